using System.Globalization;
using System.Runtime.CompilerServices;

namespace BusContracts.Generated;

/// <content>Scalars, lists and maps.</content>
public ref partial struct JsonSpanWriter
{
    internal const int LongestNumber = 32;

    /// <summary>Writes null.</summary>
    public void Null() => Raw("null"u8);

    /// <summary>Writes true or false.</summary>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    public void Integer(long value)
    {
        value.TryFormat(Reserve(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        _position += written;
    }

    /// <summary>Writes the shortest decimal that reads back as <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentException">JSON has no NaN and no infinity.</exception>
    public void Number(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"JSON has no number for {value.ToString(CultureInfo.InvariantCulture)}; use a finite value, or null where the contract allows it.", nameof(value));

        value.TryFormat(Reserve(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        _position += written;
    }

    /// <summary>Writes a uuid, or the text that stands for one.</summary>
    /// <exception cref="ArgumentException">The text has a lone surrogate.</exception>
    public void Uuid(in Uuid value)
    {
        if (value.TextOrNull is { } text)
        {
            String(text);
            return;
        }

        var span = Reserve(BusContracts.Uuid.CanonicalLength + 2);
        span[0] = (byte)'"';
        value.FormatCanonical(span[1..]);
        span[BusContracts.Uuid.CanonicalLength + 1] = (byte)'"';
        _position += BusContracts.Uuid.CanonicalLength + 2;
    }

    /// <summary>Writes a timestamp as it was read.</summary>
    public void Timestamp(Timestamp value)
    {
        var span = Reserve(value.MaxUtf8Length + 2);
        span[0] = (byte)'"';
        var written = value.Format(span[1..]);
        span[written + 1] = (byte)'"';
        _position += written + 2;
    }

    /// <summary>Writes the whole seconds since 1970-01-01T00:00:00Z; what is below a second is dropped.</summary>
    public void UnixSeconds(DateTimeOffset value) => Integer(value.ToUnixTimeSeconds());

    /// <summary>Writes any JSON as it was read.</summary>
    public void Raw(RawJson value) => Raw(value.Utf8);

    /// <summary>Writes a generated value.</summary>
    public void Value<T>(T value)
        where T : IJsonValue<T> => T.WriteJson(ref this, value);

    /// <summary>Writes an array.</summary>
    public void List<T>(EquatableList<T> list, JsonWriteOf<T> writeElement)
    {
        ArgumentNullException.ThrowIfNull(writeElement);
        Raw("["u8);
        var isFirst = true;
        foreach (var element in list)
        {
            if (!isFirst)
                Raw(","u8);
            isFirst = false;
            writeElement(ref this, element);
        }

        Raw("]"u8);
    }

    /// <summary>Writes an object of any keys.</summary>
    public void Map<T>(EquatableMap<T> map, JsonWriteOf<T> writeValue)
    {
        Raw("{"u8);
        MapFields(map, isFirst: true, writeValue);
        Raw("}"u8);
    }

    /// <summary>Writes the entries of a map as fields of an object that is open; true where the object is still empty.</summary>
    public bool MapFields<T>(EquatableMap<T> map, bool isFirst, JsonWriteOf<T> writeValue)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(writeValue);
        foreach (var (name, value) in map)
        {
            FieldName(name, ref isFirst);
            writeValue(ref this, value);
        }

        return isFirst;
    }

    /// <summary>Writes the fields that the contract does not have, into an object that is open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void UnknownFields(JsonFields fields, bool isFirst)
    {
        if (!fields.IsEmpty)
            AnyUnknownFields(fields, isFirst);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AnyUnknownFields(JsonFields fields, bool isFirst)
    {
        foreach (var (name, value) in fields)
        {
            FieldName(name, ref isFirst);
            Raw(value);
        }
    }

    private void FieldName(string name, ref bool isFirst)
    {
        if (!isFirst)
            Raw(","u8);
        isFirst = false;
        String(name);
        Raw(":"u8);
    }
}
