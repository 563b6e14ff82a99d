namespace Wazo.Bus.Tests.Transcription;

/// <summary>One heading of the documentation, or one of the names in it, as the documentation says it.</summary>
/// <param name="Name">The name in the heading; <c>&lt;forward_name&gt;</c> stands for one of several.</param>
/// <param name="Anchor">The heading's anchor in the HTML.</param>
/// <param name="RoutingKey">As written, but with every <c>&lt;x&gt;</c>, <c>{x}</c> and <c>XXX</c> as <c>{x}</c>.</param>
/// <param name="RequiredAcl">The same of the required ACL; null where the documentation gives none.</param>
internal sealed record DocumentedEvent(string Name, string? Anchor, string RoutingKey, string? RequiredAcl = null)
{
    /// <summary>The fields of <c>data</c>, in the order of the text.</summary>
    public required DocumentedField[] Data { get; init; }

    /// <summary>The AMQP headers that are documented.</summary>
    public string[] Headers { get; init; } = [];

    /// <summary>The release whose changelog calls it added; null where none does.</summary>
    public string? Since { get; init; }

    /// <summary>The release that deprecated it.</summary>
    public string? DeprecatedSince { get; init; }

    /// <summary>Every name on the wire where the heading is that of a family.</summary>
    public string[] WireNames { get; init; } = [Name];

    /// <summary>Fields that the contract has and this text does not: servers send them, or it leaves them to another document.</summary>
    public string[] NotInTheText { get; init; } = [];

    /// <summary>Any name is an event of this heading.</summary>
    public bool TakesAnyName { get; init; }
}
