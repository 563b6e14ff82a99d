namespace BusContracts.Spec.Tests;

public sealed class ModelEqualityTests
{
    private static readonly SpecModel Model = SpecFile.Read(Contracts.Wazo).Model!;

    [Fact]
    public void Comments_and_blank_lines_give_an_equal_model()
    {
        var edited = SpecFile.Read("# A comment.\n\n" + Contracts.Wazo.Replace("\nevents:\n", "\n\n# Events follow.\nevents:   # here\n\n", StringComparison.Ordinal));
        Assert.Empty(edited.Problems);
        Assert.Equal(Model, edited.Model);
        Assert.Equal(Model.GetHashCode(), edited.Model!.GetHashCode());
    }

    [Fact]
    public void Line_ends_of_another_system_give_an_equal_model() =>
        Assert.Equal(Model, SpecFile.Read(Contracts.Wazo.Replace("\n", "\r\n", StringComparison.Ordinal)).Model);

    [Fact]
    public void A_byte_order_mark_gives_an_equal_model() => Assert.Equal(Model, SpecFile.Read("\uFEFF" + Contracts.Wazo).Model);

    [Theory]
    [InlineData("routing-key: status.agent", "routing-key: status.agents")]
    [InlineData("summary: An agent logs in or out.", "summary: An agent logs in.")]
    [InlineData("documentation: bus-agent-status-update", "documentation: bus-agent")]
    [InlineData("        type: AgentStatus\n", "        type: AgentStatus?\n")]
    [InlineData("routing-key: status.endpoint", "routing-key: status.endpoint\n    since: 15.19")]
    public void An_edit_gives_a_model_that_differs_in_that_event_alone(string before, string after)
    {
        Assert.Contains(before, Contracts.Wazo, StringComparison.Ordinal);
        var edited = SpecFile.Read(Contracts.Wazo.Replace(before, after, StringComparison.Ordinal)).Model!;
        Assert.NotEqual(Model, edited);
        Assert.Single(Model.Events.Zip(edited.Events), pair => pair.First != pair.Second);
        Assert.Equal(Model.Types, edited.Types);
    }
}
