using System.Diagnostics;

namespace BusContracts;

/// <summary>The <c>required_acl</c> of a message in its three states: absent, null, or an <see cref="Acl"/>.</summary>
/// <remarks>
/// A server that relays events to websocket clients tells them apart: absent is delivered to no websocket client, null to every one, and a
/// string to those whose token matches it. The default value is <see cref="Absent"/>.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct RequiredAcl
{
    private readonly Acl? _acl;
    private readonly bool _isPresent;

    private RequiredAcl(bool isPresent, Acl? acl)
    {
        _isPresent = isPresent;
        _acl = acl;
    }

    /// <summary>The message has no such key.</summary>
    public static RequiredAcl Absent => default;

    /// <summary>The key is there, with JSON null.</summary>
    public static RequiredAcl Null => new(isPresent: true, acl: null);

    /// <summary>Whether the message has no such key.</summary>
    public bool IsAbsent => !_isPresent;

    /// <summary>Whether the key is there with JSON null.</summary>
    public bool IsNull => _isPresent && _acl is null;

    /// <summary>The ACL, or null where it is absent or null.</summary>
    public Acl? Acl => _acl;

    /// <summary>An ACL that is there.</summary>
    /// <param name="acl">The ACL.</param>
    public static implicit operator RequiredAcl(Acl acl) => new(isPresent: true, acl);

    /// <summary>The ACL, <c>null</c>, or <c>absent</c>.</summary>
    public override string ToString() => _acl is { } acl ? acl.Value : _isPresent ? "null" : "absent";
}
