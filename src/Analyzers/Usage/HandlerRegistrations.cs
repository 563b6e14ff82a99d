using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusContracts.Analyzers.Usage;

/// <summary>Finds the calls that set up one subscription, as far as they certainly run together.</summary>
internal static class HandlerRegistrations
{
    /// <summary>The calls on the builder of <paramref name="call"/>, itself included, in the order in which they run.</summary>
    /// <remarks>Those of its own chain, and of the statements beside it where all name the same parameter or local: a branch may not run, so its calls are not counted.</remarks>
    public static IReadOnlyList<IInvocationOperation> BesideAndWith(IInvocationOperation call)
    {
        var last = call;
        while (NextOf(last) is { } next)
            last = next;

        var chain = ChainOf(last, out var root);
        if (SymbolOf(root) is not { } builder || last.Parent is not IExpressionStatementOperation { Parent: IBlockOperation block } || IsAssigned(builder, block))
            return chain;

        return [.. block.Operations
            .OfType<IExpressionStatementOperation>()
            .Select(statement => statement.Operation)
            .OfType<IInvocationOperation>()
            .SelectMany(end => ChainOf(end, out var start) is var calls && SymbolEqualityComparer.Default.Equals(SymbolOf(start), builder) ? calls : [])];
    }

    /// <summary>The calls of one fluent expression, the first first, and what the first is called on.</summary>
    private static List<IInvocationOperation> ChainOf(IInvocationOperation last, out IOperation? root)
    {
        var calls = new List<IInvocationOperation> { last };
        root = BuilderOf(last);
        while (root is IInvocationOperation before && GivesBuilder(last, before))
        {
            calls.Add(before);
            root = BuilderOf(before);
        }

        calls.Reverse();
        return calls;
    }

    /// <summary>What a call is made on, also where the method is an extension.</summary>
    private static IOperation? BuilderOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value : null);

    private static IInvocationOperation? NextOf(IInvocationOperation call) =>
        (call.Parent is IArgumentOperation argument ? argument.Parent : call.Parent) is IInvocationOperation next && BuilderOf(next) == call && GivesBuilder(next, call) ? next : null;

    /// <summary>Whether a call gives what the call on its result gives: one builder, since nobody can make another.</summary>
    private static bool GivesBuilder(IInvocationOperation call, IInvocationOperation before) => SymbolEqualityComparer.Default.Equals(call.Type, before.Type);

    private static ISymbol? SymbolOf(IOperation? root) => root switch
    {
        IParameterReferenceOperation parameter => parameter.Parameter,
        ILocalReferenceOperation local => local.Local,
        _ => null,
    };

    private static bool IsAssigned(ISymbol builder, IBlockOperation block) => block
        .Descendants()
        .Any(operation => operation is IAssignmentOperation assignment && SymbolEqualityComparer.Default.Equals(SymbolOf(assignment.Target), builder));
}
