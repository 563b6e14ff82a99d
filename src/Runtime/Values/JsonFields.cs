using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace BusContracts;

/// <summary>The fields of a JSON object that its contract does not have, kept in order and written back.</summary>
/// <remarks>
/// The default value holds none. Equal to another with equal fields, in whatever order.
/// It also remembers, hidden, in which form a field of the contract was read where that is not the usual one (a number
/// where the contract has a string), so that it is written back as it came unless it was changed since; hidden forms
/// are not enumerated and take no part in equality. Immutable and safe for any number of threads.
/// </remarks>
public readonly struct JsonFields : IReadOnlyCollection<KeyValuePair<string, RawJson>>, IEquatable<JsonFields>
{
    private readonly Content? _content;

    /// <summary>Holds fields.</summary>
    /// <param name="fields">The fields, in the order in which they are written.</param>
    public JsonFields(EquatableMap<RawJson> fields)
        : this(fields, EquatableMap<RawJson>.Empty)
    {
    }

    internal JsonFields(EquatableMap<RawJson> fields, EquatableMap<RawJson> forms)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _content = fields.Count + forms.Count == 0 ? null : new Content(fields, forms);
    }

    /// <summary>The number of fields.</summary>
    public int Count => Fields.Count;

    private EquatableMap<RawJson> Fields => _content?.Fields ?? EquatableMap<RawJson>.Empty;

    /// <summary>The value of a field.</summary>
    /// <param name="name">The key in the JSON.</param>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public RawJson this[string name] => Fields[name];

    /// <summary>Holds fields.</summary>
    /// <param name="fields">The fields.</param>
    public static implicit operator JsonFields(EquatableMap<RawJson> fields) => new(fields);

    /// <summary>Whether both have equal fields, in whatever order.</summary>
    public static bool operator ==(JsonFields left, JsonFields right) => left.Equals(right);

    /// <summary>Whether they differ in a field.</summary>
    public static bool operator !=(JsonFields left, JsonFields right) => !left.Equals(right);

    /// <summary>The value of a field, if there is one of that name.</summary>
    /// <param name="name">The key in the JSON.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is such a field.</returns>
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out RawJson value) => Fields.TryGetValue(name, out value);

    /// <inheritdoc/>
    public bool Equals(JsonFields other) => Fields.Equals(other.Fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonFields other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Fields.GetHashCode();

    /// <summary>Goes through the fields in order, without allocating.</summary>
    /// <returns>The enumerator that <c>foreach</c> uses.</returns>
    public ItemEnumerator<KeyValuePair<string, RawJson>> GetEnumerator() => Fields.GetEnumerator();

    IEnumerator<KeyValuePair<string, RawJson>> IEnumerable<KeyValuePair<string, RawJson>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, RawJson>>)Fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Fields).GetEnumerator();

    /// <summary>The fields: <c>{name: json, ...}</c>.</summary>
    public override string ToString() => Fields.ToString();

    /// <summary>Whether there is nothing at all to enumerate; the usual case, decided without the map.</summary>
    internal bool IsEmpty => _content is null;

    /// <summary>The JSON in which a field of the contract came, where that was not the usual form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGetForm(string name, out RawJson form)
    {
        if (_content is not null)
            return _content.Forms.TryGetValue(name, out form);

        form = default;
        return false;
    }

    private sealed class Content(EquatableMap<RawJson> fields, EquatableMap<RawJson> forms)
    {
        public EquatableMap<RawJson> Fields { get; } = fields;

        public EquatableMap<RawJson> Forms { get; } = forms;
    }
}
