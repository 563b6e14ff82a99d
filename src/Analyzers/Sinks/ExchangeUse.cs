using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BusContracts.Analyzers.Contracts;
using BusContracts.Analyzers.Values;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Sinks;

/// <summary>The exchange of a call: its possible names, or none where it is not known.</summary>
internal readonly record struct ExchangeUse(IReadOnlyList<string>? Names)
{
    /// <summary>Whether every name that it can have is known.</summary>
    public bool IsKnown => Names is not null;

    /// <summary>Its name, where it is known and can be but one; else null.</summary>
    public string? Name => Names is { Count: 1 } ? Names[0] : null;

    /// <summary>The exchange of a call with known parameters.</summary>
    public static ExchangeUse Of(ImmutableArray<IArgumentOperation> arguments, MethodFacts facts)
    {
        var argument = facts.Exchange is { } exchange ? arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == exchange.Ordinal) : null;
        if (argument is null)
            return default;

        var values = TextValues.Of(argument.Value);
        return values.All(value => value.Text.IsConstant) ? new ExchangeUse([.. values.Select(value => value.Text.Text)]) : default;
    }

    /// <summary>Whether it may be the exchange of a contract.</summary>
    public bool MayBeOf(KnownContract contract) => Names is null || Names.Contains(contract.Model.Exchange.Name);
}
