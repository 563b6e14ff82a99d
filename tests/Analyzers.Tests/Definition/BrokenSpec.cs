namespace BusContracts.Analyzers.Tests.Definition;

/// <summary>A contract with one mistake, marked where it should be reported, beside an event that is right.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Marked">The contract's text with markup.</param>
/// <param name="Message">The whole message.</param>
public sealed record BrokenSpec(string Name, string Marked, string Message)
{
    /// <summary>The event that no mistake elsewhere may remove.</summary>
    public const string HealthyEvent = "order_paid";

    private const string Head = """
        contract: Shop.Bus
        releases: [1.9, 1.10]
        exchange: { name: shop }
        envelope:
          event: { role: name }
          access: { role: required-acl, header: true }
          body: { role: data }

        """;

    private const string Types = """
        types:
          Colour:
            enum: [red, green]
          Address:
            fields: { street: string, zip: string? }
          Point:
            tuple: { x: integer, y: integer }

        """;

    private const string Healthy = """
          order_paid:
            summary: Somebody paid.
            routing-key: orders.{id}.paid
            data: { id: integer }

        """;

    /// <summary>A contract with an event <c>order_placed</c> of this body.</summary>
    public static BrokenSpec InEvent(string name, string body, string message) => InEvents(name, "order_placed:\n" + Indent(body, 2), message);

    /// <summary>A contract with these events beside the healthy one.</summary>
    public static BrokenSpec InEvents(string name, string events, string message) =>
        new(name, Head + Types + "events:\n" + Healthy + Indent(events, 2) + "\n", message);

    /// <summary>A contract with these types beside those of every case.</summary>
    public static BrokenSpec InTypes(string name, string types, string message) =>
        new(name, Head + Types + Indent(types, 2) + "\nevents:\n" + Healthy, message);

    /// <summary>A contract with this head before its events.</summary>
    public static BrokenSpec InHead(string name, string head, string message) => new(name, head + "\nevents:\n" + Healthy, message) { IsHead = true };

    /// <summary>A contract with the usual head and these lines more.</summary>
    public static BrokenSpec BesideHead(string name, string more, string message) => InHead(name, Head + more, message);

    /// <summary>Whether the mistake stands in the contract's head, without which nothing can be generated.</summary>
    public bool IsHead { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Indent(string text, int by) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : new string(' ', by) + line));
}
