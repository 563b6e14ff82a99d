using System.Text;
using BusContracts.Generator.Tests.Harness;
using BusContracts.Spec;
using FsCheck;
using FsCheck.Fluent;
using static BusContracts.Generator.Tests.Harness.TestModels;

namespace BusContracts.Generator.Tests;

/// <summary>What people read of a contract: comments, warnings, examples.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void A_comment_says_where_servers_differ_since_when_there_is_something_and_what_changed()
    {
        var text = Emitted(Event(
                "thing_done",
                "things",
                Field("ghost", Text, optional: true) with { IsObservedAbsent = true, Observed = new ObservationModel("wazo-calld 18.02", "removed <2015>.") },
                Field("extra", Text, optional: true) with { IsDocumented = false, Observed = new ObservationModel("wazo-calld 18.02", "") },
                Field("size", Integer) with { Since = "17.01", Changes = Array(new ChangeModel("17.14", "a number & no text")) },
                Field("kind", Text) with { Observed = new ObservationModel("a capture", "often empty") })
            .Observe("things.done", acl: "events.things", note: new ObservationModel("wazo-calld 18.02", "both at one key")) with
            {
                Changes = Array(new ChangeModel("16.08", "it has a size")),
            });

        Assert.All(
            [
                "/// Documented, but not sent by servers since wazo-calld 18.02: removed &lt;2015&gt;.",
                "/// Not documented; sent by wazo-calld 18.02.",
                "/// Since 17.01.",
                "/// Changed in 17.14: a number &amp; no text.",
                "/// Servers send it otherwise than documented (in a capture): often empty.",
                "/// <para>Changed in 16.08: it has a size.</para>",
                "/// <para>Routing key that servers publish with: <c>things.done</c>.</para>",
                "/// <para>Required ACL, not documented; servers set it: <c>events.things</c>.</para>",
                "/// <para>Observed (in wazo-calld 18.02): both at one key.</para>",
            ],
            line => Assert.Contains(line + "\n", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/home/somebody/specs/shop & co.yaml")]
    [InlineData("C:\\specs\\shop & co.yaml")]
    [InlineData("shop & co.yaml")]
    public void A_type_says_where_in_the_contract_it_stands_and_nothing_of_the_machine(string path)
    {
        const string yaml = """
            contract: Shop.Bus
            exchange: { name: shop, type: topic }
            envelope: { name: { role: name }, data: { role: data } }
            types:
              Colour: { summary: A colour., enum: [red, blue] }
              Item: { summary: A thing that is sold., fields: { colour: Colour } }
            events:
              order_placed:
                summary: A customer places an order.
                routing-key: orders.placed
                data: { item: Item }
            """;
        var files = Project.OfFiles(Project.Contract(path, yaml)).Generate().Compiles().Files;

        Assert.Contains("/// <para>Spec: <c>shop &amp; co.yaml</c>, <c>order_placed</c>.</para>\n", files["Shop.Bus/Events.OrderPlaced.g.cs"], StringComparison.Ordinal);
        Assert.Contains("<c>shop &amp; co.yaml</c>, <c>Colour</c>.", files["Shop.Bus/Types.Colour.g.cs"], StringComparison.Ordinal);
        Assert.Contains("<c>shop &amp; co.yaml</c>, <c>Item</c>.", files["Shop.Bus/Types.Item.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(files.Values, text => text.Contains("specs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("documentation: https://shop.example/events?a=1&b=2\n", "https://shop.example/events?a=1&amp;b=2")]
    [InlineData("", null)]
    public void Each_type_links_to_the_documentation_where_there_is_any(string documentation, string? link)
    {
        var yaml = "contract: Shop.Bus\n" + documentation + """
            exchange: { name: shop, type: topic }
            envelope: { name: { role: name }, data: { role: data } }
            types:
              Colour: { summary: A colour., enum: [red, blue] }
              Size: { summary: A size., integer-enum: { 1: small } }
              Place: { summary: A place., tuple: { row: integer, seat: integer } }
              Item: { summary: A thing that is sold., fields: { colour: Colour, size: Size, place: Place } }
              Order: { summary: An order., fields: { item: Item } }
            events:
              order_placed:
                summary: A customer places an order.
                routing-key: orders.placed
                data: Order
            """;
        var files = Project.OfYaml(yaml).Generate().Compiles().Files;

        Assert.Equal(8, files.Count);
        var line = $"<see href=\"{link}\">Documentation</see>.";
        Assert.All(files, file => Assert.Equal(link is not null, file.Value.Contains(line, StringComparison.Ordinal)));
        Assert.All(files.Values.Where(_ => link is null), text => Assert.DoesNotContain("href", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Use_of_a_deprecated_field_is_reported_where_nobody_must_set_it_and_told_where_one_must()
    {
        var deprecation = new DeprecationModel("17.14", "it says nothing", default);
        var @event = Event("thing_done", "things", Field("must", Text) with { Deprecation = deprecation }, Field("may", Text, optional: true) with { Deprecation = deprecation });
        var project = Project.Of(Contract("Test.Bus", @event)) with
        {
            Source = "class User { object May(Test.Bus.ThingDone thing) => thing.May + thing.Must; }",
        };

        var generated = project.Generate();

        var warning = Assert.Single(generated.Diagnostics());
        Assert.Equal(("BUS2006", "'ThingDone.May' is obsolete: 'Deprecated since 17.14. it says nothing.'"), (warning.Id, warning.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(2, generated.Files["Test.Bus/Events.ThingDone.g.cs"].Split("\n    /// Deprecated since 17.14. it says nothing.").Length - 1);
    }

    [Fact]
    public void An_example_reads_in_the_emitted_file_as_it_does_in_the_contract()
    {
        const string example = "{\n  \"name\": \"thing_done\",\n\n  \"data\": {\"owner\": \"Zoë\"}\n}\n";
        var text = Emitted(Event("thing_done", "things", Field("owner", Text)) with { Examples = Array(example) });

        Assert.Contains("        \"\"\"\n        {\n          \"name\": \"thing_done\",\n\n          \"data\": {\"owner\": \"Zoë\"}\n        }\n\n        \"\"\"u8;\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("  \n   ")]
    [InlineData("\"\"")]
    [InlineData("\"\"\"\" { \"\"\" } \"")]
    [InlineData("{\"a\":\t1}\r\n")]
    [InlineData("a\u2028b\u0085c\ufeffd\0")]
    [InlineData("😀 \\ \\u0041 {0} {{")]
    public void An_example_keeps_its_text(string example) => Assert.Equal([example], Examples(example));

    [Fact]
    public void Any_example_keeps_its_text()
    {
        var pieces = Gen.Elements("\"", "\"\"\"", "\n", "\r", " ", "\t", "\\", "{", "}", "é", "😀", "\u2029", "\u0001", "x").ListOf().Select(string.Concat);
        var examples = pieces.ArrayOf(50).Sample(1)[0];

        Assert.Equal(examples, Examples(examples));
    }

    [Fact]
    public void An_event_may_be_called_like_the_descriptor_of_another()
    {
        var names = new[] { "call", "call_descriptor", "call_descriptor_descriptor", "descriptor" };
        foreach (var model in new[] { names, [.. names, .. Enumerable.Range(0, 100).Select(n => $"other_{n}")] })
            Project.Of(Contract("Test.Bus", [.. model.Select(name => Event(name, name, Field("owner", Text)))])).Generate().Compiles();
    }

    [Fact]
    public void A_type_called_like_a_class_of_the_generators_own_drops_out()
    {
        var events = new[] { Event("call", "calls"), Event("other", "others") with { RecordName = "__CallDescriptor" } };

        Assert.DoesNotContain(Project.Of(Contract("Test.Bus", events)).Generate().Compiles().Files.Keys, name => name.Contains("__", StringComparison.Ordinal));
    }

    private static string Emitted(EventModel @event) =>
        Project.Of(Contract("Test.Bus", @event)).Generate().Compiles().Files[$"Test.Bus/Events.{@event.RecordName}.g.cs"];

    private static string[] Examples(params string[] examples)
    {
        var events = examples.Select((example, index) => Event($"thing{index}", $"things.{index}") with { Examples = Array(example) }).ToArray();
        var all = string.Join(", ", events.Select(@event => $"{@event.RecordName}.Example.ToArray()"));
        var project = Project.Of(Contract("Test.Bus", events)) with
        {
            Source = $"#pragma warning disable CS1591\nusing Test.Bus; public static class Probe {{ public static byte[][] All() => [{all}]; }}",
        };
        return [.. ((byte[][])project.Generate().Load().Run("All")!).Select(Encoding.UTF8.GetString)];
    }
}
