using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Topics;
using BusContracts.Analyzers.Values;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Usage;

/// <summary>A text of C# at a place where the bus understands it: what the rules on texts judge.</summary>
internal sealed class TextUse(TextKind kind, WrittenText written, ProjectContracts project, Action<Diagnostic> report)
{
    /// <summary>The name of the property of a diagnostic that holds texts to write instead, one a line.</summary>
    public const string Replacements = nameof(Replacements);

    private string? _problem;
    private bool _isProblemKnown;
    private IReadOnlyList<KnownContract>? _contracts;
    private IReadOnlyList<KnownEvent>? _matches;
    private TemplateModel? _subject;
    private IReadOnlyList<TopicWord>? _words;
    private Shape? _shape;
    private (WithheldEvent, KnownContract)? _withheld;
    private bool _isWithheldKnown;

    /// <summary>What the text means.</summary>
    public TextKind Kind { get; } = kind;

    /// <summary>The text, with holes where it is not known.</summary>
    public TemplateModel Text => written.Text;

    /// <summary>Whether it is an ACL pattern that takes away what it covers.</summary>
    public bool IsDenial => Kind == TextKind.AclPattern && Denial.Is(Text);

    /// <summary>What it speaks of: the text, or what a denial denies.</summary>
    public TemplateModel Subject => _subject ??= IsDenial ? Denial.Denied(Text) : Text;

    /// <summary>The words between the dots of what it speaks of.</summary>
    public IReadOnlyList<TopicWord> Words => _words ??= TopicWords.Of(Subject);

    /// <summary>The exchange that it goes to; unknown where the place names none.</summary>
    public ExchangeUse Exchange { get; init; }

    /// <summary>Whether only its surroundings say what it means; then only a slip is worth a word.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The names that it stands among, where each may stand once; null where it stands alone.</summary>
    public NameGroup? Group { get; init; }

    /// <summary>The call that it is passed to; null where it is stored or compared.</summary>
    public CallUse? Call { get; init; }

    /// <summary>Whether nothing says if a message is published or a queue is bound with it.</summary>
    public bool HasNoPurpose => Call?.Facts.HasNoPurpose == true;

    /// <summary>Whether a binding is taken away with it.</summary>
    public bool IsUnbound { get; init; }

    /// <summary>The expression that gives the text.</summary>
    public SyntaxNode Syntax => written.Syntax;

    /// <summary>What the compiler knows of the file that the text stands in.</summary>
    public SemanticModel? Semantics { get; init; }

    /// <summary>Every contract of the project.</summary>
    public ProjectContracts Project => project;

    /// <summary>The contracts that the text may speak of: those whose exchange it may go to. None silences the rules.</summary>
    public IReadOnlyList<KnownContract> Contracts => _contracts ??= project.On(Exchange);

    /// <summary>Whether it is a routing key or a binding pattern.</summary>
    public bool IsTopic => Kind is TextKind.RoutingKey or TextKind.BindingPattern;

    /// <summary>What keeps it from being a key or pattern, or null where nothing does.</summary>
    public string? Problem
    {
        get
        {
            if (!_isProblemKnown)
                _problem = KeyProblem.Of(Text, Words, allowWildcards: Kind == TextKind.BindingPattern);
            _isProblemKnown = true;
            return _problem;
        }
    }

    /// <summary>The events whose key it is or whose messages it binds; none for other kinds of text.</summary>
    public IReadOnlyList<KnownEvent> Matches => _matches ??= !IsTopic || Contracts.Count == 0 ? []
        : Contracts.Count == 1 ? Contracts[0].Matching(Text, Kind == TextKind.BindingPattern)
        : [.. Contracts.SelectMany(contract => contract.Matching(Text, Kind == TextKind.BindingPattern))];

    /// <summary>The texts that it speaks of, as one shape.</summary>
    public Shape Shape => _shape ??= Kind switch
    {
        TextKind.BindingPattern => Shapes.OfPattern(Subject),
        TextKind.AclPattern => Shapes.OfAclPattern(Subject),
        _ => Shapes.OfText(Subject),
    };

    /// <summary>The event that it speaks of and that the target release has not; null where it may speak of one that is there.</summary>
    public (WithheldEvent Event, KnownContract Contract)? Withheld
    {
        get
        {
            if (!_isWithheldKnown)
                _withheld = WithheldParts.SpokenOf(this);
            _isWithheldKnown = true;
            return _withheld;
        }
    }

    /// <summary>The contracts' names, for messages.</summary>
    public string ContractNames => string.Join(" or ", Contracts.Select(contract => contract.Model.Namespace));

    /// <summary>Reports a rule at the text.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="replacements">Texts that would be right, for a fix.</param>
    /// <param name="arguments">What the rule's message names.</param>
    public void Report(DiagnosticDescriptor rule, IEnumerable<string> replacements, params object[] arguments) =>
        Report(rule, ImmutableDictionary<string, string?>.Empty.Add(Replacements, string.Join("\n", replacements)), arguments);

    /// <summary>Reports a rule at the text, with what its fix needs to know; where the expression gives other texts as well, once and without that.</summary>
    public void Report(DiagnosticDescriptor rule, ImmutableDictionary<string, string?> properties, params object[] arguments)
    {
        if (written.Shared is null)
            report(Diagnostic.Create(rule, written.Syntax.GetLocation(), properties, arguments));
        else if (written.Shared.IsNewFor(rule.Id))
            report(Diagnostic.Create(rule, written.Syntax.GetLocation(), arguments));
    }
}
