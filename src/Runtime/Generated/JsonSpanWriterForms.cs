using System.Text.Json;

namespace BusContracts.Generated;

/// <content>Fields that were read in another JSON type, written back as they came; false where the property says something else by now.</content>
public ref partial struct JsonSpanWriter
{
    /// <summary>Writes the form of a field that its type cannot hold, if there is one and the property is still unset.</summary>
    public bool Form(JsonFields fields, string field, bool isUnset)
    {
        if (!isUnset || !fields.TryGetForm(field, out var form))
            return false;

        Raw(form);
        return true;
    }

    /// <summary>Writes a field that is unset with the form that it came in, if there is one.</summary>
    public void FormField(scoped ReadOnlySpan<byte> name, JsonFields fields, string field)
    {
        if (!fields.TryGetForm(field, out var form))
            return;

        Raw(name);
        Raw(form);
    }

    /// <summary>Writes a field that is unset with the form that it came in, if there is one; no comma before the first field.</summary>
    public void FormField(scoped ReadOnlySpan<byte> name, JsonFields fields, string field, ref bool isFirst)
    {
        if (!fields.TryGetForm(field, out var form))
            return;

        Name(name, ref isFirst);
        Raw(form);
    }

    /// <summary>Writes a name with its quotes and colon, after a comma unless it is the first.</summary>
    public void Name(scoped ReadOnlySpan<byte> name, ref bool isFirst)
    {
        if (!isFirst)
            Raw(","u8);
        isFirst = false;
        Raw(name);
    }

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool Form(JsonFields fields, string field, string current) =>
        Begin(fields, field, out var form, out var reader) && JsonConversion.TryText(ref reader, out var value) && value == current && Take(form);

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool Form(JsonFields fields, string field, long current) =>
        Begin(fields, field, out var form, out var reader) && JsonConversion.TryInteger(ref reader, out var value) && value == current && Take(form);

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool Form(JsonFields fields, string field, double current) =>
        Begin(fields, field, out var form, out var reader) && JsonConversion.TryNumber(ref reader, out var value) && value.Equals(current) && Take(form);

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool FormOfBoolean(JsonFields fields, string field, bool current) =>
        Begin(fields, field, out var form, out var reader) && JsonConversion.TryBoolean(ref reader, out var value) && value == current && Take(form);

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool Form(JsonFields fields, string field, Uuid current) => Form(fields, field, current.ToString());

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool Form(JsonFields fields, string field, Timestamp current) =>
        Begin(fields, field, out var form, out var reader) && JsonConversion.TryInstant(ref reader, out var value) && value == current && Take(form);

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool Form(JsonFields fields, string field, DateTimeOffset current) =>
        Begin(fields, field, out var form, out var reader) && JsonConversion.TryInstant(ref reader, out var value) && value == current && Take(form);

    private static bool Begin(JsonFields fields, string field, out RawJson form, out Utf8JsonReader reader)
    {
        var isThere = fields.TryGetForm(field, out form);
        reader = isThere ? new Utf8JsonReader(form.Utf8) : default;
        return isThere && reader.Read();
    }

    private bool Take(RawJson form)
    {
        Raw(form);
        return true;
    }
}
