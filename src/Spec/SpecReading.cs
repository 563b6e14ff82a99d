using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Binding;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec;

/// <summary>The text of a spec file, read once, to be asked for any of its releases. Safe for use by several threads.</summary>
public sealed class SpecReading
{
    /// <summary>So that a hostile text, of nothing but releases in which something ends, costs a bounded time.</summary>
    private const int MostEnds = 8;

    private readonly object _gate = new();
    private readonly Dictionary<string, SpecResult> _results = [];
    private readonly ProblemList _syntaxProblems = new();
    private readonly SpecNode? _root;

    /// <summary>Reads the YAML of a spec file; the contract is bound when it is asked for.</summary>
    /// <param name="text">The whole text.</param>
    public SpecReading(string text) => _root = SpecSyntax.Read(text, _syntaxProblems);

    /// <summary>The contract at a release.</summary>
    /// <param name="targetRelease">The release to describe; null or empty for the newest that the spec lists.</param>
    /// <returns>The contract, and what is wrong with the text; the same object for the same release.</returns>
    public SpecResult At(string? targetRelease)
    {
        lock (_gate)
        {
            var key = targetRelease ?? "";
            if (!_results.TryGetValue(key, out var result))
                _results.Add(key, result = Bind(key.Length == 0 ? null : key));
            return result;
        }
    }

    /// <remarks>
    /// What is there at the newest release is bound at it, and what was removed at the last release that has it, so that each
    /// mistake is reported whatever release a project asks for.
    /// </remarks>
    private SpecResult Bind(string? target)
    {
        var problems = new ProblemList();
        problems.Add(_syntaxProblems);
        if (SpecBinder.Bind(_root, target, problems) is not { } bound)
            return new SpecResult(null, problems.InOrderOfText());

        var releases = bound.Releases;
        var others = releases.Ends.Reverse().Take(MostEnds).Append(releases.Newest)
            .Where(place => place != releases.Bound)
            .Distinct()
            .Select(place => SpecBinder.Bind(_root, releases.Names[place], problems))
            .OfType<BoundSpec>()
            .ToArray();
        return new SpecResult(bound.With(others), problems.InOrderOfText());
    }
}
