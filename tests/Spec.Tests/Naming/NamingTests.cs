using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Spec.Tests;

public sealed class NamingTests
{
    [Theory]
    [InlineData("caller_id_name", "CallerIdName")]
    [InlineData("call_created", "CallCreated")]
    [InlineData("QueueMemberStatus", "QueueMemberStatus")]
    [InlineData("Cause-txt", "CauseTxt")]
    [InlineData("installing dependencies", "InstallingDependencies")]
    [InlineData("userUuid", "UserUuid")]
    [InlineData("x", "X")]
    [InlineData("__a__b__", "AB")]
    [InlineData("2fa_enabled", "_2faEnabled")]
    [InlineData("québec", "Québec")]
    [InlineData("***", "")]
    [InlineData("", "")]
    public void A_wire_name_becomes_a_property(string wireName, string expected) => Assert.Equal(expected, Naming.Pascal(wireName));

    [Theory]
    [InlineData("user_uuid", "userUuid")]
    [InlineData("event", "@event")]
    [InlineData("Class", "@class")]
    [InlineData("class_name", "className")]
    [InlineData("2fa", "_2fa")]
    public void A_placeholder_becomes_a_parameter(string wireName, string expected) => Assert.Equal(expected, Naming.Parameter(wireName));

    [Theory]
    [InlineData("Wazo.Bus", "Wazo")]
    [InlineData("Company.Orders", "Orders")]
    [InlineData("Bus", "Bus")]
    public void A_contract_is_called_after_its_namespace(string @namespace, string expected) => Assert.Equal(expected, Naming.ContractName(@namespace));

    [Fact]
    public void Whatever_the_wire_name_the_property_is_an_identifier_or_nothing() =>
        Prop.ForAll<string>(name =>
        {
            var property = Naming.Pascal(name ?? "");
            return property.Length == 0 || Naming.IsIdentifier(property);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("headers", "HeadersField")]
    [InlineData("routing_key", "RoutingKeyField")]
    [InlineData("event_name", "EventNameField")]
    [InlineData("clone", "CloneField")]
    [InlineData("equality_contract", "EqualityContractField")]
    [InlineData("get_type", "GetTypeField")]
    [InlineData("to_string", "ToStringField")]
    [InlineData("order_placed", "OrderPlacedField")]
    [InlineData("order", "Order")]
    public void A_field_called_like_a_member_of_its_record_gets_a_suffix(string field, string property) =>
        Assert.Equal(property, Assert.Single(Contracts.Event($"order_placed:\n  routing-key: a.b\n  data:\n    {field}: string").Fields).PropertyName);

    [Fact]
    public void A_field_called_like_any_record_that_shares_it_gets_a_suffix_in_all_of_them()
    {
        var result = SpecFile.Read(Contracts.Head.Replace("{ id: integer,", "{ order_paid: boolean, id: integer,", StringComparison.Ordinal)
            + "events:\n  order_placed:\n    routing-key: a.b\n    data: Order\n  order_paid:\n    routing-key: a.c\n    data: Order\n");
        Assert.Empty(result.Problems);
        Assert.All(result.Model!.Events, found => Assert.Equal("OrderPaidField", found.Fields[0].PropertyName));
    }

    [Fact]
    public void A_property_may_be_chosen() =>
        Assert.Equal("Stars", Assert.Single(Contracts.Event("order_placed:\n  routing-key: a.b\n  data:\n    \"***\": { type: integer, property: Stars }").Fields).PropertyName);
}
