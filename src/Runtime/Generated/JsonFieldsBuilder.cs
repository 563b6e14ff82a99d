using System.ComponentModel;
using System.Text.Json;

namespace BusContracts.Generated;

/// <summary>Gathers what of an object the contract does not have; the default value is ready for use. A mutable struct: do not copy it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonFieldsBuilder
{
    private JsonMapBuilder<RawJson> _fields;
    private JsonMapBuilder<RawJson> _forms;

    /// <summary>Keeps the value that the reader stands on, under an unescaped name; of two with one name the later.</summary>
    /// <exception cref="EventFormatException">The name or the value is not UTF-8.</exception>
    public void Read(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        var key = JsonRead.Name(ref reader, name);
        _fields.Set(key, RawJsonReader.Read(ref reader));
    }

    /// <summary>Remembers the JSON that the reader stands on as the form of a field of the contract.</summary>
    public void ReadForm(ref Utf8JsonReader reader, string field) => _forms.Set(field, RawJsonReader.Read(ref reader));

    /// <summary>Remembers the JSON that the reader stands on where the field came before in another form, which counts no more.</summary>
    internal void ReadFormAgain(ref Utf8JsonReader reader, string field)
    {
        if (!_forms.IsEmpty && _forms.Contains(field))
            ReadForm(ref reader, field);
    }

    /// <summary>What was gathered.</summary>
    public readonly JsonFields ToFields() => _fields.IsEmpty && _forms.IsEmpty ? default : new(_fields.ToMap(), _forms.ToMap());
}
