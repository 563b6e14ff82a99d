using BusContracts.Generator.Tests.Harness;
using BusContracts.Spec;
using static BusContracts.Generator.Tests.Harness.TestModels;

namespace BusContracts.Generator.Tests;

public sealed class ContractOptionTests
{
    private static readonly EventModel One = Event("one_done", "one.done", Field("owner", Text)).Acl("events.{owner}");

    [Fact]
    public void Two_contracts_live_in_one_project_even_with_events_of_one_name()
    {
        var files = Project.Of(Contract("First.Bus", One), Contract("Second.Bus", One)).Generate().Compiles().Files;

        Assert.Contains("First.Bus/FirstBus.g.cs", files.Keys);
        Assert.Contains("Second.Bus/SecondBus.g.cs", files.Keys);
    }

    [Fact]
    public void Of_two_contracts_of_one_namespace_the_first_is_generated()
    {
        var files = Project.Of(Contract("Test.Bus", One), Contract("Test.Bus", Event("two_done", "two.done"))).Generate().Compiles().Files;

        Assert.Contains("Test.Bus/Events.OneDone.g.cs", files.Keys);
        Assert.DoesNotContain("Test.Bus/Events.TwoDone.g.cs", files.Keys);
    }

    [Fact]
    public void An_internal_contract_has_no_public_type()
    {
        var project = With(("BusContractVisibility", "internal")) with { Source = "class User { object Key() => Test.Bus.OneDone.RoutingKey(); }" };

        Assert.All(project.Generate().Load().Type("Test.Bus.OneDone").Assembly.GetTypes(), type => Assert.False(type.IsVisible, type.FullName));
    }

    [Theory]
    [InlineData("BusContractVisibility", "privat")]
    [InlineData("BusContractGenerate", "no")]
    [InlineData("BusContractNamespace", "no namespace")]
    public void What_is_not_understood_takes_no_types_from_an_editor(string metadata, string value)
    {
        var project = With((metadata, value)) with { Source = "class User { object Key() => Test.Bus.OneDone.RoutingKey(); }" };

        Assert.True(project.Generate().Load().Type("Test.Bus.OneDone").IsPublic);
    }

    [Fact]
    public void A_contract_that_is_only_checked_against_generates_nothing() =>
        Assert.Empty(With(("BusContractGenerate", "false")).Generate().Files);

    [Fact]
    public void A_file_that_is_no_contract_generates_nothing() =>
        Assert.Empty(Project.ReadBy(_ => Contract("Test.Bus", One), new TestFile("other.yaml", "0", ("BusContract", "false"))).Generate().Files);

    [Fact]
    public void A_contract_whose_head_cannot_be_read_generates_nothing() =>
        Assert.Empty(Project.ReadBy(_ => null, Project.Contract("events.yaml", "0")).Generate().Files);

    [Theory]
    [InlineData("17.01", "17.01")]
    [InlineData(" 17.01 ", "17.01")]
    [InlineData("", "18.02")]
    public void The_project_may_choose_the_release(string asked, string expected)
    {
        var project = Project.ReadBy(
            (_, release) => Contract("Test.Bus", One) with { TargetRelease = release ?? "18.02" },
            Project.Contract("events.yaml", "", ("BusContractTargetRelease", asked))) with
        {
            Source = "#pragma warning disable CS1591\npublic static class Probe { public static string? Release() => Test.Bus.TestBus.Contract.TargetRelease; }",
        };

        Assert.Equal(expected, project.Generate().Load().Run("Release"));
    }

    [Theory]
    [InlineData("My.Company", "My.Company")]
    [InlineData("", "Test.Bus")]
    [InlineData("not a namespace", "Test.Bus")]
    [InlineData("My.class", "Test.Bus")]
    public void The_project_may_choose_the_namespace(string asked, string expected)
    {
        var files = With(("BusContractNamespace", asked)).Generate().Compiles().Files;

        Assert.All(files.Values, text => Assert.Contains($"namespace {expected};", text, StringComparison.Ordinal));
    }

    private static Project With(params (string Name, string Value)[] metadata) =>
        Project.ReadBy(_ => Contract("Test.Bus", One), Project.Contract("events.yaml", "0", metadata));
}
