using BusContracts.Spec;

namespace Wazo.Bus.Tests.Transcription;

/// <summary><c>spec/events.yaml</c> as the reader reads it for a release.</summary>
internal sealed record TheContract(SpecModel Model)
{
    private static readonly SpecReading Reading = new(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "spec", "events.yaml")));

    /// <summary>The contract at the release of the newer document, which is the newest.</summary>
    public static TheContract Newest { get; } = At("18.02");

    /// <summary>The contract at a release, and the problems of the whole text.</summary>
    public static SpecResult ResultAt(string? release) => Reading.At(release);

    public static TheContract At(string release)
    {
        var result = ResultAt(release);
        return new(result.Model ?? throw new InvalidOperationException("The contract does not read: " + string.Join("\n", result.Problems)));
    }

    /// <summary>The event of a key.</summary>
    public EventModel Event(string key) => Model.Events.Single(candidate => candidate.Key == key);

    /// <summary>The event that has a documented event's names.</summary>
    public EventModel EventOf(DocumentedEvent documented) =>
        Model.Events.Single(candidate => documented.TakesAnyName ? candidate.IsOpenFamily : candidate.WireNames.Contains(documented.WireNames[0]));

    /// <summary>What the spec says a type is, where it has a name.</summary>
    public TypeModel? Definition(BusContracts.Spec.ValueType type) =>
        type is BusContracts.Spec.ValueType.Named named ? Model.Types.Single(candidate => candidate.Name == named.Name) : null;

    /// <summary>Whether a type of the spec is what the documentation calls it.</summary>
    public bool Is(BusContracts.Spec.ValueType type, DocumentedType documented) => documented switch
    {
        DocumentedType.Integer => type is BusContracts.Spec.ValueType.Scalar { Kind: ScalarKind.Integer, Nullable: false } || Definition(type) is TypeModel.IntegerEnum,
        DocumentedType.Text => type is BusContracts.Spec.ValueType.Scalar { Kind: ScalarKind.String, Nullable: false } || Definition(type) is TypeModel.StringEnum,
        DocumentedType.Dictionary => type is BusContracts.Spec.ValueType.Map { Nullable: false } || Definition(type) is TypeModel.Object,
        DocumentedType.Uuid => type is BusContracts.Spec.ValueType.Scalar { Kind: ScalarKind.Uuid },
        DocumentedType.PairOfUuids => Definition(type) is TypeModel.Tuple { Fields: { Count: 2 } places } && places.All(place => Is(place.Type, DocumentedType.Uuid)),
        _ => true,
    };
}
