namespace BusContracts.Spec.Tests.Binding;

public sealed class PlaceholderBinderTests
{
    [Fact]
    public void It_is_bound_to_the_field_of_its_name()
    {
        var placeholder = Of("order_placed:\n  routing-key: a.{user_uuid}\n  data: { user_uuid: uuid? }");
        Assert.Equal(new PlaceholderSource.Field(new(["UserUuid"]), Nullable: true), placeholder.Source);
        Assert.Equal(new ValueType.Scalar(ScalarKind.Uuid, Nullable: false), placeholder.Type);
        Assert.True(placeholder.IsUser);
    }

    [Theory]
    [InlineData("data.order.to.user_uuid", true)]
    [InlineData("data.order.to[1]", true)]
    [InlineData("data.order.to[0]", false)]
    public void A_path_leads_through_objects_and_tuples(string path, bool isNullable)
    {
        var placeholder = Of($"order_placed:\n  routing-key: a.{{user}}\n  placeholders:\n    user: {{ bind: \"{path}\" }}\n  data: {{ order: Order }}");
        var source = Assert.IsType<PlaceholderSource.Field>(placeholder.Source);
        Assert.Equal(["Order", "To", path.EndsWith("[0]", StringComparison.Ordinal) ? "Shop" : "UserUuid"], source.Properties);
        Assert.Equal(isNullable, source.Nullable);
    }

    [Fact]
    public void One_in_the_name_is_a_property_and_the_contract_says_its_type()
    {
        var found = Contracts.Event("order_{region}_placed:\n  routing-key: a.{region}");
        var placeholder = Assert.Single(found.Placeholders);
        Assert.Equal(new PlaceholderSource.EventName("Region"), placeholder.Source);
        Assert.Equal("Where.", placeholder.Summary);
        Assert.Equal(["order_north_placed", "order_south_placed"], found.WireNames);
        Assert.Equal("OrderPlaced", found.RecordName);
        Assert.False(found.IsOpenFamily);
    }

    [Fact]
    public void One_in_the_name_without_listed_values_opens_the_family()
    {
        var found = Contracts.Event("order_{what}:\n  record: OrderEvent\n  routing-key: a.{what}");
        Assert.True(found.IsOpenFamily);
        Assert.Equal(new PlaceholderSource.EventName("What"), Assert.Single(found.Placeholders).Source);
    }

    [Fact]
    public void An_event_says_more_of_one_than_the_contract()
    {
        var placeholder = Of("order_placed:\n  routing-key: a.{region}\n  placeholders: { region: { words: many } }\n  data: { region: Region }");
        Assert.True(placeholder.ManyWords);
        Assert.Equal("Where.", placeholder.Summary);
    }

    [Fact]
    public void They_stand_in_order_of_first_appearance() =>
        Assert.Equal(["b", "a", "c"], Contracts.Event("order_placed:\n  routing-key: x.{b}.{a}\n  required-acl: events.{a}.{b}\n  headers: { \"h:{c}\": true }\n  data: { a: string, b: string, c: string }")
            .Placeholders.Select(placeholder => placeholder.WireName));

    private static PlaceholderModel Of(string yaml) => Assert.Single(Contracts.Event(yaml).Placeholders);
}
