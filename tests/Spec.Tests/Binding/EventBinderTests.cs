namespace BusContracts.Spec.Tests.Binding;

public sealed class EventBinderTests
{
    [Fact]
    public void The_least_event_has_a_routing_key_and_no_data()
    {
        var found = Contracts.Event("order_placed:\n  routing-key: orders.placed");
        Assert.Equal(("order_placed", "OrderPlaced", "orders.placed"), (found.Key, found.RecordName, found.RoutingKey.Text));
        Assert.Equal(["order_placed"], found.WireNames);
        Assert.Empty(found.Fields);
        Assert.Null(found.RequiredAcl);
        Assert.Equal("https://shop.example/events", found.Documentation);
    }

    [Fact]
    public void A_template_is_parted_into_literals_and_placeholders() =>
        Assert.Equal(
            [new TemplatePart("orders.", false), new TemplatePart("id", true), new TemplatePart(".placed", false)],
            Contracts.Event("order_placed:\n  routing-key: orders.{id}.placed\n  data: { id: integer }").RoutingKey.Parts);

    [Fact]
    public void A_scalar_is_a_text_and_releases_differ_in_a_trailing_nought() =>
        Assert.Equal("1.10", Contracts.Event("order_placed:\n  routing-key: a.b\n  since: 1.10").Since);

    [Theory]
    [InlineData("order-placed", "https://shop.example/events#order-placed")]
    [InlineData("https://elsewhere.example/", "https://elsewhere.example/")]
    public void A_link_is_whole_or_an_anchor(string written, string expected) =>
        Assert.Equal(expected, Contracts.Event($"order_placed:\n  routing-key: a.b\n  documentation: {written}").Documentation);

    [Theory]
    [InlineData("true", "Boolean { Value = True }")]
    [InlineData("12", "Integer { Value = 12 }")]
    [InlineData("\"true\"", "Text")]
    [InlineData("\"12\"", "Text")]
    [InlineData("some text", "Text")]
    public void A_header_is_what_it_reads_like_unless_it_stands_in_quotes(string written, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Contracts.Event($"order_placed:\n  routing-key: a.b\n  headers:\n    h: {written}").Headers).Value.ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_field_says_what_else_is_read_for_it()
    {
        var field = Assert.Single(Contracts.Event("order_placed:\n  routing-key: a.b\n  data:\n    id:\n      type: string\n      accept: [integer]\n      also: number\n      optional: true\n      summary: |\n        The id.\n").Fields);
        Assert.Equal(new FieldModel("id", "Id", new ValueType.Scalar(ScalarKind.String, false), true, new(["number"]), new([ScalarKind.Integer]), "The id."), field);
    }

    [Fact]
    public void A_deprecation_names_what_replaces_the_event()
    {
        var found = Contracts.Of("old:\n  routing-key: a.b\n  deprecated: { since: 1.9, message: Use the other., replaced-by: [other] }\nother:\n  routing-key: a.c");
        Assert.Equal(new DeprecationModel("1.9", "Use the other.", new(["other"])), found.Events[0].Deprecation);
    }

    [Fact]
    public void Several_examples_stand_in_a_list() =>
        Assert.Equal(2, Contracts.Event("order_placed:\n  routing-key: a.b\n  example:\n    - '{\"event\": \"order_placed\"}'\n    - '{\"event\": \"order_placed\", \"body\": null}'").Examples.Count);

    [Fact]
    public void A_type_that_is_wrong_takes_its_events_with_it_and_is_told_of_once()
    {
        var text = Contracts.Head.Replace("tags: list of string", "tags: list of strings", StringComparison.Ordinal)
            + "events:\n  order_placed:\n    routing-key: a.{id}\n    data: Order\n  healthy:\n    routing-key: a.c\n";
        var result = SpecFile.Read(text);
        Assert.Equal(ProblemKind.UnknownType, Assert.Single(result.Problems).Kind);
        Assert.Equal("healthy", Assert.Single(result.Model!.Events).Key);
    }
}
