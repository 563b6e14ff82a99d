using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace BusContracts.Analyzers.Topics;

/// <summary>A set of texts as a small automaton: every routing key of an event, every key that a pattern matches.</summary>
/// <remarks>
/// Keys, patterns and texts with unknown parts all become shapes, so that one question answers every rule:
/// <see cref="Overlaps"/>. Immutable once built, and safe for any number of threads.
/// </remarks>
internal sealed class Shape
{
    private readonly Step[][] _steps;
    private readonly int _end;
    private readonly string _beginning;

    private Shape(Step[][] steps, int end)
    {
        _steps = steps;
        _end = end;
        _beginning = BeginningOf(steps);
    }

    private enum Letters
    {
        None,
        One,
        OfWord,
        Any,
    }

    /// <summary>Whether some text is in both sets.</summary>
    public bool Overlaps(Shape other)
    {
        // Nearly every pair of shapes parts here, in the first word.
        var shared = Math.Min(_beginning.Length, other._beginning.Length);
        if (string.CompareOrdinal(_beginning, 0, other._beginning, 0, shared) != 0)
            return false;

        var width = other._steps.Length;
        var seen = new bool[_steps.Length * width];
        var pending = new Stack<int>();
        Reach(0, 0);
        while (pending.Count > 0)
        {
            var pair = pending.Pop();
            var (mine, theirs) = (pair / width, pair % width);
            if (mine == _end && theirs == other._end)
                return true;

            foreach (var step in _steps[mine])
            {
                if (step.On == Letters.None)
                    Reach(step.To, theirs);
            }

            foreach (var theirStep in other._steps[theirs])
            {
                if (theirStep.On == Letters.None)
                    Reach(mine, theirStep.To);
                else
                    ReachTogether(_steps[mine], theirStep);
            }
        }

        return false;

        void ReachTogether(Step[] steps, Step theirStep)
        {
            foreach (var step in steps)
            {
                if (step.SharesLetterWith(theirStep))
                    Reach(step.To, theirStep.To);
            }
        }

        void Reach(int mine, int theirs)
        {
            var pair = (mine * width) + theirs;
            if (!seen[pair])
                pending.Push(pair);
            seen[pair] = true;
        }
    }

    /// <summary>What every text of the shape begins with.</summary>
    private static string BeginningOf(Step[][] steps)
    {
        var beginning = new StringBuilder();
        for (var state = 0; steps[state].Length == 1 && steps[state][0].On == Letters.One; state = steps[state][0].To)
            beginning.Append(steps[state][0].Letter);
        return beginning.ToString();
    }

    private readonly record struct Step(Letters On, char Letter, int To)
    {
        public bool SharesLetterWith(Step other) => (On, other.On) switch
        {
            (Letters.None, _) or (_, Letters.None) => false,
            (Letters.One, Letters.One) => Letter == other.Letter,
            (Letters.One, Letters.OfWord) => Letter != '.',
            (Letters.OfWord, Letters.One) => other.Letter != '.',
            _ => true,
        };
    }

    /// <summary>Builds a shape state by state; state 0 is the beginning.</summary>
    /// <remarks>Every method takes the state that it continues from and gives the state behind it.</remarks>
    internal sealed class Builder
    {
        private readonly List<List<Step>> _steps = [[]];

        /// <summary>Exactly this text.</summary>
        public int Literal(int from, string text)
        {
            foreach (var letter in text)
                from = Add(from, Letters.One, NewState(), letter);
            return from;
        }

        /// <summary>One or more letters, none of them a dot.</summary>
        public int Word(int from) => OneOrMore(from, Letters.OfWord);

        /// <summary>One or more letters of any kind.</summary>
        public int Words(int from) => OneOrMore(from, Letters.Any);

        /// <summary>Letters of one word, or none.</summary>
        public int WordOrNothing(int from) => Either(from, Word(from));

        /// <summary>Any text, the empty one too.</summary>
        public int Anything(int from) => Either(from, Words(from));

        /// <summary>A state reached from both.</summary>
        public int Either(int one, int other)
        {
            var end = NewState();
            Add(one, Letters.None, end);
            return Add(other, Letters.None, end);
        }

        /// <summary>The shape of every text that leads from the beginning to <paramref name="end"/>.</summary>
        public Shape Build(int end) => new(_steps.Select(steps => steps.ToArray()).ToArray(), end);

        private int OneOrMore(int from, Letters letters)
        {
            var end = Add(from, letters, NewState());
            return Add(end, letters, end);
        }

        private int NewState()
        {
            _steps.Add([]);
            return _steps.Count - 1;
        }

        private int Add(int from, Letters on, int to, char letter = '\0')
        {
            _steps[from].Add(new Step(on, letter, to));
            return to;
        }
    }
}
