using System.Globalization;
using BusContracts.Generator.Tests.Harness;
using BusContracts.Spec;
using Microsoft.CodeAnalysis;
using static BusContracts.Generator.Tests.Harness.TestModels;

namespace BusContracts.Generator.Tests;

public sealed class IncrementalityTests
{
    private readonly TestFile _file = Project.Contract("events.yaml", "0");

    [Fact]
    public void An_edit_of_CSharp_does_nothing_again()
    {
        var (driver, compilation) = Started(Small);
        var edited = compilation.AddSyntaxTrees(Project.Parse("class Unrelated { void M() { } }"));

        Steps.AssertNothingWasDoneAgain(Run(driver, edited));
    }

    [Fact]
    public void A_comment_in_the_contract_emits_nothing_again()
    {
        var (driver, compilation) = Started(Small);
        var result = Run(Replace(driver, "0# a comment"), compilation);

        Assert.Equal([IncrementalStepRunReason.Unchanged], Steps.ReasonsOf(result, TrackingNames.Spec));
        Assert.All(Steps.Emitted(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_one_events_field_emits_that_event_alone()
    {
        var (driver, compilation) = Started(Small);
        var result = Run(Replace(driver, "1"), compilation);

        Assert.Equal([IncrementalStepRunReason.Modified], Steps.ReasonsOf(result, TrackingNames.Spec));
        Assert.Equal(1, Changed(Steps.ReasonsOf(result, TrackingNames.Events)));
        Assert.Equal(0, Changed(Steps.ReasonsOf(result, TrackingNames.Types)));
        Assert.Equal(0, Changed(Steps.ReasonsOf(result, TrackingNames.Contract)));
        Assert.Equal(1, Changed(Steps.Emitted(result)));
    }

    [Fact]
    public void A_new_event_emits_its_own_file_and_the_two_of_the_contract()
    {
        var (driver, compilation) = Started(Small);
        var result = Run(Replace(driver, "2"), compilation);

        Assert.Equal(1, Changed(Steps.ReasonsOf(result, TrackingNames.Events)));
        Assert.Equal(3, Changed(Steps.Emitted(result)));
    }

    [Fact]
    public void A_changed_option_emits_everything_again()
    {
        var (driver, compilation) = Started(Small);
        var result = Run(Replace(driver, "0", ("BusContractVisibility", "internal")), compilation);

        Assert.All(Steps.Emitted(result), reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
        Assert.All(result.GeneratedSources, source => Assert.DoesNotContain("public sealed partial", source.SourceText.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(100, 64)]
    [InlineData(1_000, 64)]
    [InlineData(10_000, 64)]
    public void A_contract_of_any_size_is_emitted_once_and_an_edited_event_with_its_file(int events, int files)
    {
        var (driver, compilation) = Started(version => Large(events, version));
        Assert.Equal(files + 2, driver.GetRunResult().GeneratedTrees.Length);
        Steps.AssertNothingWasDoneAgain(Run(driver, compilation.AddSyntaxTrees(Project.Parse("class Unrelated;"))));

        var result = Run(Replace(driver, "1"), compilation);

        Assert.Equal(1, Changed(Steps.Emitted(result)));
        Assert.Equal(1, Changed(Steps.ReasonsOf(result, TrackingNames.Events)));
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(65, 41)]
    public void A_contract_of_64_events_has_a_file_each_and_a_larger_one_gathers_them(int events, int atLeast)
    {
        var files = Project.Of(Contract("Test.Bus", Events(events))).Generate().Compiles().Files.Keys
            .Count(name => name.Contains("Events.", StringComparison.Ordinal));

        Assert.InRange(files, atLeast, 64);
        Assert.Equal(events <= 64, files == events);
    }

    private static SpecModel Small(int version)
    {
        var added = version == 2 ? [Event("three_done", "three.done")] : System.Array.Empty<EventModel>();
        EventModel[] events =
        [
            Event("one_done", "one.done", Field(version == 1 ? "renamed" : "owner", Text)),
            Event("two_done", "two.done", Field("colour", Named("Colour", NamedTypeKind.StringEnum))),
            .. added,
        ];
        return Contract("Test.Bus", events).With(StringEnum("Colour", "red", "green"));
    }

    private static SpecModel Large(int count, int version)
    {
        var events = Events(count);
        if (version == 1)
            events[5] = Event("event_5", "event.5", Field("renamed", Text));
        return Contract("Test.Bus", events);
    }

    private static EventModel[] Events(int count) =>
        [.. Enumerable.Range(0, count).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => Event("event_" + n, "event." + n, Field("owner", Text)))];

    // The reader makes a new model at each call, so that a step is unchanged only if models compare by content.
    private (GeneratorDriver Driver, Compilation Compilation) Started(Func<int, SpecModel> model)
    {
        var project = Project.ReadBy(
            text => model(int.Parse(text.Split('#')[0], CultureInfo.InvariantCulture)), _file);
        var compilation = project.Compilation();
        return (project.Driver().RunGenerators(compilation), compilation);
    }

    private GeneratorDriver Replace(GeneratorDriver driver, string text, params (string Name, string Value)[] metadata) =>
        driver.ReplaceAdditionalText(_file, Project.Contract(_file.Path, text, metadata));

    private static GeneratorRunResult Run(GeneratorDriver driver, Compilation compilation) =>
        driver.RunGenerators(compilation).GetRunResult().Results.Single();

    private static int Changed(IReadOnlyList<IncrementalStepRunReason> reasons) =>
        reasons.Count(reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
}
