using BusContracts.Generated;

namespace BusContracts;

/// <summary>Writes a message: the envelope's keys in its order, then the keys that it does not have.</summary>
internal static class MessageWriter
{
    public static void Write<TEvent>(ref JsonSpanWriter writer, EventDescriptor<TEvent> descriptor, in MessageHead head, TEvent data)
        where TEvent : class, IEvent<TEvent>
    {
        var layout = descriptor.Contract.Envelope.Layout;
        var form = HasNoData(descriptor, head, data) ? head.DataForm : DataForm.Object;
        var isFirst = true;
        foreach (var run in layout.Runs)
        {
            if (!IsPresent(run.Role, layout, head, form))
                continue;

            writer.Raw(isFirst ? run.AsFirst : run.AsNext);
            isFirst = false;
            WriteValue(ref writer, run.Role, descriptor, head, data, form);
        }

        // The name is always written, so the object is open and not empty.
        writer.UnknownFields(head.UnknownKeys, isFirst: false);
        writer.Raw("}"u8);
    }

    private static bool IsPresent(EnvelopeRole role, EnvelopeLayout layout, in MessageHead head, DataForm form) => role switch
    {
        EnvelopeRole.RequiredAcl => !head.RequiredAcl.IsAbsent,
        EnvelopeRole.Origin => head.OriginUuid is not null || head.UnknownKeys.TryGetForm(layout.OriginKey, out _),
        EnvelopeRole.Data => form != DataForm.Absent,
        _ => true,
    };

    private static void WriteValue<TEvent>(ref JsonSpanWriter writer, EnvelopeRole role, EventDescriptor<TEvent> descriptor, in MessageHead head, TEvent data, DataForm form)
        where TEvent : class, IEvent<TEvent>
    {
        switch (role)
        {
            case EnvelopeRole.Name:
                writer.String(head.Name);
                break;
            case EnvelopeRole.RequiredAcl:
                writer.StringOrNull(head.RequiredAcl.Acl?.Value);
                break;
            case EnvelopeRole.Origin when head.OriginUuid is { } origin:
                writer.Uuid(origin);
                break;
            case EnvelopeRole.Data when form == DataForm.Object:
                descriptor.WriteData(ref writer, data);
                break;
            default:
                writer.Null();
                break;
        }
    }

    /// <summary>Whether null or no key may stand for the data: only where nothing would be lost by it.</summary>
    private static bool HasNoData<TEvent>(EventDescriptor<TEvent> descriptor, in MessageHead head, TEvent data)
        where TEvent : class, IEvent<TEvent>
    {
        if (head.DataForm == DataForm.Object)
            return false;

        using var scratch = ScratchBuffer.Rent();
        var writer = new JsonSpanWriter(scratch);
        descriptor.WriteData(ref writer, data);
        writer.Flush();
        return scratch.Written.SequenceEqual("{}"u8);
    }
}
