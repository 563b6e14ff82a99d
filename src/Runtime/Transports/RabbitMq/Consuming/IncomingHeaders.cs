using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace BusContracts.Transports.RabbitMq;

/// <summary>The headers of a message as users see them, made when somebody looks: most handlers never do.</summary>
internal sealed class IncomingHeaders(IDictionary<string, object?> given) : IReadOnlyDictionary<string, object?>
{
    private Dictionary<string, object?>? _made;

    public int Count => Made.Count;

    public IEnumerable<string> Keys => Made.Keys;

    public IEnumerable<object?> Values => Made.Values;

    /// <summary>Two threads may both make it; both make the same.</summary>
    private Dictionary<string, object?> Made => _made ??= IncomingProperties.Table(given);

    public object? this[string key] => Made[key];

    public bool ContainsKey(string key) => Made.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => Made.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Made.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
