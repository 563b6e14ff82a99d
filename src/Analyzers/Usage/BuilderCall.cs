using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Topics;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Usage;

/// <summary>The call of a generated builder that writes the very text that stands there by hand.</summary>
/// <param name="Name">The builder, for messages: <c>OrderPlaced.RoutingKey</c>.</param>
/// <param name="Namespace">The namespace of the record.</param>
/// <param name="Call">The call as C#, with global names; null where an argument could not be written.</param>
internal sealed record BuilderCall(string Name, string Namespace, string? Call)
{
    /// <summary>The property of a diagnostic that holds the call.</summary>
    public const string CallProperty = nameof(Call);

    /// <summary>The property of a diagnostic that holds the namespace.</summary>
    public const string NamespaceProperty = nameof(Namespace);

    /// <summary>The property that holds what makes the call the type that <c>Parse</c> gives.</summary>
    public const string TypedSuffix = nameof(TypedSuffix);

    /// <summary>The property that holds what makes the call a text.</summary>
    public const string TextSuffix = nameof(TextSuffix);

    /// <summary>The call that writes a text; null where the text is not of the template word by word, or the project has no such record.</summary>
    public static BuilderCall? Of(TextUse use, KnownContract contract, KnownEvent @event, IReadOnlyList<TopicWord> meant, string builder)
    {
        var written = use.Words;
        if (!Fit(@event, meant, written, use.Kind))
            return null;

        if (use.Semantics is not { } semantics
            || use.Project.RecordOf(contract, @event, semantics.Compilation) is not { } record)
            return null;

        var filled = meant
            .Zip(written, (known, word) => (known, word))
            .Where(pair => pair.known.HasHole && !pair.word.IsWildcard)
            .ToArray();

        // Names alone are read at once; to give one member the compiler reads all of a record.
        var method = filled.Length == 0 ? null : record.GetMembers(builder).OfType<IMethodSymbol>().FirstOrDefault(method => method.IsStatic);
        if (method is null && (filled.Length > 0 || !record.MemberNames.Contains(builder)))
            return null;

        var arguments = filled
            .Select(pair => BuilderArgument.Of(use, contract, @event, pair.known.Parts[0].Text, pair.word, method!))
            .ToArray();
        var name = $"{@event.Model.RecordName}.{builder}";
        return new BuilderCall(
            name,
            contract.Model.Namespace,
            arguments.Contains(null) ? null : $"global::{contract.Model.Namespace}.{name}({string.Join(", ", arguments)})");
    }

    /// <summary>What the fix needs to know.</summary>
    public ImmutableDictionary<string, string?> Properties(string typedSuffix, string textSuffix) => Call is null
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty
            .Add(CallProperty, Call)
            .Add(NamespaceProperty, Namespace)
            .Add(TypedSuffix, typedSuffix)
            .Add(TextSuffix, textSuffix);

    private static bool Fit(KnownEvent @event, IReadOnlyList<TopicWord> meant, IReadOnlyList<TopicWord> written, TextKind kind)
    {
        if (meant.Count != written.Count)
            return false;

        for (var i = 0; i < meant.Count; i++)
        {
            if (!Fits(@event, meant[i], written[i], kind))
                return false;
        }

        return true;
    }

    private static bool Fits(KnownEvent @event, TopicWord known, TopicWord word, TextKind kind) =>
        !known.HasHole ? known == word
        : known.Parts.Count == 1
            && (word.IsWildcard ? kind == TextKind.BindingPattern && word.Is(@event.MayHoldDots(known.Parts[0].Text) ? "#" : "*")
                : word.IsHole ? word.Parts.Count == 1
                : !word.HasHole);
}
