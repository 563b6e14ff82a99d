using BusContracts.Spec;

namespace Wazo.Bus.Tests.Transcription;

/// <summary><c>spec/events.yaml</c> as the reader reads it.</summary>
internal static class TheContract
{
    public static SpecResult Result { get; } = SpecFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "spec", "events.yaml")));

    public static SpecModel Model => Result.Model ?? throw new InvalidOperationException("The contract does not read: " + string.Join("\n", Result.Problems));

    /// <summary>The event that has a documented event's names.</summary>
    public static EventModel EventOf(DocumentedEvent documented) =>
        Model.Events.Single(candidate => documented.TakesAnyName ? candidate.IsOpenFamily : candidate.WireNames.Contains(documented.WireNames[0]));

    /// <summary>What the spec says a type is, where it has a name.</summary>
    public static TypeModel? Definition(BusContracts.Spec.ValueType type) =>
        type is BusContracts.Spec.ValueType.Named named ? Model.Types.Single(candidate => candidate.Name == named.Name) : null;

    /// <summary>Whether a type of the spec is what the documentation calls it.</summary>
    public static bool Is(BusContracts.Spec.ValueType type, DocumentedType documented) => documented switch
    {
        DocumentedType.Integer => type is BusContracts.Spec.ValueType.Scalar { Kind: ScalarKind.Integer, Nullable: false } || Definition(type) is TypeModel.IntegerEnum,
        DocumentedType.Text => type is BusContracts.Spec.ValueType.Scalar { Kind: ScalarKind.String, Nullable: false } || Definition(type) is TypeModel.StringEnum,
        DocumentedType.Dictionary => type is BusContracts.Spec.ValueType.Map { Nullable: false } || Definition(type) is TypeModel.Object,
        DocumentedType.Uuid => type is BusContracts.Spec.ValueType.Scalar { Kind: ScalarKind.Uuid },
        DocumentedType.PairOfUuids => Definition(type) is TypeModel.Tuple { Fields: { Count: 2 } places } && places.All(place => Is(place.Type, DocumentedType.Uuid)),
        _ => true,
    };
}
