using BusContracts;

namespace Misuse;

/// <summary>An ACL by hand where a builder is.</summary>
internal static class Bus2010
{
    public static Acl Acl(Guid user) => new($"events.directory.{user}.favorite.created"); // expect BUS2010
}
