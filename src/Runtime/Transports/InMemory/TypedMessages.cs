using System.Diagnostics.CodeAnalysis;

namespace BusContracts.Transports.InMemory;

/// <summary>Stored messages as those of one event.</summary>
internal static class TypedMessages
{
    /// <summary>The message as one of the event; false where it is of another, or cannot be read.</summary>
    public static bool TryRead<TEvent>(StoredMessage message, [NotNullWhen(true)] out Message<TEvent>? typed)
        where TEvent : class, IEvent<TEvent>
    {
        typed = null;
        var contract = TEvent.Descriptor.Contract;
        var info = message.Describe(returns: 0, allHeaders: true);
        if (info.Exchange != contract.Exchange.Name)
            return false;

        try
        {
            if (contract.Find(MessageCodec.ReadUtf8Name(message.Body, contract.Envelope), info.RoutingKey) != TEvent.Descriptor)
                return false;
            typed = MessageCodec.Read(TEvent.Descriptor, message.Body, info);
            return true;
        }
        catch (EventFormatException)
        {
            return false;
        }
    }
}
