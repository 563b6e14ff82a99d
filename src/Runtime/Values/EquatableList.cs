using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;

namespace BusContracts;

/// <summary>An immutable list that is equal to another with equal elements in the same order.</summary>
/// <remarks>
/// Written as <c>Bridges = ["a", "b"]</c>. The default value is the empty list. Safe for any number of threads if its elements are.
/// </remarks>
/// <typeparam name="T">The element; for content equality equatable by content itself.</typeparam>
[CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
public readonly struct EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    private readonly T[]? _items;

    /// <summary>Takes over an array that nobody changes any more.</summary>
    internal EquatableList(T[] owned) => _items = owned;

    /// <summary>The number of elements.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>The elements, without a copy.</summary>
    public ReadOnlySpan<T> Span => _items;

    /// <summary>An element.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>A copy of an array.</summary>
    /// <param name="items">The elements; null stands for none.</param>
    public static implicit operator EquatableList<T>(T[]? items) => EquatableList.Create<T>(items);

    /// <summary>A copy of a list.</summary>
    /// <param name="items">The elements; null stands for none.</param>
    public static implicit operator EquatableList<T>(List<T>? items) => items is null ? default : new(items.ToArray());

    /// <summary>Whether both have equal elements in the same order.</summary>
    public static bool operator ==(EquatableList<T> left, EquatableList<T> right) => left.Equals(right);

    /// <summary>Whether they differ in an element, its place, or their number.</summary>
    public static bool operator !=(EquatableList<T> left, EquatableList<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(EquatableList<T> other) => Span.SequenceEqual(other.Span, EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Span)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Goes through the elements without allocating.</summary>
    /// <returns>The enumerator that <c>foreach</c> uses.</returns>
    public ItemEnumerator<T> GetEnumerator() => new(_items ?? [], Count);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>The elements as a collection expression reads: <c>[a, b]</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("[");
        foreach (var item in Span)
            text.Append(text.Length == 1 ? "" : ", ").Append(item?.ToString());
        return text.Append(']').ToString();
    }
}

/// <summary>Makes <see cref="EquatableList{T}"/> values.</summary>
public static class EquatableList
{
    /// <summary>A list of a copy of <paramref name="items"/>; what a collection expression calls.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="items">The elements.</param>
    /// <returns>The list.</returns>
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new(items.ToArray());

    /// <summary>A list of the elements of a sequence.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="items">The sequence; read once.</param>
    /// <returns>The list.</returns>
    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items) => [.. items];
}
