using System.Diagnostics;
using System.Globalization;
using BusContracts.Spec.Baseline;

namespace BusContracts.Spec.Tests.Fuzz;

/// <summary>Mutations of a contract give problems or a model, never an exception, and each in bounded time and memory.</summary>
public sealed class FuzzTests
{
    private const int FullCount = 100_000;

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(4);

    /// <summary>What every mutation is compared with, as with its baseline.</summary>
    private static readonly Dictionary<string, SpecResult> Sound =
        new[] { Contracts.Wazo, SchemaSampleContract.Yaml, Dozen }.ToDictionary(text => text, text => SpecFile.Read(text));

    /// <summary>Most rounds mutate a dozen events that use the whole language; some the whole contract of this repository, which is forty times as long.</summary>
    private static string SoundOf(int number) => number % 40 == 0 ? Contracts.Wazo : number % 2 == 0 ? SchemaSampleContract.Yaml : Dozen;

    /// <summary>Some seconds; the full count with <c>BUSCONTRACTS_TEST_LONG=1</c>. A failure names the number of its mutation, which alone makes it again.</summary>
    [Fact]
    public async Task No_mutation_throws_or_takes_more_than_its_share()
    {
        var isLong = Environment.GetEnvironmentVariable("BUSCONTRACTS_TEST_LONG") == "1";
        var watch = Stopwatch.StartNew();
        var slowest = (Time: TimeSpan.Zero, Number: 0);
        var hungriest = (Bytes: 0L, Number: 0);
        var number = 0;
        for (; isLong ? number < FullCount : watch.Elapsed < Short; number++)
        {
            var mutation = Mutation.Of(SoundOf(number), number);
            var what = string.Create(CultureInfo.InvariantCulture, $"Mutation {number} of seed {Mutation.Seed} ({mutation.Kinds})");
            var started = watch.Elapsed;
            try
            {
                var (result, allocated) = await Bounded.ReadAsync(mutation.Text, what);
                var findings = BaselineCheck.Run(mutation.Text, result, Sound[SoundOf(number)]);
                Assert.All(findings, finding => Assert.InRange(finding.Range.End, finding.Range.Start, mutation.Text.Length));
                hungriest = allocated > hungriest.Bytes ? (allocated, number) : hungriest;
            }
            catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{what}: {failure}");
            }

            var time = watch.Elapsed - started;
            slowest = time > slowest.Time ? (time, number) : slowest;
        }

        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"{number:N0} mutations of seed {Mutation.Seed} in {watch.Elapsed.TotalSeconds:N0} s; the slowest, {slowest.Number}, took {slowest.Time.TotalMilliseconds:N0} ms, and the hungriest, {hungriest.Number}, {hungriest.Bytes >> 20} MiB."));
        Assert.InRange(number, 10, FullCount);
    }

    [Fact]
    public void The_texts_that_are_mutated_have_no_mistake_themselves() =>
        Assert.All(new[] { Dozen, SchemaSampleContract.Yaml, Contracts.Wazo }, text => Assert.Empty(SpecFile.Read(text).Problems));

    private static string Dozen => Contracts.Head + "events:\n" + string.Concat(Enumerable.Range(0, 6).Select(Pair));

    private static string Pair(int number) => $$"""
          order_{region}_placed{{number}}:
            name: "order_{region}_placed{{number}}"
            summary: Somebody orders.
            since: 1.9
            deprecated: { since: 1.10, message: Old., replaced-by: [order_paid{{number}}] }
            routing-key: orders.{region}.{user_uuid}
            required-acl: events.{user_uuid}
            headers: { "user:{user_uuid}": true, attempt: {{number}} }
            placeholders: { user_uuid: { bind: data.to.user_uuid, words: many } }
            data: Order
            example: |
              { "event": "order_north_placed{{number}}", "access": "events.1", "body": { "id": 1, "user_uuid": "u", "to": ["s", null], "tags": [] } }
          order_paid{{number}}: { routing-key: "a.{id}", data: { id: { type: integer, also: [no], accept: [string] } } }

        """.Replace("\r\n", "\n", StringComparison.Ordinal);
}
