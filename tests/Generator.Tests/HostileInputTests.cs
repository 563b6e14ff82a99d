using System.Globalization;
using BusContracts.Generator.Tests.Harness;
using BusContracts.Spec;
using static BusContracts.Generator.Tests.Harness.TestModels;

namespace BusContracts.Generator.Tests;

public sealed class HostileInputTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "</summary>",
        "*/ } class Injected {",
        "line one\nline two\r\nline three\u2028public class Injected { }\u0085x",
        "\"; throw null; //",
        "{0} {name} $\"{x}\" @\"",
        "<see cref=\"Nowhere\"/> & <unclosed",
        "\0 \u0001 \ud800 \udc00 \uffff",
        "\ud83d\ude00 emoji",
        "",
        "   ",
        "\\u0022 \\",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Prose_and_names_on_the_wire_may_hold_anything(string text)
    {
        var @event = Event("thing_done", "things.{owner}.done", Field("owner", Text) with { Summary = text, WireName = "owner" }, Field("x" + text, Text, property: "Strange"))
            .Acl("events.{owner}")
            .Change("owner", placeholder => placeholder with { Summary = text });
        var name = "name" + text;
        var hostile = @event with
        {
            Summary = text,
            Documentation = text,
            Since = text,
            Name = new TemplateModel(name, Array(new TemplatePart(name, IsPlaceholder: false))),
            WireNames = Array(name),
            Deprecation = new DeprecationModel(text, text, Array(text)),
            RoutingKey = new TemplateModel(text, Array(new TemplatePart("k" + text, IsPlaceholder: false), new TemplatePart("owner", IsPlaceholder: true))),
            Headers = Array(new HeaderModel(new TemplateModel(text, Array(new TemplatePart(text, IsPlaceholder: false))), new HeaderValueModel.Boolean(true))),
            Examples = Array(text),
        };
        var @enum = new TypeModel.StringEnum("Colour", text, Array(new EnumValueModel<string>(text, "Strange", text)));

        var contract = Contract("Test.Bus", hostile).With(@enum) with { Summary = text, Documentation = text, Releases = Array(text) };
        Project.Of(contract).Generate().Compiles();
    }

    [Fact]
    public void Names_of_ten_thousand_characters_give_short_and_unique_file_names()
    {
        var longest = new string('a', 10_000);
        var events = Enumerable.Range(0, 5).Select(n => Event(longest + n.ToString(CultureInfo.InvariantCulture), "key." + longest, Field(longest, Text))).ToArray();
        var files = Project.Of(Contract("Test." + longest, events).With(StringEnum("T" + longest, longest))).Generate().Files;

        Assert.Equal(5 + 1 + 2, files.Count);
        Assert.All(files.Keys, name => Assert.InRange(name.Length, 1, 200));
    }

    [Fact]
    public void Events_that_differ_only_in_case_have_files_of_their_own()
    {
        var files = Project.Of(Contract("Test.Bus", Event("thing_done", "a"), Event("ThinG_done", "b") with { RecordName = "ThinGDone" })).Generate().Compiles().Files;

        Assert.Equal(4, files.Count);
    }

    [Fact]
    public void What_cannot_be_emitted_drops_out_and_the_others_stay()
    {
        var sound = Event("sound_one", "sound.one");
        var files = Project.Of(Contract(
            "Test.Bus",
            sound,
            Event("no_identifier", "a") with { RecordName = "not an identifier" },
            sound with { Key = "twice", Summary = "The same record a second time." },
            Event("unbound", "a.{nowhere}") with { Placeholders = default },
            Event("any_json", "a.{value}", Field("value", Scalar(ScalarKind.Any))),
            Event("misfit_{kind}", "a.{kind}").Family(Text, "another_name") with { RecordName = "Misfit" },
            Event("bus", "a") with { RecordName = "TestBus" },
            Event("routing_key", "a"),
            Event("to_string", "a"))).Generate().Compiles().Files;

        Assert.Equal(["Test.Bus/Events.SoundOne.g.cs", "Test.Bus/TestBus.g.cs", "Test.Bus/TestJsonContext.g.cs"], files.Keys);
    }

    [Fact]
    public void Events_and_fields_may_be_called_like_what_the_generator_names()
    {
        FieldModel[] fields = [Field("writer", Text), Field("reader", Text), Field("value", Text), Field("event", Text), Field("key", Text)];
        var names = new[] { "name", "names", "contract", "since", "instance", "bindings", "message", "system", "bus_contracts", "generated", "wazo" };

        Project.Of(Contract("Test.Bus", [.. names.Select(name => Event(name, "a.{writer}.{value}.{event}.{key}", fields))])).Generate().Compiles();
    }

    [Theory]
    [InlineData("clone")]
    [InlineData("thing_done")]
    [InlineData("routing_key")]
    [InlineData("unknown_fields")]
    [InlineData("equality_contract")]
    [InlineData("class")]
    [InlineData("2nd")]
    [InlineData("my key")]
    public void The_names_that_the_reader_gives_to_awkward_fields_compile(string field)
    {
        var yaml = $$"""
            contract: Test.Bus
            summary: A contract for tests.
            exchange: { name: xivo, type: topic, durable: true }
            envelope:
              name: { role: name, summary: The name. }
              data: { role: data, summary: The data. }
            events:
              thing_done:
                summary: A thing is done.
                routing-key: things.{owner}.done
                required-acl: events.things.{owner}
                data:
                  owner: { type: string, summary: Whose it is. }
                  "{{field}}": { type: string, summary: An awkward one. }
            """;

        Assert.Empty(SpecFile.Read(yaml).Problems.Select(problem => problem.ToString()));
        Assert.Contains("Test.Bus/Events.ThingDone.g.cs", Project.OfYaml(yaml).Generate().Compiles().Files.Keys);
    }
}
