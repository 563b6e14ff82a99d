using System.ComponentModel;
using System.Text.Json;

namespace BusContracts.Generated;

/// <summary>Reads one element of a list or map; the reader stands on its first token, and at the end on its last.</summary>
/// <typeparam name="T">The element.</typeparam>
/// <param name="reader">The reader.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonReadOf<out T>(ref Utf8JsonReader reader);

/// <summary>Writes one element of a list or map.</summary>
/// <typeparam name="T">The element.</typeparam>
/// <param name="writer">The writer.</param>
/// <param name="value">The element.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWriteOf<in T>(ref JsonSpanWriter writer, T value);
