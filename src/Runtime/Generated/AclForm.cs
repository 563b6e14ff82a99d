using System.ComponentModel;

namespace BusContracts.Generated;

/// <summary>What the generated writer of an ACL did.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum AclForm
{
    /// <summary>Wrote nothing: the message has no ACL.</summary>
    Absent,

    /// <summary>Wrote nothing: the message has the ACL null.</summary>
    Null,

    /// <summary>Wrote the ACL.</summary>
    Text,
}
