using BusContracts;
using Wazo.Bus;

namespace Misuse;

/// <summary>Constants that cannot be words of a key.</summary>
internal static class Bus2012
{
    public static RoutingKey Dotted() => AmiEvent.RoutingKey("Queue.Member"); // expect BUS2012

    public static RoutingKey Wildcard() => AmiEvent.RoutingKey("*"); // expect BUS2012

    public static RoutingKey Empty() => AmiEvent.RoutingKey(""); // expect BUS2012
}
