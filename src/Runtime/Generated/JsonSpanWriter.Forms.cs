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
        fields.TryGetForm(field, out var form) && FormMeaning.Is(form, current) && Take(form);

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool Form(JsonFields fields, string field, long current) =>
        fields.TryGetForm(field, out var form) && FormMeaning.Is(form, current) && Take(form);

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool Form(JsonFields fields, string field, double current) =>
        fields.TryGetForm(field, out var form) && FormMeaning.Is(form, current) && Take(form);

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool FormOfBoolean(JsonFields fields, string field, bool current) =>
        fields.TryGetForm(field, out var form) && FormMeaning.Is(form, current) && Take(form);

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool Form(JsonFields fields, string field, Uuid current) =>
        fields.TryGetForm(field, out var form) && FormMeaning.Is(form, current.ToString()) && Take(form);

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool Form(JsonFields fields, string field, Timestamp current) =>
        fields.TryGetForm(field, out var form) && FormMeaning.Is(form, current) && Take(form);

    /// <summary>Writes the form, if there is one that still means <paramref name="current"/>.</summary>
    public bool Form(JsonFields fields, string field, DateTimeOffset current) =>
        fields.TryGetForm(field, out var form) && FormMeaning.Is(form, current) && Take(form);

    private bool Take(RawJson form)
    {
        Raw(form);
        return true;
    }
}
