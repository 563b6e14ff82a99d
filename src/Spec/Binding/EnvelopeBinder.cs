using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds the keys of a message's body and the properties that every message has.</summary>
internal sealed class EnvelopeBinder(ProblemList problems)
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
            || Shape.Map(node, "'envelope'", problems, "a map of the keys of a message's body") is not { } map)
            return null;

        var range = contract.KeyOf("envelope")!.Range;
        var keys = new List<EnvelopeKeyModel>();
        foreach (var entry in map.Entries)
        {
            if (Key(entry) is not { } key)
                continue;
            if (keys.FirstOrDefault(other => other.Role == key.Role) is { } other)
                problems.Add(ProblemKind.NameClash, entry.Key.Range, "role", WordOf(key.Role), $"the key '{other.WireName}'", "give each role to one key");
            else
                keys.Add(key);
        }

        var isWhole = Has(EnvelopeRole.Name) & Has(EnvelopeRole.Data);
        return isWhole ? new EnvelopeModel(contentType, isPersistent, keys.ToEquatableArray()) : null;

        bool Has(EnvelopeRole role)
        {
            if (keys.Any(key => key.Role == role))
                return true;
            if (map.Entries.All(entry => entry.Value is not RefusedNode))
                problems.Add(ProblemKind.MissingKey, range, "the envelope", WordOf(role), $"{WordOf(role)}: {{ role: {WordOf(role)} }}");
            return false;
        }
    }

    private (string ContentType, bool IsPersistent) Message(Keys contract)
    {
        const string usual = "application/json";
        if (contract.Map("message", "a map with the keys content-type and persistent") is not { } map)
            return (usual, true);
        var keys = new Keys(map, contract.KeyOf("message")!.Range, "the message", problems);
        var message = (keys.Scalar("content-type")?.Text ?? usual, keys.Flag("persistent", otherwise: true));
        keys.RefuseOthers();
        return message;
    }

    private EnvelopeKeyModel? Key(MapEntry entry)
    {
        var what = $"the envelope's key '{entry.Key.Text}'";
        if (Shape.Map(entry.Value, what, problems, "a map such as { role: name, header: true }") is not { } map)
            return null;
        var keys = new Keys(map, entry.Key.Range, what, problems);
        var role = keys.RequireScalar("role", "role: name");
        var isHeader = keys.Flag("header", otherwise: false);
        var summary = keys.Prose("summary");
        keys.RefuseOthers();
        if (role is null)
            return null;
        foreach (var known in Roles)
        {
            if (known.Word == role.Text)
                return new EnvelopeKeyModel(entry.Key.Text, known.Role, isHeader, summary);
        }

        problems.Add(ProblemKind.UnknownValue, role.Range, role.Text, "role", string.Join(" or ", Roles.Select(known => known.Word)));
        return null;
    }

    private static string WordOf(EnvelopeRole role) => Roles.First(known => known.Role == role).Word;
}
