using System.Collections.Generic;
using System.Linq;

namespace BusContracts.Spec;

/// <summary>Collects what is wrong with one text.</summary>
internal sealed class ProblemList
{
    private readonly List<SpecProblem> _problems = [];

    /// <summary>What was found, in the order of the text, each once.</summary>
    public IReadOnlyList<SpecProblem> InOrderOfText() =>
        _problems.Distinct().OrderBy(problem => problem.Range.Start).ThenBy(problem => problem.Kind).ToArray();

    /// <summary>Adds what is wrong at <paramref name="range"/>.</summary>
    public void Add(ProblemKind kind, TextRange range, params string[] arguments) =>
        _problems.Add(new SpecProblem(kind, range, arguments.Select(Shortened).ToEquatableArray()));

    /// <summary>Adds what is wrong unless something is already, which then is its cause.</summary>
    public void AddIfNone(ProblemKind kind, TextRange range, params string[] arguments)
    {
        if (_problems.Count == 0)
            Add(kind, range, arguments);
    }

    /// <summary>Adds what another list holds.</summary>
    public void Add(ProblemList others) => _problems.AddRange(others._problems);

    /// <summary>A message is read in one line of a build log, whatever the length of the name it quotes.</summary>
    public static string Shortened(string argument)
    {
        const int longest = 200;
        var line = argument.Replace("\r", "").Replace('\n', ' ');
        if (line.Length <= longest)
            return line;
        var end = char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest;
        return line.Substring(0, end) + "...";
    }
}
