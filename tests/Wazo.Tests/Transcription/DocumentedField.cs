namespace Wazo.Bus.Tests.Transcription;

/// <summary>A field, as the documentation says it.</summary>
/// <param name="Name">The key.</param>
/// <param name="Type">The type that the text gives; one that only an example shows is not documented.</param>
internal sealed record DocumentedField(string Name, DocumentedType Type = DocumentedType.NotGiven)
{
    /// <summary>The name that the documentation's own example has instead.</summary>
    public string? NameInTheExample { get; init; }

    /// <summary>Servers no longer send it, so that the contract does not ask for it.</summary>
    public bool NotSent { get; init; }

    /// <summary>The key on the wire where text and example disagree: the example's.</summary>
    public string WireName => NameInTheExample ?? Name;

    public override string ToString() => $"{Name}: {Type}";
}

/// <summary>The types that the documentation gives in words.</summary>
internal enum DocumentedType
{
    /// <summary>It gives none.</summary>
    NotGiven,

    /// <summary>"an integer corresponding to ..."</summary>
    Integer,

    /// <summary>"a string identifying ..."</summary>
    Text,

    /// <summary>"a dictionary holding ..."</summary>
    Dictionary,

    /// <summary>"the uuid of ..."</summary>
    Uuid,

    /// <summary>"The destination's Wazo UUID and user UUID"</summary>
    PairOfUuids,
}
