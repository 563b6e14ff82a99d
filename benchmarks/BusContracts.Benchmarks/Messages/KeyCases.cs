using System.Text;
using System.Text.RegularExpressions;
using BusContracts.Generated;
using Wazo.Bus;

namespace BusContracts.Benchmarks;

/// <summary>Ways to build a key and to match one; each method runs one way <c>runs</c> times.</summary>
internal static class KeyCases
{
    private static readonly Guid s_guid = Guid.Parse("3b1f7a52-90cd-4c1e-8a64-d2f05be79c18");
    private static readonly FavoriteAdded s_event = new() { XivoUuid = s_guid, UserUuid = s_guid, Source = "internal", SourceEntryId = "42" };

    /// <summary>Every pattern with a short and a long key that it matches, and a short and a long one that it does not.</summary>
    public static MatchCase[] Matches { get; } =
    [
        new("#.created", "created", "directory.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.favorite.created", "edited", "directory.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.favorite.deleted"),
        new("calls.#.created", "calls.created", "calls.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.call.transfer.created", "calls.ended", "calls.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.call.transfer.ended"),
        new("config.#", "config.users", "config.users.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.forwards.busy.updated", "status.users", "status.users.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.forwards.busy.updated"),
        new("directory.*.favorite.created", "directory.1.favorite.created", "directory.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.favorite.created", "directory.1.favorite.deleted", "directory.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.favorite.deleted"),
        new("*.*.forwards.#", "a.b.forwards", "users.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.forwards.unconditional.updated", "a.b.services", "users.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.services.incallfilter.updated"),
        new("calls.call.created", "calls.call.created", "calls.call.created", "calls.call.ended", "calls.3b1f7a52-90cd-4c1e-8a64-d2f05be79c18.call.transfer.created"),
    ];

    /// <summary>Ours: the generated builder.</summary>
    public static void Build(int runs)
    {
        for (var i = 0; i < runs; i++)
            Sink.Take(FavoriteAdded.RoutingKey(s_guid).Value);
    }

    /// <summary>Ours: the event's key in UTF-8 on the stack.</summary>
    public static void BuildUtf8(int runs)
    {
        var descriptor = EventDescriptor.Of<FavoriteAdded>();
        Span<byte> buffer = stackalloc byte[KeyWriter.InitialCapacity];
        for (var i = 0; i < runs; i++)
        {
            var writer = new KeyWriter(buffer);
            descriptor.WriteRoutingKey(ref writer, s_event);
            Sink.Take(writer.Written);
        }
    }

    /// <summary>The laxer peer of <see cref="BuildUtf8"/>: an interpolated string, and its UTF-8 in a buffer that is used again.</summary>
    public static void InterpolateUtf8(int runs)
    {
        Span<byte> buffer = stackalloc byte[KeyWriter.InitialCapacity];
        for (var i = 0; i < runs; i++)
        {
            var count = Encoding.UTF8.GetBytes($"directory.{s_guid}.favorite.created", buffer);
            Sink.Take(buffer[..count]);
        }
    }

    /// <summary>The peer of <see cref="Build"/>: an interpolated string.</summary>
    public static void Interpolate(int runs)
    {
        for (var i = 0; i < runs; i++)
            Sink.Take($"directory.{s_guid}.favorite.created");
    }
}

/// <summary>One pattern with its keys, and the regular expression that says the same.</summary>
internal sealed class MatchCase
{
    private readonly BindingPattern _pattern;
    private readonly Regex _regex;
    private readonly string[] _keys;

    public MatchCase(string pattern, params string[] keys)
    {
        _pattern = BindingPattern.Parse(pattern);
        _regex = new Regex(Expression(pattern), RegexOptions.Compiled | RegexOptions.CultureInvariant);
        _keys = keys;
        foreach (var key in keys)
        {
            if (_pattern.Matches(key) != _regex.IsMatch(key))
                throw new InvalidOperationException($"'{pattern}' and its expression {_regex} do not agree on '{key}'.");
        }
    }

    public IEnumerable<Duel> Duels() => _keys.Select(key => new Duel(
        runs =>
        {
            for (var i = 0; i < runs; i++)
                Sink.Take(_regex.IsMatch(key));
        },
        runs =>
        {
            for (var i = 0; i < runs; i++)
                Sink.Take(_pattern.Matches(key));
        }));

    // A word of # takes its dot along: at the end the one before it, elsewhere the one behind it.
    private static string Expression(string pattern) =>
        "\\A" + Regex.Escape(pattern)
            .Replace("\\.\\#", "(?:\\.[^.]+)*", StringComparison.Ordinal)
            .Replace("\\#\\.", "(?:[^.]+\\.)*", StringComparison.Ordinal)
            .Replace("\\*", "[^.]+", StringComparison.Ordinal) + "\\z";
}
