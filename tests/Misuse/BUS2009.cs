using BusContracts;

namespace Misuse;

/// <summary>ACLs that no event requires.</summary>
internal static class Bus2009
{
    public static Acl Acl() => new("events.call.7"); // expect BUS2009

    public static Acl Wildcard() => new("events.calls.*"); // expect BUS2009 by hand

    public static AclPattern Pattern() => new("events.call.#"); // expect BUS2009
}
