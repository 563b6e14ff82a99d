using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

/// <summary>Every form in which C# can hold a text, shown by a routing key that no event has.</summary>
public static class ValuesAreUnderstoodTests
{
    private const string Members = """
        private const string Key = "calls.call.create";
        private const string Kind = "call";
        private const string Other = "orders";
        private static readonly string Field = "calls.call.create";
        private static readonly string Selected = Environment.NewLine == "\n" ? "calls.call.create" : "calls.call.over";
        private static string Changing = "calls.call.create";
        private readonly string _own = "calls.call.create";
        private readonly string _orders = "orders", _xivo = "xivo";
        private readonly string _written = "calls.call.create", _given = "calls.call.create", _chosen = "calls.call.create";
        private static readonly string[] Kinds = ["create"], Slots = ["calls.call.create"];
        public Service(string written) => this._written = written;
        public Service(string written, out string given) { given = written; (_given, _) = (written, written); }
        public string Choice { init => _chosen = value; }
        private struct Point { public readonly string Key = "calls.call.create"; public Point(int x) { } }
        private static readonly string Later;
        static string Give() => "calls.call.create";
        private void Publish(string routingKey, string exchange = "xivo") { }
        private void Order(string routingKey, string exchange = Other) { }
        private void Announce(string exchange, string routingKey = "calls.call.create") { }
        """;

