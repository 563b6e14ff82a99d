using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>The fields of a tuple as the codec sees them: a place cannot be missing, so an optional one may be null.</summary>
internal static class TuplePlaces
{
    public static EquatableArray<FieldModel> Of(EquatableArray<FieldModel> fields) => fields.Select(Of).ToEquatableArray();

    private static FieldModel Of(FieldModel field) =>
        field.Optional ? field with { Optional = false, Type = field.Type with { Nullable = true } } : field;
}
