using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Tests.Bus;

/// <summary>Turns by key, with keys and durations drawn at random.</summary>
public sealed class KeyedTurnsProperties
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void Each_key_keeps_its_order_as_many_run_at_once_as_may_and_nothing_is_kept()
    {
        var message = from key in Gen.Choose(0, 5) from yields in Gen.Choose(0, 6) select (Key: key == 0 ? null : (object)key, Yields: yields);
        var runs = from messages in message.ListOf() from concurrency in Gen.Choose(1, 6) select (Messages: messages.ToArray(), Concurrency: concurrency);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20260UL, 1UL).WithQuietOnSuccess(true),
            Prop.ForAll(runs.ToArbitrary(), run => RunAsync(run.Messages, run.Concurrency).WaitAsync(s_patience).GetAwaiter().GetResult()));
    }

    private static async Task<bool> RunAsync((object? Key, int Yields)[] messages, int concurrency)
    {
        var turns = new KeyedTurns(concurrency);
        var order = new ConcurrentDictionary<object, ConcurrentQueue<int>>();
        var inside = new ConcurrentDictionary<object, int>();
        int now = 0, most = 0, doubled = 0;

        // Everyone stays until as many are inside as can be: that they get there shows that they run at once.
        var independent = messages.Count(message => message.Key is null) + messages.Where(message => message.Key is not null).Select(message => message.Key).Distinct().Count();
        var expected = Math.Min(concurrency, independent);
        var crowd = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var tasks = messages.Select((message, index) => HandleAsync(message.Key, message.Yields, index)).ToArray();
        await Task.WhenAll(tasks);

        return most <= concurrency && doubled == 0 && turns.KeyCount == 0
            && order.Values.All(indexes => indexes.SequenceEqual(indexes.Order()));

        async Task HandleAsync(object? key, int yields, int index)
        {
            await turns.EnterAsync(key);
            var count = Interlocked.Increment(ref now);
            lock (turns)
                most = Math.Max(most, count);
            if (count >= expected)
                crowd.TrySetResult();
            if (key is not null && inside.AddOrUpdate(key, 1, (_, before) => before + 1) > 1)
                Interlocked.Increment(ref doubled);
            if (key is not null)
                order.GetOrAdd(key, _ => new()).Enqueue(index);

            await crowd.Task;
            while (yields-- > 0)
                await Task.Yield();

            if (key is not null)
                inside.AddOrUpdate(key, 0, (_, before) => before - 1);
            Interlocked.Decrement(ref now);
            turns.Exit(key);
        }
    }
}
