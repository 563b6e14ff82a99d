using System.Threading.Channels;

namespace BusContracts.Tests.Bus;

/// <summary>Keeps what handlers were given, in the order in which it came, and lets a test wait for it.</summary>
internal sealed class Inbox<T>
{
    private readonly Channel<T> _channel = Channel.CreateUnbounded<T>();

    public bool IsEmpty => !_channel.Reader.TryPeek(out _);

    public void Add(T item) => _channel.Writer.TryWrite(item);

    public async Task<T> NextAsync(CancellationToken cancel) => await _channel.Reader.ReadAsync(cancel);

    public async Task<T[]> NextAsync(int count, CancellationToken cancel)
    {
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = await NextAsync(cancel);
        return items;
    }
}
