using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts;

/// <summary>Reads a message in one pass where its name stands before its data; else the data is read when the name is known.</summary>
internal static class MessageReader
{
    /// <summary>Reads a message; the reader stands on its brace, and at the end on the closing one.</summary>
    /// <param name="descriptor">The event that the message is.</param>
    /// <param name="reader">Allows no comments.</param>
    /// <param name="delivery">How the message came.</param>
    /// <param name="name">The name as far as it is known, also where reading fails.</param>
    /// <exception cref="EventFormatException">The message is not this event; without a path.</exception>
    public static Message<TEvent> Read<TEvent>(EventDescriptor<TEvent> descriptor, ref Utf8JsonReader reader, DeliveryInfo? delivery, ref string? name)
        where TEvent : class, IEvent<TEvent>
    {
        var layout = descriptor.Contract.Envelope.Layout;
        var unknown = default(JsonFieldsBuilder);
        var origin = default(Uuid?);
        var acl = RequiredAcl.Absent;
        var data = default(TEvent);
        var dataReader = default(Utf8JsonReader);
        var form = DataForm.Absent;

        JsonRead.StartObject(ref reader);
        while (JsonRead.NextField(ref reader, out var key))
        {
            switch (layout.RoleOf(key))
            {
                case EnvelopeRole.Name:
                    var earlier = name;
                    name = ReadName(descriptor, ref reader);
                    // The data of a family is read by its name; a later, different name wins.
                    if (earlier is not null && earlier != name)
                        data = null;
                    break;
                case EnvelopeRole.RequiredAcl:
                    acl = JsonRead.IsNull(ref reader) ? RequiredAcl.Null : new Acl(JsonRead.String(ref reader));
                    break;
                case EnvelopeRole.Origin:
                    origin = JsonRead.IsForm(ref reader, layout.OriginKey, JsonForms.Null, ref unknown) ? null : JsonRead.Uuid(ref reader);
                    break;
                case EnvelopeRole.Data:
                    form = JsonRead.IsNull(ref reader) ? DataForm.Null : DataForm.Object;
                    if (name is not null && form == DataForm.Object)
                    {
                        // Kept only where a later name may still ask for it.
                        if (descriptor.Utf8Names.Length != 1)
                            dataReader = reader;
                        data = descriptor.ReadData(ref reader, name);
                    }
                    else
                    {
                        dataReader = reader;
                        data = null;
                        reader.TrySkip();
                    }

                    break;
                default:
                    unknown.Read(ref reader, key);
                    break;
            }
        }

        if (name is null)
            throw JsonRead.Missing(ref reader, 0, layout.NameKey);
        if (form == DataForm.Object)
            data ??= descriptor.ReadData(ref dataReader, name);
        else
            data = ReadNoData(descriptor, name, form, form == DataForm.Null ? dataReader.TokenStartIndex : reader.TokenStartIndex);

        return new Message<TEvent>
        {
            Name = name,
            Data = data,
            OriginUuid = origin,
            RequiredAcl = acl,
            Delivery = delivery,
            UnknownKeys = unknown.ToFields(),
            DataForm = form,
        };
    }

    /// <summary>The name; the contract's own string where it can be, and an error where the event does not have it.</summary>
    private static string ReadName(EventDescriptor descriptor, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw JsonProblem.Unexpected(ref reader, "the event's name, a string");

        var text = JsonRead.Text(ref reader);
        var names = descriptor.Utf8Names;
        for (var i = 0; i < names.Length; i++)
        {
            if (text.SequenceEqual(names[i]))
                return descriptor.Names[i];
        }

        foreach (var name in descriptor.ObservedNames)
        {
            if (reader.ValueTextEquals(name))
                return name;
        }

        return descriptor.IsOpenFamily
            ? TextCache.Names.TryGet(text) ?? JsonRead.String(ref reader)
            : throw JsonProblem.Unexpected(ref reader, $"the name '{string.Join("' or '", (string[])[.. descriptor.Names, .. descriptor.ObservedNames])}'");
    }

    /// <summary>Data that is null or absent is read as an empty object, so that required fields are reported.</summary>
    private static TEvent ReadNoData<TEvent>(EventDescriptor<TEvent> descriptor, string name, DataForm form, long offset)
        where TEvent : class, IEvent<TEvent>
    {
        var empty = new Utf8JsonReader("{}"u8);
        empty.Read();
        try
        {
            return descriptor.ReadData(ref empty, name);
        }
        catch (EventFormatException problem)
        {
            throw JsonProblem.At(offset, problem.Expected, form == DataForm.Null ? "data that is null" : "a message without data");
        }
    }
}
