using System.Runtime.InteropServices;
using System.Text;

namespace BusContracts;

/// <summary>Finds what belongs to a name by its UTF-8, without making a string of it.</summary>
/// <remarks>Filled once, by the contract; messages are only looked up, so that nobody outside can make names collide.</remarks>
/// <param name="capacity">How many names it is made for.</param>
internal sealed class NameTable<T>(int capacity)
    where T : class
{
    private readonly Entry?[] _buckets = new Entry?[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(capacity * 2) + 1)];

    /// <summary>Adds a name, unless it is there already.</summary>
    /// <returns>What has the name now: <paramref name="value"/>, or who came before.</returns>
    public T Add(string text, T value)
    {
        var name = Encoding.UTF8.GetBytes(text);
        if (Find(name) is { } earlier)
            return earlier;
        ref var bucket = ref _buckets[Hash(name) & (_buckets.Length - 1)];
        bucket = new Entry(name, value, bucket);
        return value;
    }

    public T? Find(ReadOnlySpan<byte> name)
    {
        for (var entry = _buckets[Hash(name) & (_buckets.Length - 1)]; entry is not null; entry = entry.Next)
        {
            if (name.SequenceEqual(entry.Name))
                return entry.Value;
        }

        return null;
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = (ulong)name.Length;
        while (name.Length >= sizeof(ulong))
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(name)) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
            name = name[sizeof(ulong)..];
        }

        foreach (var letter in name)
            hash = (hash ^ letter) * 0x100000001B3;
        return (int)(hash ^ (hash >> 32));
    }

    private sealed class Entry(byte[] name, T value, Entry? next)
    {
        public byte[] Name => name;

        public T Value => value;

        public Entry? Next => next;
    }
}
