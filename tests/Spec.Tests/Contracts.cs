using System.Globalization;

namespace BusContracts.Spec.Tests;

/// <summary>Contracts for tests, and the one of this repository.</summary>
internal static class Contracts
{
    /// <summary>The text of <c>spec/events.yaml</c>.</summary>
    public static string Wazo { get; } = File.ReadAllText(RepositoryRoot.PathOf("spec", "events.yaml"));

    public const string Head = """
        contract: Shop.Bus
        documentation: https://shop.example/events
        releases: [1.9, 1.10]
        exchange: { name: shop }
        envelope:
          event: { role: name }
          access: { role: required-acl, header: true }
          body: { role: data }
        acl: { prefix: events, me: [user_uuid] }
        placeholders:
          region: { type: Region, summary: Where. }
        types:
          Region:
            summary: A part of the world.
            enum: [north, south]
          Party:
            tuple: { shop: uuid, user_uuid: uuid? }
          Order:
            fields: { id: integer, user_uuid: uuid, to: Party, tags: list of string }

        """;

    /// <summary>The model of a contract with these events, which must have no mistake.</summary>
    public static SpecModel Of(string events)
    {
        var result = SpecFile.Read(Head + "events:\n" + Indented(events));
        Assert.Equal([], result.Problems.Select(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Kind} {string.Join(", ", problem.Arguments)}")));
        Assert.NotNull(result.Model);
        return result.Model;
    }

    /// <summary>The one event of a contract.</summary>
    public static EventModel Event(string yaml) => Assert.Single(Of(yaml).Events);

    private static string Indented(string events) => string.Join('\n', events.ReplaceLineEndings("\n").Split('\n').Select(line => "  " + line)) + "\n";
}
