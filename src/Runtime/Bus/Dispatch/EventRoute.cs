namespace BusContracts;

/// <summary>One event's way from delivery to handlers, whatever its record is.</summary>
internal sealed class EventRoute(EventDescriptor descriptor)
{
    public EventDescriptor Descriptor { get; } = descriptor;

    public HandlerChain Handlers { get; } = new();
}
