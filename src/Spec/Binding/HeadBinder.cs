using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Binds what a contract says of itself and of its bus.</summary>
/// <param name="keys">The contract's keys.</param>
/// <param name="scope">Takes what events are bound against.</param>
/// <param name="release">The name of the release to bind; null for the newest.</param>
internal sealed class HeadBinder(Keys keys, Scope scope, string? release)
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
        var listed = scope.Releases.Names;
        var exchange = Exchange();
        var connection = ConnectionBinder.Bind(keys, scope.Problems);
        var envelope = new EnvelopeBinder(scope).Bind(keys);
        var prefix = Acl();
        return name is null || exchange is null || envelope is null
            ? null
            : new SpecModel(name, summary, scope.Documentation, exchange, envelope, prefix, listed.ToEquatableArray(), default, default)
            {
                Connection = connection,
                TargetRelease = listed.Count == 0 ? null : listed[scope.Releases.Bound],
            };
    }

    private string? Namespace()
    {
        if (keys.RequireScalar("contract", ContractExample) is not { } name)
            return null;
        if (Naming.IsNamespace(name.Text))
            return name.Text;
        scope.Problems.Add(ProblemKind.BadName, name.Range, name.Text, "a C# namespace", Naming.NamespaceAdvice);
        return null;
    }

    private ReleaseList Releases()
    {
        var names = new List<string>();
        var seen = new HashSet<string>();
        foreach (var item in keys.Scalars("releases"))
        {
            if (!seen.Add(item.Text))
                scope.Problems.Add(ProblemKind.NameClash, item.Range, "release", item.Text, "an item before it", "name each release once, oldest first");
            else
                names.Add(item.Text);
        }

        return new ReleaseList(names, Bound(names), scope.Problems);
    }

    /// <summary>Where nothing is asked for, or what is not there, the newest is bound.</summary>
    private int Bound(List<string> names)
    {
        var newest = System.Math.Max(names.Count, 1) - 1;
        if (release is null)
            return newest;
        var asked = names.IndexOf(release);
        if (asked >= 0)
            return asked;
        var range = (keys.KeyOf("releases") ?? keys.KeyOf("contract"))?.Range ?? default;
        scope.Problems.Add(ProblemKind.UnknownRelease, range, release, names.Count == 0
            ? "the project asks for it by 'TargetRelease', and the contract lists no releases; leave 'TargetRelease' out"
            : "the project asks for it by 'TargetRelease'; " + DidYouMean.Advice(release, names, "the contract's releases are"));
        return newest;
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
