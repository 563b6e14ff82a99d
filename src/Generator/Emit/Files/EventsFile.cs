using BusContracts.Generator.Emit.Units;
using BusContracts.Generator.Emit.Units.Event;
using BusContracts.Generator.Projections;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Files;

/// <summary>The file of one event or several: the plain list of what an event's record and descriptor are made of.</summary>
internal static class EventsFile
{
    /// <summary>The text of the file.</summary>
    public static string Text(EventGroup group)
    {
        var code = EmittedFile.Begin(group.Contract);
        foreach (var @event in group.Events)
        {
            WriteRecord(code, group, @event);
            WriteDescriptor(code, group, @event);
        }

        return code.ToString();
    }

    private static void WriteRecord(CodeWriter code, EventGroup group, EventModel @event)
    {
        using (RecordHead.Open(code, group, @event))
        {
            EventNameConstant.Write(code, @event);
            NameProperties.Write(code, @event);
            FieldProperties.Write(code, @event.Fields, @event.OtherFields);
            PayloadMembers.Write(code, group, @event);
            RoutingKeyBuilder.Write(code, @event);
            BindingBuilder.Write(code, @event);
            RequiredAclBuilder.Write(code, @event);
            AclPatterns.Write(code, @event);
            HeadersBuilder.Write(code, @event);
            ExampleText.Write(code, @event);
            DescriptorAccess.Write(code, @event);
        }
    }

    private static void WriteDescriptor(CodeWriter code, EventGroup group, EventModel @event)
    {
        using (DescriptorHead.Open(code, group.Contract, @event))
        {
            DescriptorMetadata.Write(code, @event);
            DescriptorName.Write(code, group, @event);
            DescriptorRoutingKey.Write(code, @event);
            DescriptorRequiredAcl.Write(code, @event);
            DescriptorHeaders.Write(code, @event);
            DescriptorData.Write(code, group, @event);
        }
    }
}
