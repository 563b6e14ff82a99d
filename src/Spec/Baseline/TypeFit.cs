using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec.Baseline;

/// <summary>Says which values are values of another type too.</summary>
internal static class TypeFit
{
    private static readonly HashSet<(ScalarKind, ScalarKind)> Wider =
    [
        (ScalarKind.Integer, ScalarKind.Number),
        (ScalarKind.UnixSeconds, ScalarKind.Integer),
        (ScalarKind.UnixSeconds, ScalarKind.Number),
        (ScalarKind.Uuid, ScalarKind.String),
        (ScalarKind.Timestamp, ScalarKind.String),
    ];

    /// <summary>Whether every value of <paramref name="written"/> is read by who expects <paramref name="read"/>.</summary>
    /// <remarks>Named types are told apart by kind alone: what they hold is compared where they stand, and enumerations are open.</remarks>
    public static bool Reads(ValueType written, ValueType read, EquatableArray<ScalarKind> accepted = default)
    {
        if (read is ValueType.Scalar { Kind: ScalarKind.Any })
            return true;
        if (written.Nullable && !read.Nullable)
            return false;
        return (written, read) switch
        {
            (ValueType.Scalar from, ValueType.Scalar to) when from.Kind == to.Kind || Wider.Contains((from.Kind, to.Kind)) => true,
            (ValueType.Named from, ValueType.Named to) when from.Kind == to.Kind => true,
            (ValueType.List from, ValueType.List to) => Reads(from.Element, to.Element),
            (ValueType.Map from, ValueType.Map to) => Reads(from.Value, to.Value),
            (ValueType.Scalar from, ValueType.Named { Kind: NamedTypeKind.StringEnum }) when JsonTypeOf(from) == ScalarKind.String => true,
            (ValueType.Scalar from, ValueType.Named { Kind: NamedTypeKind.IntegerEnum }) when JsonTypeOf(from) == ScalarKind.Integer => true,
            (ValueType.Named { Kind: NamedTypeKind.StringEnum }, ValueType.Scalar { Kind: ScalarKind.String }) => true,
            (ValueType.Named { Kind: NamedTypeKind.IntegerEnum }, ValueType.Scalar { Kind: ScalarKind.Integer or ScalarKind.Number }) => true,
            _ => JsonTypeOf(written) is { } json && (accepted.Contains(json) || (json == ScalarKind.Integer && accepted.Contains(ScalarKind.Number))),
        };
    }

    /// <summary>The pairs of types that stand in the same place of both.</summary>
    public static IEnumerable<(ValueType.Named Old, ValueType.Named Now)> NamedPairs(ValueType old, ValueType now) => (old, now) switch
    {
        (ValueType.Named before, ValueType.Named after) when before.Kind == after.Kind => [(before, after)],
        (ValueType.List before, ValueType.List after) => NamedPairs(before.Element, after.Element),
        (ValueType.Map before, ValueType.Map after) => NamedPairs(before.Value, after.Value),
        _ => [],
    };

    private static ScalarKind? JsonTypeOf(ValueType type) => type switch
    {
        ValueType.Scalar { Kind: ScalarKind.String or ScalarKind.Uuid or ScalarKind.Timestamp } => ScalarKind.String,
        ValueType.Scalar { Kind: ScalarKind.Integer or ScalarKind.UnixSeconds } => ScalarKind.Integer,
        ValueType.Scalar { Kind: ScalarKind.Number or ScalarKind.Boolean } scalar => scalar.Kind,
        ValueType.Named { Kind: NamedTypeKind.StringEnum } => ScalarKind.String,
        ValueType.Named { Kind: NamedTypeKind.IntegerEnum } => ScalarKind.Integer,
        _ => null,
    };
}