    public sealed class Reports
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:"calls.call.create"|}, body);""")]
        [InlineData(""""await channel.BasicPublishAsync("xivo", {|BUS2001:"""calls.call.create"""|}, body);"""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:Key|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:Elsewhere.Key|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:Elsewhere.Field|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:Field|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", ({|BUS2001:Field|}), body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:nameof(Service)|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:"calls." + Kind + ".create"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:$"calls.{Kind}.create"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:$"directory.{user:N}.favourites"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", flag ? {|BUS2001:Key|} : {|BUS2001:"calls.call.over"|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", some switch { "a" => {|BUS2001:Key|}, _ => "calls.call.ended" }, body);""")]
        [InlineData("""var verb = flag ? "create" : "ended"; await channel.BasicPublishAsync("xivo", {|BUS2001:$"calls.call.{verb}"|}, body);""")]
        [InlineData("""string key; key = "calls.call.create"; await channel.BasicPublishAsync("xivo", {|BUS2001:key|}, body);""")]
        [InlineData("""string key; if (flag) key = Key; else return; await channel.BasicPublishAsync("xivo", {|BUS2001:key|}, body);""")]
        [InlineData("""Func<Task> later = async () => { var key = Key; await channel.BasicPublishAsync("xivo", {|BUS2001:key|}, body); };""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:_own|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", {|BUS2001:this._own|}, body);""")]
        [InlineData("""await channel.BasicPublishAsync(_xivo, {|BUS2001:"orders.created"|}, body);""")]
        [InlineData("""List<string> keys = [{|BUS2001:"calls.call.create"|}]; keys.Add(some); Console.WriteLine(keys[0] + keys.Count); foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""string[] keys; keys = [{|BUS2001:"calls.call.create"|}]; foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""foreach (var key in Kinds) await channel.BasicPublishAsync("xivo", {|BUS2001:$"calls.call.{key}"|}, body);""")]
        [InlineData("""Publish({|BUS2001:"calls.call.create"|});""")]
        [InlineData("""Publish(exchange: exchange, routingKey: {|BUS2001:"calls.call.create"|});""")]
        public Task A_value_that_its_file_tells(string statements) => VerifyAsync(statements);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""await channel.BasicPublishAsync("xivo", Changing, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", _written, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", _given, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", _chosen, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", new Point().Key, body);""")]
        [InlineData("""await channel.BasicPublishAsync(_orders, "orders.created", body);""")]
        [InlineData("""List<string> keys = ["calls.call.create"]; keys[0] = some; foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""List<string> keys = ["calls.call.create"]; keys.Clear(); foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""List<string> keys = ["calls.call.create"]; @keys.Clear(); foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""List<string> keys = ["calls.call.create"]; k\u0065ys.Clear(); foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""List<string> keys = ["calls.call.create"]; Console.Write($"{Taken(keys)}"); foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body); string Taken(List<string> all) { all.Clear(); return ""; }""")]
        [InlineData("""List<string> keys = ["calls.call.create"]; keys.Remove(some); foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var keys = new[] { "calls.call.create" }; keys[0] = some; foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var keys = new[] { "calls.call.create" }; (keys)[0] = some; foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var keys = new[] { "calls.call.create" }; (keys[0], _) = (some, other); foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var keys = new[] { "calls.call.create" }; Array.Fill(keys, some); foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var keys = new[] { "calls.call.create" }; var same = keys; same[0] = some; foreach (var key in keys) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""Slots[0] = some; foreach (var key in Slots) await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var key = Key; (key) = some; await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var key = Key; ((key), _) = (some, other); await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", Later, body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", Give(), body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", Key.Replace("create", "created"), body);""")]
        [InlineData("""await channel.BasicPublishAsync("xivo", $"calls.{some}.{other}", body);""")]
        [InlineData("""string key; if (flag) key = Key; else key = some; await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var key = Key; Change(ref key); await channel.BasicPublishAsync("xivo", key, body); static void Change(ref string text) => text = "";""")]
        [InlineData("""var key = Key; key += "d"; await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var key = Key; (key, _) = (some, other); await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""await channel.BasicPublishAsync(Other, Key, body);""")]
        [InlineData("""Order("calls.call.create");""")]
        [InlineData("""Publish("calls.call.create", Other);""")]
        [InlineData("""Announce("xivo");""")]
        public Task A_value_that_may_be_another_or_goes_elsewhere(string statements) => VerifyAsync(statements);
    }

    public sealed class TopLevelStatements
    {
        [Theory]
        [InlineData("""var key = "calls.call.create"; await channel.BasicPublishAsync("xivo", {|BUS2001:key|}, body);""")]
        [InlineData("""string key; key = "calls.call.create"; await channel.BasicPublishAsync("xivo", {|BUS2001:key|}, body);""")]
        [InlineData("""var key = "calls.call.create"; async Task Later() => await channel.BasicPublishAsync("xivo", {|BUS2001:key|}, body); await Later();""")]
        [InlineData("""string exchange; exchange = "xivo"; await channel.BasicPublishAsync(exchange, {|BUS2001:"orders.create"|}, body);""")]
        [InlineData("""var exchange = "orders"; exchange = Environment.MachineName; await channel.BasicPublishAsync(exchange, {|BUS2001:"calls.call.create"|}, body);""")]
        [InlineData("""var own = "calls.call.create"; await channel.BasicPublishAsync("xivo", {|BUS2001:own|}, body);""")]
        public Task A_value_that_its_file_tells(string statements) => VerifyProgramAsync(statements);

        [Theory]
        [InlineData("""var key = "calls.call.create"; key = Environment.GetEnvironmentVariable("KEY"); await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var key = "calls.call.create"; if (args.Length > 0) { key = args[0]; } await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var key = "calls.call.create"; Choose(); await channel.BasicPublishAsync("xivo", key, body); void Choose() => key = args[0];""")]
        [InlineData("""var key = "calls.call.create"; Action choose = () => { key = args[0]; }; choose(); await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var key = "calls.call.create"; Change(ref key); await channel.BasicPublishAsync("xivo", key, body); static void Change(ref string text) => text = "";""")]
        [InlineData("""string key; if (args.Length > 0) key = args[0]; else key = "calls.call.create"; await channel.BasicPublishAsync("xivo", key, body);""")]
        [InlineData("""var exchange = "orders"; await channel.BasicPublishAsync(exchange, "orders.create", body);""")]
        public Task A_value_that_may_be_another_or_goes_elsewhere(string statements) => VerifyProgramAsync(statements);

        private static Task VerifyProgramAsync(string statements) => UsageVerifier.VerifyAnalyzerAsync(
            $$"""
            using System;
            using System.Threading.Tasks;
            using RabbitMQ.Client;

            var body = new ReadOnlyMemory<byte>(new byte[1]);
            var connection = await new ConnectionFactory().CreateConnectionAsync();
            var channel = await connection.CreateChannelAsync();
            {{statements}}

            internal sealed class Elsewhere
            {
                private string own = "";
                public void Change(string text) => own = text;
                public override string ToString() => own;
            }
            """,
            isProgram: true);
    }

    [Fact]
    public static Task The_methods_of_version_6() => UsageVerifier.VerifyAnalyzerAsync("""
        using System;
        using System.Collections.Generic;

        namespace RabbitMQ.Client
        {
            public interface IModel
            {
                void BasicPublish(string exchange, string routingKey, bool mandatory, object basicProperties, ReadOnlyMemory<byte> body);
                void QueueBind(string queue, string exchange, string routingKey, IDictionary<string, object> arguments);
                void QueueBindNoWait(string queue, string exchange, string routingKey, IDictionary<string, object> arguments);
                void QueueUnbind(string queue, string exchange, string routingKey, IDictionary<string, object> arguments);
                void ExchangeBind(string destination, string source, string routingKey, IDictionary<string, object> arguments);
                void ExchangeDeclare(string exchange, string type, bool durable, bool autoDelete, IDictionary<string, object> arguments);
            }

            public static class IModelExensions
            {
                public static void QueueBind(this IModel model, string queue, string exchange, string routingKey, IDictionary<string, object> arguments = null) { }
                public static void ExchangeDeclare(this IModel model, string exchange, string type, bool durable = false, bool autoDelete = false, IDictionary<string, object> arguments = null) { }
            }
        }

        namespace App
        {
            using RabbitMQ.Client;

            class Service
            {
                void Run(IModel model)
                {
                    model.BasicPublish("xivo", {|BUS2001:"calls.call.create"|}, false, null, default);
                    model.QueueBind("q", "xivo", {|BUS2002:"calls.*"|});
                    model.QueueBind("q", "xivo", {|BUS2002:"calls.*"|}, null);
                    model.QueueBindNoWait("q", "xivo", {|BUS2002:"calls.*"|}, null);
                    model.QueueUnbind(queue: "q", routingKey: {|BUS2002:"calls.*"|}, exchange: "xivo", arguments: null);
                    model.ExchangeBind("mine", "xivo", {|BUS2002:"calls.*"|}, null);
                    model.ExchangeBind("xivo", "orders", "order.*", null);
                    {|BUS2011:model.ExchangeDeclare("xivo", "topic")|};
                    model.ExchangeDeclare("xivo", {|BUS2011:"fanout"|}, true, false, null);
                    model.QueueBind("q", "orders", "calls.*");
                }
            }
        }
        """);

    private static Task VerifyAsync(string statements) => UsageVerifier.VerifyAnalyzerAsync(
        "#pragma warning disable CS0649, CS0414\n" + Service.Of(statements, Members)
        + "\npublic static class Elsewhere { public const string Key = \"calls.call.create\"; public static readonly string Field = \"calls.call.create\"; }");
}
