using BusContracts.Analyzers.Tests.Misuse;
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

    private const int ProgramsOfProject = 50;
    private static readonly TimeSpan LongestProject = TimeSpan.FromMinutes(2);

    /// <summary>A program that uses everything with stubs' freedom, and the misuses, so that every rule has something to report.</summary>
    private static readonly string[] Programs = [Service.Of(Statements, Members), .. Directory.GetFiles(MisuseFiles.Folder, "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>Cuts, doubles and swaps pieces of programs, as somebody who types would: 10,000 with <c>BUSCONTRACTS_TEST_LONG=1</c>, else 400.</summary>
    [Fact]
    public async Task A_mutilated_program_is_judged_without_an_exception_and_in_time()
    {
        const int seed = 20_26;
        var random = new Random(seed);
        var projects = Environment.GetEnvironmentVariable("BUSCONTRACTS_TEST_LONG") == "1" ? 200 : 8;
        for (var project = 0; project < projects; project++)
        {
            var sources = Enumerable.Range(0, ProgramsOfProject)
                .Select(number => Mutilated(InItsOwnNamespace(Programs[random.Next(Programs.Length)], number), random))
                .ToArray();
            try
            {
                await CSharpProject.DiagnosticsOf(CSharpProject.With(sources, MisuseFiles.Contracts), mayBeUnfinished: true).WaitAsync(LongestProject, TestContext.Current.CancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Assert.Fail($"Seed {seed}, project {project}: {exception}");
            }
        }
    }

    /// <summary>Programs of one project must not know each other's classes.</summary>
    private static string InItsOwnNamespace(string program, int number) => program.Contains("namespace Misuse;", StringComparison.Ordinal)
        ? program.Replace("namespace Misuse;", $"namespace Misuse{number};", StringComparison.Ordinal)
        : program.Replace("public class Service", $"namespace Services{number};\n\npublic class Service", StringComparison.Ordinal);

    private static string Mutilated(string program, Random random)
    {
        for (var cuts = random.Next(1, 4); cuts > 0; cuts--)
        {
            var start = random.Next(program.Length);
            var length = random.Next(1, Math.Min(25, program.Length - start) + 1);
            var piece = program.Substring(start, length);
            program = random.Next(3) switch
            {
                0 => program.Remove(start, length),
                1 => program.Insert(random.Next(program.Length), piece),
                _ => program.Remove(start, length).Insert(random.Next(program.Length - length + 1), piece),
            };
        }

        return program;
    }
}
