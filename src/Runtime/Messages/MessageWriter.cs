using BusContracts.Generated;

namespace BusContracts;

/// <summary>Writes a message: the envelope's keys in its order, then the keys that it does not have.</summary>
internal static class MessageWriter
{
    public static void Write<TEvent>(ref JsonSpanWriter writer, EventDescriptor<TEvent> descriptor, Message<TEvent> message)
        where TEvent : class, IEvent<TEvent>
    {
        var layout = descriptor.Contract.Envelope.Layout;
        var form = HasNoData(descriptor, message) ? message.DataForm : DataForm.Object;
        var isFirst = true;
        foreach (var run in layout.Runs)
        {
            if (!IsPresent(run.Role, layout, message, form))
                continue;

            writer.Raw(isFirst ? run.AsFirst : run.AsNext);
            isFirst = false;
            WriteValue(ref writer, run.Role, descriptor, message, form);
        }

        // The name is always written, so the object is open and not empty.
        writer.UnknownFields(message.UnknownKeys, isFirst: false);
        writer.Raw("}"u8);
    }

    private static bool IsPresent<TEvent>(EnvelopeRole role, EnvelopeLayout layout, Message<TEvent> message, DataForm form)
        where TEvent : class, IEvent<TEvent> => role switch
    {
        EnvelopeRole.RequiredAcl => !message.RequiredAcl.IsAbsent,
        EnvelopeRole.Origin => message.OriginUuid is not null || message.UnknownKeys.TryGetForm(layout.OriginKey, out _),
        EnvelopeRole.Data => form != DataForm.Absent,
        _ => true,
    };

    private static void WriteValue<TEvent>(ref JsonSpanWriter writer, EnvelopeRole role, EventDescriptor<TEvent> descriptor, Message<TEvent> message, DataForm form)
        where TEvent : class, IEvent<TEvent>
    {
        switch (role)
        {
            case EnvelopeRole.Name:
                writer.String(message.Name);
                break;
            case EnvelopeRole.RequiredAcl:
                writer.StringOrNull(message.RequiredAcl.Acl?.Value);
                break;
            case EnvelopeRole.Origin when message.OriginUuid is { } origin:
                writer.Uuid(origin);
                break;
            case EnvelopeRole.Data when form == DataForm.Object:
                descriptor.WriteData(ref writer, message.Data);
                break;
            default:
                writer.Null();
                break;
        }
    }

    /// <summary>Whether null or no key may stand for the data: only where nothing would be lost by it.</summary>
    private static bool HasNoData<TEvent>(EventDescriptor<TEvent> descriptor, Message<TEvent> message)
        where TEvent : class, IEvent<TEvent>
    {
        if (message.DataForm == DataForm.Object)
            return false;

        using var scratch = ScratchBuffer.Rent();
        var writer = new JsonSpanWriter(scratch);
        descriptor.WriteData(ref writer, message.Data);
        writer.Flush();
        return scratch.Written.SequenceEqual("{}"u8);
    }
}
