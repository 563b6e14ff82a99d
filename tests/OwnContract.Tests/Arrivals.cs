using System.Threading.Channels;

namespace BusContracts.OwnContract.Tests;

/// <summary>Keeps what handlers were given, in its order, and lets a test wait for it.</summary>
internal sealed class Arrivals<T>
{
    private readonly Channel<T> _channel = Channel.CreateUnbounded<T>();

    public bool IsEmpty => !_channel.Reader.TryPeek(out _);

    public void Add(T item, bool isOurs)
    {
        if (isOurs)
            _channel.Writer.TryWrite(item);
    }

    public async Task<T[]> TakeAsync(int count, CancellationToken cancel)
    {
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = await _channel.Reader.ReadAsync(cancel);
        return items;
    }
}
