using System;
using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Analyzers.Sinks;

/// <summary>What the name of a method says that it does with a routing key.</summary>
internal enum MethodPurpose
{
    /// <summary>The name says nothing of it.</summary>
    Unknown,

    /// <summary>A message is published.</summary>
    Publishing,

    /// <summary>Messages are asked for.</summary>
    Listening,

    /// <summary>A message has arrived.</summary>
    Arriving,
}

/// <summary>Understands the words of a method's name: of <c>PostponeAsync</c> none is <c>Post</c>.</summary>
internal static class Verbs
{
    private static readonly HashSet<string> Publishing = Words(
        "pub publish publishes publishing publisher republish send sends sending sender resend emit emits emitter produce produces producer raise raises post posts push pushes broadcast broadcasts announce");

    private static readonly HashSet<string> Listening = Words(
        "bind binds binding bindings rebind unbind sub subscribe subscribes subscriber subscription resubscribe unsubscribe listen listens listener consume consumes consumer");

    private static readonly HashSet<string> Arriving = Words("handle handles handler deliver delivers delivery delivered receive receives received return returns returned on");

    /// <summary>What the words of a name say; that of an event's handler begins with what has arrived.</summary>
    public static MethodPurpose PurposeOf(string name)
    {
        var words = WordsOf(name).ToArray();
        return words.Length > 0 && Arriving.Contains(words[0]) ? MethodPurpose.Arriving
            : words.Any(Publishing.Contains) ? MethodPurpose.Publishing
            : words.Any(Listening.Contains) ? MethodPurpose.Listening
            : MethodPurpose.Unknown;
    }

    /// <summary>The words of <c>camelCase</c>, <c>PascalCase</c>, <c>HTTPPost</c> and <c>snake_case</c>.</summary>
    private static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !BeginsWord(name, i))
                continue;
            yield return name.Substring(start, i - start).Trim('_');
            start = i;
        }
    }

    private static bool BeginsWord(string name, int at) =>
        name[at] == '_'
        || name[at - 1] == '_'
        || (char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1]))));

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
