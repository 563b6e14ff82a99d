using System.Text;
using System.Threading.Channels;
using BusContracts.Transports;

namespace BusContracts.Tests.Transports.Contract;

/// <summary>One delivery as a test keeps it: the body is copied, since it is gone when the handler ends.</summary>
internal sealed record Arrival(byte[] Body, DeliveryInfo Info)
{
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>What came, in the order in which it came; waiting has a deadline, so that a test fails and does not hang.</summary>
internal sealed class Received
{
    private readonly Channel<Arrival> _arrivals = Channel.CreateUnbounded<Arrival>();

    /// <summary>A handler that keeps every delivery and is done with it.</summary>
    public ValueTask<Handling> Accept(Delivery delivery, CancellationToken cancel)
    {
        Note(delivery);
        return ValueTask.FromResult(Handling.Handled);
    }

    public void Note(Delivery delivery) => _arrivals.Writer.TryWrite(new Arrival(delivery.Body.ToArray(), delivery.Info));

    public async Task<Arrival> NextAsync()
    {
        using var deadline = Deadline.Source();
        return await _arrivals.Reader.ReadAsync(deadline.Token);
    }

    public async Task<string> NextTextAsync() => (await NextAsync()).Text;

    public async Task<List<string>> TextsAsync(int count)
    {
        var texts = new List<string>(count);
        while (texts.Count < count)
            texts.Add(await NextTextAsync());
        return texts;
    }

    /// <summary>Everything up to a message that the test sends last: so that nothing else came is known without waiting.</summary>
    public async Task<List<string>> TextsUntilAsync(string last)
    {
        var texts = new List<string>();
        while (await NextTextAsync() is var text && text != last)
            texts.Add(text);
        return texts;
    }
}

/// <summary>How long a test waits for what must happen.</summary>
internal static class Deadline
{
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    public static CancellationTokenSource Source()
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(Patience);
        return source;
    }

    public static Task Within(this Task task) => task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public static Task<T> Within<T>(this Task<T> task) => task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public static Task<T> Within<T>(this ValueTask<T> task) => task.AsTask().Within();

    public static Task Within(this ValueTask task) => task.AsTask().Within();
}
