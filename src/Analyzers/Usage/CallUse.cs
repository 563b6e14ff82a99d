using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Sinks;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>A call of a method that means something to the bus: what the rules on calls judge.</summary>
internal sealed class CallUse(
    MethodFacts facts,
    IMethodSymbol method,
    ImmutableArray<IArgumentOperation> arguments,
    IOperation call,
    ProjectContracts project,
    Action<Diagnostic> report)
{
    private ExchangeUse? _exchange;
    private IReadOnlyList<TextUse>? _texts;
    private KnownEvent? _published;
    private bool _isPublishedKnown;

    /// <summary>What is known of the method.</summary>
    public MethodFacts Facts => facts;

    /// <summary>The method with its type arguments.</summary>
    public IMethodSymbol Method => method;

    /// <summary>Every contract of the project.</summary>
    public ProjectContracts Project => project;

    /// <summary>The call itself.</summary>
    public IOperation Operation => call;

    /// <summary>Where the call stands.</summary>
    public SyntaxNode Syntax => call.Syntax;

    /// <summary>The arguments, those left to their defaults included.</summary>
    public ImmutableArray<IArgumentOperation> Arguments => arguments;

    /// <summary>The exchange of the call.</summary>
    public ExchangeUse Exchange => _exchange ??= ExchangeUse.Of(arguments, facts);

    /// <summary>The event whose record is among the arguments; null where there is none, or more than one.</summary>
    public KnownEvent? Published
    {
        get
        {
            if (!_isPublishedKnown)
                _published = PublishedEvents.Of(this);
            _isPublishedKnown = true;
            return _published;
        }
    }

    /// <summary>The event whose messages the call asks for, for a handler or a loop; null where it asks for none, or no contract has it.</summary>
    public KnownEvent? AskedFor =>
        (facts.RegistersHandler || facts.ReadsEvent) && EventRequests.EventOf(method) is { } record ? EventOf(record) : null;

    /// <summary>The event of a generated record; null where no contract has one of that name.</summary>
    public KnownEvent? EventOf(ITypeSymbol type) => project.Recorded(type);

    /// <summary>The argument of a parameter.</summary>
    public IArgumentOperation? Argument(string parameter) => arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter);

    /// <summary>Every text that the call passes where the bus understands it; none of which nothing is known.</summary>
    public IReadOnlyList<TextUse> Texts() => _texts ??= FindTexts();

    /// <summary>Reports a rule at a part of the call.</summary>
    public void Report(DiagnosticDescriptor rule, SyntaxNode place, params object[] messageArguments) =>
        Report(rule, place, ImmutableDictionary<string, string?>.Empty, messageArguments);

    /// <summary>Reports a rule at a part of the call, with what its fix needs to know.</summary>
    public void Report(DiagnosticDescriptor rule, SyntaxNode place, ImmutableDictionary<string, string?> properties, params object[] messageArguments) =>
        report(Diagnostic.Create(rule, place.GetLocation(), properties, messageArguments));

    /// <summary>Reports a rule at a part of the call, of which there are several that are mended together.</summary>
    public void Report(DiagnosticDescriptor rule, SyntaxNode place, IEnumerable<Location> together, params object[] messageArguments) =>
        report(Diagnostic.Create(rule, place.GetLocation(), together, messageArguments));

    private List<TextUse> FindTexts()
    {
        if (facts.Texts.IsEmpty)
            return [];

        var texts = new List<TextUse>();
        foreach (var (parameter, kind) in facts.Texts)
        {
            var argument = arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal);
            if (argument is null or { ArgumentKind: ArgumentKind.DefaultValue })
                continue;

            foreach (var written in TextValues.OfEach(argument.Value))
            {
                if (!written.IsUnknown)
                    texts.Add(new TextUse(kind, written, project, report) { Exchange = Exchange, Semantics = argument.Value.SemanticModel, IsUnbound = facts.Unbinds, Call = this });
            }
        }

        return texts;
    }
}
