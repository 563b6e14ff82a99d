using System.ComponentModel;
using System.Text.Json;

namespace BusContracts.Generated;

/// <summary>A generated type that is part of a payload: object, tuple or open enumeration.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonValue<TSelf>
    where TSelf : IJsonValue<TSelf>
{
    /// <summary>Reads a value; the reader stands on its first token, and at the end on its last.</summary>
    /// <exception cref="EventFormatException">The JSON does not hold one.</exception>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader);

    /// <summary>Writes a value.</summary>
    static abstract void WriteJson(ref JsonSpanWriter writer, TSelf value);
}
