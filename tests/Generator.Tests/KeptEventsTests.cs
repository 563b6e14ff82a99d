using System.Globalization;
using BusContracts.Generator.Input;
using BusContracts.Generator.Tests.Harness;
using BusContracts.Spec;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using static BusContracts.Generator.Tests.Harness.TestModels;

namespace BusContracts.Generator.Tests;

public sealed class KeptEventsTests
{
    [Theory]
    [InlineData("0 1 2 3", "0 1 9 3", "0 1 3")]
    [InlineData("0 1 2 3", "0 1 9 2 3", "0 1 2 3")]
    [InlineData("0 1 2 3", "9 0 1 2 3", "0 1 2 3")]
    [InlineData("0 1 2 3", "0 2 3", "0 2 3")]
    [InlineData("0 1 2 3", "0 1 2", "0 1 2")]
    [InlineData("0 1 2 3", "", "")]
    [InlineData("", "0 1", "")]
    public void What_an_edit_leaves_alone_stays_the_object_that_it_was(string before, string now, string kept)
    {
        var (old, edited) = (Events(before), Events(now));

        var events = KeptEvents.Of(edited, old);

        Assert.Equal(edited, events);
        Assert.Equal(Events(kept), events.Where(found => old.Any(earlier => ReferenceEquals(earlier, found))).ToEquatableArray());
    }

    [Fact]
    public void Whatever_was_there_before_the_events_are_those_of_the_contract()
    {
        var numbers = Gen.Choose(0, 5).ListOf().Select(list => string.Join(' ', list));
        Prop.ForAll(numbers.Zip(numbers).ToArbitrary(), texts =>
        {
            var now = Events(texts.Item1);
            return KeptEvents.Of(now, Events(texts.Item2)) == now;
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Fact]
    public void An_event_that_differs_in_its_fields_alone_is_not_kept()
    {
        EquatableArray<EventModel> before = Array(Event("done", "done", Field("owner", Text))), now = Array(Event("done", "done", Field("owner", Integer)));

        Assert.Same(now[0], KeptEvents.Of(now, before)[0]);
    }

    [Fact]
    public void The_driver_compares_the_files_of_events_by_the_objects_that_were_kept()
    {
        var file = Project.Contract("events.yaml", "0 1 2");
        var project = Project.ReadBy(text => Contract("Test.Bus", [.. Events(text)]), file);
        var compilation = project.Compilation();
        var driver = Run(project.Driver(), compilation);
        var before = EventsIn(driver);

        var after = EventsIn(Run(driver.ReplaceAdditionalText(file, Project.Contract("events.yaml", "0 9 2")), compilation));

        Assert.Equal([true, false, true], before.Zip(after, ReferenceEquals));
    }

    private static EquatableArray<EventModel> Events(string numbers) =>
        numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => Event("event_" + number, "event." + number, Field("owner", Text)))
            .ToEquatableArray();

    private static GeneratorDriver Run(GeneratorDriver driver, Compilation compilation) => driver.RunGenerators(compilation);

    private static EventModel[] EventsIn(GeneratorDriver driver) =>
        [.. driver.GetRunResult().Results.Single().TrackedSteps[TrackingNames.Spec]
            .SelectMany(step => step.Outputs)
            .SelectMany(output => ((Input.Contract)output.Value).Spec.Events)];
}
