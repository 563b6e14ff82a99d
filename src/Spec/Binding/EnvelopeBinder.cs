using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds the keys of a message's body and the properties that every message has.</summary>
internal sealed class EnvelopeBinder(Scope scope)
{
    private static readonly (string Word, EnvelopeRole Role)[] Roles =
    [
        ("name", EnvelopeRole.Name),
        ("required-acl", EnvelopeRole.RequiredAcl),
        ("origin", EnvelopeRole.Origin),
        ("data", EnvelopeRole.Data),
    ];

    public EnvelopeModel? Bind(Keys contract)
    {
        var (contentType, isPersistent) = Message(contract);
        if (contract.Require("envelope", "the keys of a message's body, such as name: { role: name }") is not { } node
            || Shape.Map(node, "'envelope'", scope.Problems, "a map of the keys of a message's body") is not { } map)
            return null;

        var range = contract.KeyOf("envelope")!.Range;
        var keys = new List<EnvelopeKeyModel>();
        var ofRelease = new List<EnvelopeKeyModel>();
        foreach (var entry in map.Entries)
        {
            if (Key(entry) is not var (key, lifetime))
                continue;
            if (keys.FirstOrDefault(other => other.Role == key.Role) is { } other)
                scope.Problems.Add(ProblemKind.NameClash, entry.KeyRange, "role", WordOf(key.Role), $"the key '{other.WireName}'", "give each role to one key");
            else
                keys.Add(key);
            if (lifetime.Has(scope.Releases.Bound) && keys.Contains(key))
                ofRelease.Add(key);
        }

        var isWhole = Has(EnvelopeRole.Name) & Has(EnvelopeRole.Data);
        return isWhole ? new EnvelopeModel(contentType, isPersistent, ofRelease.ToEquatableArray()) : null;

        bool Has(EnvelopeRole role)
        {
            if (keys.Any(key => key.Role == role))
                return true;
            if (map.Entries.All(entry => entry.Value is not RefusedNode))
                scope.Problems.Add(ProblemKind.MissingKey, range, "the envelope", WordOf(role), $"{WordOf(role)}: {{ role: {WordOf(role)} }}");
            return false;
        }
    }

    private (string ContentType, bool IsPersistent) Message(Keys contract)
    {
        const string usual = "application/json";
        if (contract.Map("message", "a map with the keys content-type and persistent") is not { } map)
            return (usual, true);
        var keys = new Keys(map, contract.KeyOf("message")!.Range, "the message", scope.Problems);
        var message = (keys.Scalar("content-type")?.Text ?? usual, keys.Flag("persistent", otherwise: true));
        keys.RefuseOthers();
        return message;
    }

    private (EnvelopeKeyModel Key, Lifetime Lifetime)? Key(MapEntry entry)
    {
        var what = $"the envelope's key '{entry.KeyText}'";
        if (Shape.Map(entry.Value, what, scope.Problems, "a map such as { role: name, header: true }") is not { } map)
            return null;
        var keys = new Keys(map, entry.KeyRange, what, scope.Problems);
        var role = keys.RequireScalar("role", "role: name");
        var isHeader = keys.Flag("header", otherwise: false);
        var summary = keys.Prose("summary");
        var lifetime = new LifetimeBinder(keys, what, scope).Bind();
        keys.RefuseOthers();
        if (isHeader)
            HeaderBinder.IsFree(entry.Key, scope.Problems);
        if (role is null)
            return null;
        foreach (var known in Roles)
        {
            if (known.Word == role.Text)
                return (new EnvelopeKeyModel(entry.KeyText, known.Role, isHeader, summary), DatedIfMayBeMissing(known.Role, lifetime, entry.Key));
        }

        scope.Problems.Add(ProblemKind.UnknownValue, role.Range, role.Text, "role", string.Join(" or ", Roles.Select(known => known.Word)));
        return null;
    }

    private Lifetime DatedIfMayBeMissing(EnvelopeRole role, Lifetime lifetime, ScalarNode key)
    {
        if (role is not (EnvelopeRole.Name or EnvelopeRole.Data) || lifetime == Lifetime.Always)
            return lifetime;
        scope.Problems.Add(ProblemKind.BadLifetime, key.Range, $"the envelope's key '{key.Text}' is what every message has, in every release; leave 'since' and 'removed' out");
        return Lifetime.Always;
    }

    private static string WordOf(EnvelopeRole role) => Roles.First(known => known.Role == role).Word;
}
