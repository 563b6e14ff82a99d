namespace BusContracts.Spec.Tests.Binding;

public sealed class SharedModelsTests
{
    [Fact]
    public void Fields_that_are_alike_are_one_object_and_others_are_not()
    {
        var events = Bind("""
              one: { routing-key: a, data: { id: uuid, name: string } }
              two: { routing-key: b, data: { id: uuid, name: integer } }
              three: { routing-key: c, data: { id: uuid?, name: string } }
              four: { routing-key: d, data: { id: { type: uuid, summary: Which. } } }

            """);

        Assert.Same(events[0].Fields[0], events[1].Fields[0]);
        Assert.NotEqual(events[0].Fields[1], events[1].Fields[1]);
        Assert.NotEqual(events[0].Fields[0], events[2].Fields[0]);
        Assert.Equal(events[0].Fields[1], events[2].Fields[1]);
        Assert.Equal("Which.", events[3].Fields[0].Summary);
    }

    [Fact]
    public void Placeholders_that_are_alike_are_one_object_and_others_are_not()
    {
        var events = Bind("""
              one: { routing-key: "a.{id}", data: { id: uuid } }
              two: { routing-key: "b.{id}", data: { id: uuid } }
              three: { routing-key: "c.{id}", data: { id: string } }
              four: { routing-key: "d.{id}", data: { id: uuid, other: { type: string, summary: Other. } }, placeholders: { id: { bind: data.other } } }

            """);

        Assert.Same(events[0].Placeholders[0], events[1].Placeholders[0]);
        Assert.Equal(4 - 1, events.Select(each => each.Placeholders[0]).Distinct().Count());
        Assert.Equal(new ValueType.Scalar(ScalarKind.String, Nullable: false), events[2].Placeholders[0].Type);
        Assert.Equal("Other.", events[3].Placeholders[0].Summary);
    }

    private static EquatableArray<EventModel> Bind(string events)
    {
        var result = SpecFile.Read(Contracts.Head + "events:\n" + events);
        Assert.Empty(result.Problems);
        return result.Model!.Events;
    }
}
