using System.Collections.Generic;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Topics;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Usage;

/// <summary>The member of a record's <c>AclPattern</c> that gives the very pattern that stands there by hand.</summary>
internal static class AclPatternCall
{
    private const string Patterns = "AclPattern";
    private const string User = "me";

    /// <summary><c>Any</c>, <c>Me</c> or a call of <c>For</c>; null where none of them gives the pattern, or the project has no such record.</summary>
    public static BuilderCall? Of(TextUse use, KnownContract contract, KnownEvent @event)
    {
        var (meant, written) = (@event.AclWords, use.Words);
        if (meant.Count != written.Count || use.Semantics is not { } semantics)
            return null;

        var values = new List<(string Placeholder, TopicWord Word)>();
        var (wildcards, users) = (0, 0);
        for (var i = 0; i < meant.Count; i++)
        {
            if (!meant[i].HasHole)
            {
                if (meant[i] != written[i])
                    return null;
                continue;
            }

            if (meant[i].Parts.Count != 1)
                return null;

            var placeholder = meant[i].Parts[0].Text;
            var isUser = @event.Model.Placeholders.Any(known => known.WireName == placeholder && known.IsUser);
            if (written[i].Is(@event.MayHoldDots(placeholder) ? "#" : "*"))
                wildcards += isUser ? 1 : 0;
            else if (isUser && written[i].Is(User))
                users++;
            else if (written[i].IsWildcard || (written[i].HasHole && written[i].Parts.Count != 1))
                return null;
            else
                values.Add((placeholder, written[i]));
        }

        // Of what is put together from the user's own and something else there is no builder.
        if (users > 0 && (values.Count > 0 || wildcards > 0))
            return null;

        var member = values.Count > 0 ? "For" : users > 0 ? "Me" : "Any";
        if (use.Project.RecordOf(contract, @event, semantics.Compilation)?.GetTypeMembers(Patterns).FirstOrDefault()?.GetMembers(member).FirstOrDefault() is not { } builder)
            return null;

        var arguments = values
            .Select(value => builder is IMethodSymbol method ? BuilderArgument.Of(use, contract, @event, value.Placeholder, value.Word, method) : null)
            .ToArray();
        var name = $"{@event.Model.RecordName}.{Patterns}.{member}";
        var call = builder is IMethodSymbol ? $"{name}({string.Join(", ", arguments)})" : name;
        return new BuilderCall(name, contract.Model.Namespace, arguments.Contains(null) ? null : $"global::{contract.Model.Namespace}.{call}");
    }
}
