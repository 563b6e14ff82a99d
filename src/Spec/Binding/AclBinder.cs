using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>What a client must hold to be sent an event: a text, or a map that dates it.</summary>
/// <param name="Written">The ACL as it is written, whichever releases have it; null where there is none.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="IsThere">Whether the release that is bound has it.</param>
internal sealed record AclBinder(TemplateModel? Written, ScalarNode? Node, bool IsThere)
{
    private static readonly AclBinder None = new(null, null, IsThere: false);

    /// <summary>The ACL at the release that is bound.</summary>
    public TemplateModel? Template => IsThere ? Written : null;

    /// <summary>The ACL of an event; null where it is wrong.</summary>
    public static AclBinder? Bind(Keys keys, string what, Scope scope)
    {
        var (node, lifetime) = Read(keys, what, scope);
        if (node is null)
            return keys.Find("required-acl") is null ? None : null;
        return TopicKeyBinder.Bind(node, "required ACL", scope.Problems) is { } acl
            ? new AclBinder(acl.Template, node, lifetime.Has(scope.Releases.Bound))
            : null;
    }

    private static (ScalarNode? Node, Lifetime Lifetime) Read(Keys keys, string what, Scope scope)
    {
        const string wanted = "a text such as events.users.{user_uuid}, or a map with the keys acl, since and removed";
        switch (keys.Find("required-acl"))
        {
            case null:
                return (null, Lifetime.Always);
            case ScalarNode text:
                return (text, Lifetime.Always);
            case MapNode { IsFlow: true } brace when brace.Entries.Count == 1 && brace.Entries[0].Value is ScalarNode { IsEmpty: true }:
                return (Shape.Scalar(brace, "'required-acl'", scope.Problems), Lifetime.Always);
            case { } node when Shape.Map(node, "'required-acl'", scope.Problems, wanted) is { } map:
                var own = new Keys(map, keys.KeyOf("required-acl")!.Range, "'required-acl'", scope.Problems);
                var acl = own.RequireScalar("acl", "acl: events.users.{user_uuid}");
                var lifetime = new LifetimeBinder(own, "the required ACL of " + what, scope).Bind();
                own.RefuseOthers();
                return (acl, lifetime);
            default:
                return (null, Lifetime.Always);
        }
    }
}
