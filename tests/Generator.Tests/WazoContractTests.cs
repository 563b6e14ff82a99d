using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using BusContracts.Generator.Tests.Harness;
using BusContracts.Spec;

namespace BusContracts.Generator.Tests;

public sealed class WazoContractTests
{
    private static readonly string Yaml = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "events.yaml"));

    [Fact]
    public void The_whole_contract_compiles_without_a_warning_and_lists_37_names()
    {
        var contract = (BusContracts.Contract)Load("public static object Contract() => WazoBus.Contract;").Run("Contract")!;

        // AMI's open family counts as one name.
        Assert.Equal(37, contract.Events.Sum(@event => Math.Max(1, @event.Names.Count)));
        Assert.Equal(34, contract.Events.Count);
        Assert.Equal("xivo", contract.Exchange.Name);
        Assert.Equal(4, contract.Envelope.Keys.Count);
    }

    [Fact]
    public void The_code_that_the_design_promises_compiles_and_gives_the_documented_keys()
    {
        var values = (string[])Load("""
            static readonly System.Guid User = System.Guid.Parse("2e752722-0864-4665-887d-a78a024cf7c7");

            public static string[] Keys()
            {
                RoutingKey key = FavoriteAdded.RoutingKey(User);
                Bindings every = FavoriteAdded.Binding();
                Acl acl = FavoriteAdded.RequiredAcl(User);
                AclPattern mine = FavoriteAdded.AclPattern.Me;
                Bindings busy = UsersForwardsUpdated.Binding(forwardName: ForwardName.Busy);
                Bindings ami = AmiEvent.Binding("QueueMemberStatus");
                var favorite = new FavoriteAdded { XivoUuid = User, UserUuid = User, Source = "internal", SourceEntryId = "42" };
                ICall call = new CallCreated { CallId = "1", Status = "Ring", Bridges = [], TalkingTo = EquatableMap<Uuid?>.Empty, CreationTime = default, CallerIdName = "", CallerIdNumber = "", UserUuid = User };
                return [key.Value, every.ToString(), acl.Value, mine.Value, busy.ToString(), ami.ToString(), EventDescriptor.Of<FavoriteAdded>().RoutingKeyOf(favorite).Value, call.CallId];
            }
            """).Run("Keys")!;

        const string user = "2e752722-0864-4665-887d-a78a024cf7c7";
        Assert.Equal(
            [
                $"directory.{user}.favorite.created",
                "directory.*.favorite.created",
                $"events.directory.{user}.favorite.created",
                "events.directory.me.favorite.created",
                "config.users.*.forwards.busy.updated",
                "ami.QueueMemberStatus",
                $"directory.{user}.favorite.created",
                "1",
            ],
            values);
    }

    [Fact]
    public void Every_example_is_read_and_written_back_with_the_same_content()
    {
        var context = (JsonSerializerContext)Load("public static object Context() => WazoJsonContext.Default;").Run("Context")!;
        var examples = SpecFile.Read(Yaml).Model!.Events.SelectMany(@event => @event.Examples.Select(example => (@event.RecordName, example))).ToList();

        Assert.InRange(examples.Count, 34, int.MaxValue);
        foreach (var (record, example) in examples)
        {
            var message = typeof(Message<>).MakeGenericType(context.GetType().Assembly.GetType("Wazo.Bus." + record)!);
            var read = JsonSerializer.Deserialize(example, context.GetTypeInfo(message)!);
            var written = JsonSerializer.Serialize(read, context.GetTypeInfo(message)!);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(example), JsonNode.Parse(written)), $"{example}\n{written}");
        }
    }

    [Fact]
    public void The_file_has_no_problem() => Assert.Empty(SpecFile.Read(Yaml).Problems);

    private static LoadedProject Load(string members) => (Project.OfYaml(Yaml) with
    {
        Source = $"#pragma warning disable CS1591\nusing BusContracts; using Wazo.Bus; public static class Probe {{ {members} }}",
    }).Generate().Load();
}
