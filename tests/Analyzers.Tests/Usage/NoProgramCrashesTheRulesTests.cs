using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

public sealed class NoProgramCrashesTheRulesTests
{
    private const string Members = """
        [EventName] public string Name { get; set; } = "call_created";
        [RoutingKey] private static readonly string Key = "calls." + "call.created";
        private static readonly string A = B + B;
        private static readonly string B = A + A;
        private static readonly string[] Patterns = { "calls.*", "status.#" };
        private void Publish(string exchange, [RoutingKey] string routingKey = "calls") { }
        """;

    private const string Statements = """
        await channel.BasicPublishAsync(exchange: "xivo", routingKey: flag ? Key : $"calls.{some}.{nameof(Service)}", body: body);
        await channel.QueueBindAsync("q", A, some switch { "call_created" => "calls.*", "call_updated" or "call_x" => B, _ => some ?? "#" });
        foreach (var pattern in Patterns) await channel.QueueBindAsync("q", "xivo", pattern);
        await channel.ExchangeDeclareAsync("xivo", "fanout", durable: flag);
        switch (Name) { case "call_created" when flag: break; case "call_ended": break; default: return; }
        var names = new Dictionary<string, int> { ["call_created"] = 1, { "call_ended", 2 } };
        if (this is { Name: "call_created" or not "call_craeted" }) Publish("xivo");
        _ = new AclPattern("events.calls.*"); _ = new Acl($"events.{some}"); RoutingKey.Parse(BindingPattern.Parse("calls*").Value);
        """;

    /// <summary>Cuts, doubles and swaps pieces of a program that uses everything, as somebody who types would.</summary>
    [Fact]
    public async Task A_mutilated_program_is_judged_without_an_exception()
    {
        var random = new Random(20_26);
        var program = Service.Of(Statements, Members);
        for (var round = 0; round < 150; round++)
        {
            var mutilated = program;
            for (var cuts = random.Next(1, 4); cuts > 0; cuts--)
            {
                var start = random.Next(mutilated.Length);
                var length = random.Next(1, Math.Min(25, mutilated.Length - start) + 1);
                var piece = mutilated.Substring(start, length);
                mutilated = random.Next(3) switch
                {
                    0 => mutilated.Remove(start, length),
                    1 => mutilated.Insert(random.Next(mutilated.Length), piece),
                    _ => mutilated.Remove(start, length).Insert(random.Next(mutilated.Length - length + 1), piece),
                };
            }

            await CSharpProject.DiagnosticsOf(CSharpProject.With([mutilated]), mayBeUnfinished: true);
        }
    }
}
