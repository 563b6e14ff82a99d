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
        var byBucket = entries
            .Select(entry => (Name: Encoding.UTF8.GetBytes(entry.Key), entry.Value))
            .ToLookup(entry => Hash(entry.Name) & (size - 1));
        _buckets = [.. Enumerable.Range(0, size).Select(bucket => byBucket[bucket].ToArray())];
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
