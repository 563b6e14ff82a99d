namespace BusContracts.Spec.Tests.Binding;

public sealed class ObservationTests
{
    [Fact]
    public void Observations_of_an_event_are_gathered()
    {
        var observed = Contracts.Event("""
            order_placed:
              routing-key: a.{id}
              data: { id: integer, who: uuid }
              observed:
                - { routing-key: ["b.{id}", c.d], in: shop 1.9, note: Two keys. }
                - { name: order_new, required-acl: "events.{who}", in: shop 1.10 }
            """).Observed!;
        Assert.Equal(["b.{id}", "c.d"], observed.RoutingKeys.Select(key => key.Text));
        Assert.Equal(["order_new"], observed.WireNames);
        Assert.Equal("events.{who}", observed.RequiredAcl!.Text);
        Assert.Equal([new("shop 1.9", "Two keys."), new("shop 1.10", "")], observed.Notes);
    }

    [Fact]
    public void A_note_alone_is_an_observation()
    {
        var observed = Contracts.Event("order_placed:\n  routing-key: a.b\n  observed: { in: shop 1.9, note: Rarely. }").Observed!;
        Assert.Equal(new ObservedEventModel(default, default, null, new([new ObservationModel("shop 1.9", "Rarely.")])), observed);
    }

    [Fact]
    public void An_event_that_does_what_is_documented_has_none() => Assert.Null(Contracts.Event("order_placed:\n  routing-key: a.b").Observed);

    [Fact]
    public void A_placeholder_may_stand_in_an_observed_template_alone() =>
        Assert.Equal(["id", "who"], Contracts.Event("order_placed:\n  routing-key: a.{id}\n  data: { id: integer, who: uuid }\n  observed: { required-acl: \"events.{who}\", in: shop }").Placeholders.Select(placeholder => placeholder.WireName));

    [Theory]
    [InlineData("{ type: string, observed: { absent: true, in: shop } }", "string", true, true, "")]
    [InlineData("{ observed: { type: string, in: shop } }", "string?", false, true, "")]
    [InlineData("{ type: string, observed: { type: integer, in: shop } }", "string", true, false, "Integer")]
    [InlineData("{ type: string, accept: integer, observed: { type: integer, in: shop } }", "string", true, false, "Integer")]
    [InlineData("{ type: string, observed: { type: \"string?\", in: shop } }", "string?", true, false, "")]
    [InlineData("{ type: string, observed: { type: \"integer?\", in: shop } }", "string?", true, false, "Integer")]
    [InlineData("{ type: string, observed: { in: shop, note: Short. } }", "string", true, false, "")]
    public void A_field_is_what_both_say(string written, string type, bool isDocumented, bool isOptional, string accepted)
    {
        var field = Assert.Single(Contracts.Event($"order_placed:\n  routing-key: a.b\n  data:\n    x: {written}").Fields);
        Assert.Equal(new ValueType.Scalar(ScalarKind.String, Nullable: type.EndsWith('?')), field.Type);
        Assert.Equal((isDocumented, isOptional, accepted), (field.IsDocumented, field.Optional, string.Join(' ', field.Accept)));
        Assert.Equal(written.Contains("absent", StringComparison.Ordinal), field.IsObservedAbsent);
        Assert.Equal("shop", field.Observed!.In);
    }

    [Theory]
    [InlineData("{ literal: None }", "Literal { Text = None }")]
    [InlineData("absent-acl", "AbsentAcl { }")]
    [InlineData("null-acl", "NullAcl { }")]
    public void A_null_stands_for_something(string written, string expected) =>
        Assert.Equal(expected, Assert.Single(Contracts.Event($"order_placed:\n  routing-key: a.b\n  required-acl: events.{{id}}\n  placeholders: {{ id: {{ when-null: {written} }} }}\n  data: {{ id: integer? }}").Placeholders).WhenNull!.ToString());

    [Theory]
    [InlineData("{ \"event\": \"order_new\" }")]
    [InlineData("{ \"event\": \"order_placed\", \"access\": \"events.orders\" }")]
    [InlineData("{ \"event\": \"order_placed\", \"access\": null }")]
    public void An_example_may_be_what_servers_send(string example) =>
        Assert.Single(Contracts.Event($"order_placed:\n  routing-key: a.b\n  observed: {{ name: order_new, required-acl: events.orders, in: shop }}\n  example: '{example}'").Examples);
}
