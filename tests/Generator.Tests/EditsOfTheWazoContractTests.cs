using BusContracts.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace BusContracts.Generator.Tests;

/// <summary>What somebody edits in the text of <c>spec/events.yaml</c>, and what of the code is emitted again, with no other step between.</summary>
public sealed class EditsOfTheWazoContractTests
{
    private const string Favorite = "Wazo.Bus/Events.FavoriteAdded.g.cs";
    private const string Agent = "Wazo.Bus/Events.AgentStatusUpdate.g.cs";
    private const string Registry = "Wazo.Bus/WazoBus.g.cs";
    private const string JsonContext = "Wazo.Bus/WazoJsonContext.g.cs";

    private static readonly string Yaml = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "events.yaml")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("contract: Wazo.Bus\n", "# a word before all\n\ncontract: Wazo.Bus # and one beside\n")]
    [InlineData("\n  favorite_added:\n", "\n\n  # a word on an event\n\n  favorite_added:\n")]
    [InlineData("    routing-key: directory.{user_uuid}.favorite.created\n", "\n        # a word inside\n    routing-key: directory.{user_uuid}.favorite.created   # and beside\n")]
    [InlineData("\ntypes:\n", "\n#\n#\ntypes: # a word\n")]
    public void A_comment_emits_nothing_again(string from, string to)
    {
        var edit = Edit(from, to);

        Assert.Equal([IncrementalStepRunReason.Unchanged], Steps.ReasonsOf(edit.Result, TrackingNames.Spec));
        Assert.NotEmpty(Steps.Emitted(edit.Result));
        Assert.All(Steps.Emitted(edit.Result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Empty(edit.Changed);
    }

    [Fact]
    public void A_comment_behind_all_emits_nothing_again()
    {
        var edit = Run(Yaml + "\n# a word after all\n");

        Assert.All(Steps.Emitted(edit.Result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_summary_changes_its_events_documentation()
    {
        var edit = Edit("A user marks a contact as a favorite", "A user pins a contact");

        AssertEmits(edit, Favorite);
        Assert.Contains("A user pins a contact", edit.After[Favorite], StringComparison.Ordinal);
    }

    [Fact]
    public void A_routing_key_changes_its_events_builders()
    {
        var edit = Edit("routing-key: directory.{user_uuid}.favorite.created", "routing-key: directory.{user_uuid}.pinned");

        AssertEmits(edit, Favorite);
        Assert.Contains("directory.{user_uuid}.pinned", edit.After[Favorite], StringComparison.Ordinal);
        Assert.DoesNotContain("directory.{user_uuid}.favorite.created", edit.After[Favorite].Replace("events.directory", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_changes_its_events_record()
    {
        var edit = Edit("      agent_id:\n", "      agent_number:\n", "\"agent_id\": 42", "\"agent_number\": 42");

        AssertEmits(edit, Agent);
        Assert.Contains(" AgentNumber { get; init; }", edit.After[Agent], StringComparison.Ordinal);
        Assert.DoesNotContain(" AgentId { get; init; }", edit.After[Agent], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_changes_its_event_the_registry_and_the_JSON_context()
    {
        var edit = Edit("\n  agent_status_update:\n", "\n  agent_state_update:\n", "\"agent_status_update\"", "\"agent_state_update\"");
        const string renamed = "Wazo.Bus/Events.AgentStateUpdate.g.cs";

        Assert.Equal([renamed, Registry, JsonContext], edit.Changed);
        Assert.DoesNotContain(Agent, edit.After.Keys);
        Assert.Equal(3, Again(edit));
        Assert.Contains("AgentStateUpdate", edit.After[Registry], StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_payload_changes_its_events_and_nobody_elses()
    {
        var edit = Edit("The state of the channel, as Asterisk names it", "What Asterisk calls the channel's state");

        Assert.Equal(
            ["Wazo.Bus/Events.CallCreated.g.cs", "Wazo.Bus/Events.CallEnded.g.cs", "Wazo.Bus/Events.CallUpdated.g.cs", "Wazo.Bus/Types.Call.g.cs"],
            edit.Changed);
        Assert.Equal(4, Again(edit));
    }

    private static void AssertEmits(Edited edit, string file)
    {
        Assert.Equal([file], edit.Changed);
        Assert.Equal(1, Again(edit));
    }

    private static int Again(Edited edit) =>
        Steps.Emitted(edit.Result).Count(reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);

    private static Edited Edit(params string[] fromAndTo)
    {
        var text = Yaml;
        for (var i = 0; i < fromAndTo.Length; i += 2)
        {
            Assert.Contains(fromAndTo[i], text, StringComparison.Ordinal);
            text = text.Replace(fromAndTo[i], fromAndTo[i + 1], StringComparison.Ordinal);
        }

        return Run(text);
    }

    /// <summary>One driver sees the text as it is, and then the edited one, as the compiler of an IDE does.</summary>
    private static Edited Run(string text)
    {
        var file = Project.Contract("events.yaml", Yaml);
        var project = Project.OfYaml(Yaml) with { Files = [file] };
        var compilation = project.Compilation();
        var driver = project.Driver().RunGenerators(compilation);
        var before = Sources(driver);

        driver = driver.ReplaceAdditionalText(file, Project.Contract("events.yaml", text)).RunGenerators(compilation);
        var after = Sources(driver);
        var changed = after.Where(source => before.GetValueOrDefault(source.Key) != source.Value).Select(source => source.Key).Order(StringComparer.Ordinal);
        return new Edited(driver.GetRunResult().Results.Single(), after, [.. changed]);
    }

    private static Dictionary<string, string> Sources(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    private sealed record Edited(GeneratorRunResult Result, Dictionary<string, string> After, string[] Changed);
}
