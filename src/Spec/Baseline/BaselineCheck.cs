using System;
using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Binding;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Baseline;

/// <summary>Holds a contract's text against its baseline: the changes that break somebody and are not accepted, each at its place.</summary>
public static class BaselineCheck
{
    private const string AcceptedKey = "accepted-changes";

    /// <summary>What is to be told of a contract, in the order of its text. Nothing where one of the two has no model.</summary>
    /// <param name="text">The contract's text.</param>
    /// <param name="contract">What it says.</param>
    /// <param name="baseline">What the earlier copy says.</param>
    public static IReadOnlyList<BaselineFinding> Run(string text, SpecResult contract, SpecResult baseline)
    {
        if (contract.Model is not { } now || baseline.Model is not { } old)
            return [];
        var changes = ContractComparison.Compare(old, now);
        var isUnchanged = changes.Count == 0 && text.IndexOf(AcceptedKey, StringComparison.Ordinal) < 0;
        if (isUnchanged || SpecSyntax.Read(text, new ProblemList()) is not MapNode root)
            return [];

        var places = new ChangePlaces(root);
        var told = changes.Where(change => !IsOnlyBroken(change, places, now)).ToArray();
        var accepted = AcceptedNames(root);
        var names = new HashSet<string>(accepted.Select(name => name.Text));
        var findings = told
            .Where(change => !names.Contains(change.Name))
            .Select(change => Finding(change.Kind, places.RangeOf(change.Path), change.Arguments))
            .ToList();
        if (contract.Problems.Count == 0 && baseline.Problems.Count == 0)
            findings.AddRange(Stale(accepted, told));
        return findings.OrderBy(finding => finding.Range.Start).ThenBy(finding => finding.Kind).ToArray();
    }

    /// <summary>What has a mistake is out of the model and yet not gone; the mistake is reported, and that is enough.</summary>
    /// <remarks>A field with a mistake takes its event or type with it, so that one that is gone alone is gone by its release.</remarks>
    private static bool IsOnlyBroken(BreakingChange change, ChangePlaces places, SpecModel now) =>
        change.Kind == BaselineKind.Removed
        && (change.Path.Count == 2 || change.Path[2] is "enum" or "integer-enum")
        && places.Has(change.Path)
        && now.Withheld.All(withheld => withheld.Field is not null || withheld.Event != change.Path[1]);

    private static IReadOnlyList<ScalarNode> AcceptedNames(MapNode root)
    {
        var quiet = new ProblemList();
        return AcceptedChanges.Bind(new Keys(root, root.Range, "the contract", quiet), quiet);
    }

    private static IEnumerable<BaselineFinding> Stale(IReadOnlyList<ScalarNode> accepted, IReadOnlyList<BreakingChange> told)
    {
        var names = new HashSet<string>(told.Select(change => change.Name));
        foreach (var name in accepted.Where(name => !names.Contains(name.Text)))
        {
            var open = names.Except(accepted.Select(other => other.Text));
            var advice = DidYouMean.Nearest(name.Text, open) is { } near ? $"did you mean '{near}'?" : "delete the line";
            yield return Finding(BaselineKind.StaleAcceptance, name.Range, [name.Text, advice]);
        }
    }

    private static BaselineFinding Finding(BaselineKind kind, TextRange range, IEnumerable<string> arguments) =>
        new(kind, range, arguments.Select(ProblemList.Shortened).ToEquatableArray());
}

/// <summary>One thing to tell of a contract that has a baseline, and where.</summary>
/// <param name="Kind">What it is; each kind is one rule.</param>
/// <param name="Range">Where it stands in the contract's text.</param>
/// <param name="Arguments">What the rule's message names.</param>
public sealed record BaselineFinding(BaselineKind Kind, TextRange Range, EquatableArray<string> Arguments);
