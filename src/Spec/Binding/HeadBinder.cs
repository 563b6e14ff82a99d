using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds what a contract says of itself and of its bus.</summary>
internal sealed class HeadBinder(Keys keys, Scope scope)
{
    /// <summary>What a contract begins with.</summary>
    public const string ContractExample = "contract: Company.Bus, the namespace of what is generated";

    /// <summary>The contract's head with no types and no events; null where it lacks what nothing can be generated without.</summary>
    public SpecModel? Bind()
    {
        var name = Namespace();
        var summary = keys.Prose("summary");
        scope.Documentation = keys.Scalar("documentation")?.Text;
        scope.Releases = Releases();
        var exchange = Exchange();
        var connection = ConnectionBinder.Bind(keys, scope.Problems);
        var envelope = new EnvelopeBinder(scope.Problems).Bind(keys);
        var prefix = Acl();
        return name is null || exchange is null || envelope is null
            ? null
            : new SpecModel(name, summary, scope.Documentation, exchange, envelope, prefix, scope.Releases.ToEquatableArray(), default, default) { Connection = connection };
    }

    private string? Namespace()
    {
        if (keys.RequireScalar("contract", ContractExample) is not { } name)
            return null;
        if (name.Text.Length <= 511 && name.Text.Split('.').All(Naming.IsIdentifier))
            return name.Text;
        scope.Problems.Add(ProblemKind.BadName, name.Range, name.Text, "a C# namespace", "write names of letters and digits with dots between them, such as Company.Bus");
        return null;
    }

    private string[] Releases()
    {
        var lines = new Dictionary<string, ScalarNode>();
        foreach (var release in keys.Scalars("releases"))
        {
            if (lines.ContainsKey(release.Text))
                scope.Problems.Add(ProblemKind.NameClash, release.Range, "release", release.Text, "an item before it", "name each release once, oldest first");
            else
                lines.Add(release.Text, release);
        }

        return lines.Values.Select(release => release.Text).ToArray();
    }

    private ExchangeModel? Exchange()
    {
        const string example = "exchange: { name: events, type: topic, durable: true }";
        if (keys.Require("exchange", example) is not { } node
            || Shape.Map(node, "'exchange'", scope.Problems, "a map such as " + example) is not { } map)
            return null;

        var own = new Keys(map, keys.KeyOf("exchange")!.Range, "the exchange", scope.Problems);
        var name = own.RequireScalar("name", "name: events");
        var type = own.OneOf("type", "topic");
        var isDurable = own.Flag("durable", otherwise: true);
        own.RefuseOthers();
        return name is null ? null : new ExchangeModel(name.Text, type, isDurable);
    }

    private string? Acl()
    {
        if (keys.Map("acl", "a map with the keys prefix and me") is not { } map)
            return null;
        var own = new Keys(map, keys.KeyOf("acl")!.Range, "the ACLs", scope.Problems);
        var prefix = own.RequireScalar("prefix", "prefix: events, the first word of every ACL");
        scope.UserPlaceholders = own.Scalars("me").Select(name => name.Text).ToArray();
        own.RefuseOthers();
        return prefix?.Text;
    }
}
