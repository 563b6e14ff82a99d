using System.Globalization;
using BusContracts.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers.Tests.Definition;

/// <summary>What a project says of its contracts by metadata, and cannot mean.</summary>
public sealed class ContractItemAnalyzerTests
{
    private const string Shop = """
        contract: Shop.Bus
        exchange: { name: shop }
        envelope: { event: { role: name }, body: { role: data } }
        events:
          order_placed: { routing-key: orders.placed }
        """;

    [Theory]
    [InlineData("", "", "")]
    [InlineData("public", "true", "Office.Shop")]
    [InlineData("Internal", "False", " Office.Shop ")]
    [InlineData(" internal ", " true ", "Shop")]
    public async Task What_can_be_meant_is_silent(string visibility, string generate, string @namespace) =>
        Assert.Empty(await SpecVerifier.DiagnosticsOf(new TestAdditionalText("shop.yaml", Shop) { Visibility = visibility, Generate = generate, Namespace = @namespace }));

    [Theory]
    [InlineData("Visibility", "privat", "write public or internal")]
    [InlineData("Generate", "no", "write true or false")]
    [InlineData("Namespace", "not a namespace", "write names of letters and digits with dots between them, such as Company.Bus")]
    [InlineData("Namespace", "Office.class", "write names of letters and digits with dots between them, such as Company.Bus")]
    public async Task What_cannot_be_meant_is_told_with_what_to_write(string metadata, string value, string advice)
    {
        var found = Assert.Single(await SpecVerifier.DiagnosticsOf(new TestAdditionalText("shop.yaml", Shop)
        {
            Visibility = metadata == "Visibility" ? value : null,
            Generate = metadata == "Generate" ? value : null,
            Namespace = metadata == "Namespace" ? value : null,
        }));

        Assert.Equal(("BUS0004", DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.Equal(("shop.yaml", 0), (found.Location.GetLineSpan().Path, found.Location.SourceSpan.End));
        Assert.Equal(
            $"{metadata}=\"{value}\" is not understood, and nothing is made of it; {advice}, in the contract's BusContract item or in the property BusContracts{metadata}",
            found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Each_mistake_of_an_item_is_told() =>
        Assert.Equal(
            ["BUS0004", "BUS0004", "BUS0004"],
            (await SpecVerifier.DiagnosticsOf(new TestAdditionalText("shop.yaml", Shop) { Visibility = "a", Generate = "b", Namespace = "1" })).Select(found => found.Id));

    [Fact]
    public Task Records_are_looked_for_where_they_are_and_not_in_a_namespace_that_cannot_be() => UsageVerifier.VerifyAnalyzerAsync(
        """
        using RabbitMQ.Client;
        class User
        {
            object Publish(IChannel channel, byte[] body) =>
                channel.BasicPublishAsync("shop", {|BUS2004:"orders.placed"|}, body);
        }
        """,
        contracts: [new TestContract(Shop) { Namespace = "not a namespace" }.WithRecords()]);

    [Theory]
    [InlineData("Shop.Bus", null)]
    [InlineData("shop.bus", null)]
    [InlineData("Office.Doors", "Shop.Bus")]
    public async Task A_second_contract_of_a_namespace_is_told_with_the_first(string contract, string? metadata)
    {
        var text = Shop.Replace("Shop.Bus", contract, StringComparison.Ordinal);
        var found = Assert.Single(await SpecVerifier.DiagnosticsOf(
            new TestAdditionalText("/office/orders/events.yaml", Shop),
            new TestAdditionalText("/office/doors/events.yaml", text) { Namespace = metadata }));

        Assert.Equal(("BUS0005", "/office/doors/events.yaml", 0), (found.Id, found.Location.GetLineSpan().Path, found.Location.SourceSpan.End));
        Assert.Equal(
            $"The namespace '{metadata ?? contract}' is that of '/office/orders/events.yaml' already, so nothing is generated of 'events.yaml'; give the BusContract item of one of the two a Namespace of its own",
            found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Every_further_contract_of_a_namespace_is_told_with_the_first() =>
        Assert.Equal(
            [("BUS0005", "b.yaml"), ("BUS0005", "c.yaml")],
            from found in await SpecVerifier.DiagnosticsOf(new("a.yaml", Shop), new("b.yaml", Shop), new("c.yaml", Shop))
            orderby found.Location.GetLineSpan().Path
            select (found.Id, found.Location.GetLineSpan().Path));

    [Fact]
    public async Task Contracts_share_a_namespace_where_only_one_is_generated()
    {
        var unreadable = Shop.Replace("exchange: { name: shop }\n", "", StringComparison.Ordinal);
        Assert.Empty(await SpecVerifier.DiagnosticsOf(new("a.yaml", Shop) { Generate = "false" }, new("b.yaml", Shop)));
        Assert.Empty(await SpecVerifier.DiagnosticsOf(new("a.yaml", Shop), new("b.yaml", Shop) { Generate = "false" }));
        Assert.Empty(await SpecVerifier.DiagnosticsOf(new("a.yaml", Shop), new("b.yaml", Shop) { Namespace = "Shop.Other" }));
        Assert.Empty(await SpecVerifier.DiagnosticsOf(new("a.yaml", Shop, isContract: false), new("b.yaml", Shop)));
        Assert.Equal(["BUS1004"], (await SpecVerifier.DiagnosticsOf(new("a.yaml", unreadable), new("b.yaml", Shop))).Select(found => found.Id));
    }
}
