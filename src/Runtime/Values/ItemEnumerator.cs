namespace BusContracts;

/// <summary>Goes through an immutable list or map without allocating; what <c>foreach</c> uses.</summary>
/// <typeparam name="T">The element.</typeparam>
public struct ItemEnumerator<T>
{
    private readonly T[] _items;
    private readonly int _count;
    private int _index;

    internal ItemEnumerator(T[] items, int count)
    {
        _items = items;
        _count = count;
        _index = -1;
    }

    /// <summary>The element; only after <see cref="MoveNext"/> gave true.</summary>
    public readonly T Current => _items[_index];

    /// <summary>Goes to the next element.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext() => ++_index < _count;
}
