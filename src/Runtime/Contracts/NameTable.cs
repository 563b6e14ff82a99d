using System.Runtime.InteropServices;
using System.Text;

namespace BusContracts;

/// <summary>Finds what belongs to a name by its UTF-8, without making a string of it.</summary>
/// <remarks>Filled once, by the contract; messages are only looked up, so that nobody outside can make names collide.</remarks>
internal sealed class NameTable<T>
    where T : class
{
    private readonly (byte[] Name, T Value)[][] _buckets;

    /// <param name="entries">Distinct names, each with its value.</param>
    public NameTable(IReadOnlyCollection<KeyValuePair<string, T>> entries)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(entries.Count * 2) + 1);
        _buckets = new (byte[], T)[size][];
        Array.Fill(_buckets, []);
        foreach (var (text, value) in entries)
        {
            var name = Encoding.UTF8.GetBytes(text);
            ref var bucket = ref _buckets[Hash(name) & (size - 1)];
            bucket = [.. bucket, (name, value)];
        }
    }

    public T? Find(ReadOnlySpan<byte> name)
    {
        foreach (var (known, value) in _buckets[Hash(name) & (_buckets.Length - 1)])
        {
            if (name.SequenceEqual(known))
                return value;
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
}
