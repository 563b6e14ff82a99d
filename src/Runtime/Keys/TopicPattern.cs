namespace BusContracts;

/// <summary>A binding pattern taken apart once, so that the usual shapes match without going through words.</summary>
/// <remarks>Equal to another of the same text. Patterns with more than one <c>#</c>, and irregular ones, are left to <see cref="TopicMatch"/>.</remarks>
internal sealed class TopicPattern : IEquatable<TopicPattern>
{
    private readonly Shape _shape;
    private readonly FixedWords? _before;
    private readonly FixedWords? _behind;

    public TopicPattern(string text)
    {
        Text = text;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        _shape = text.AsSpan().IndexOfAny('*', '#') < 0 ? Shape.Literal
            // A wildcard that is part of a word is no wildcard, and only the rule word by word knows it.
            : KeyText.Problem(text, allowWildcards: true) is not null ? Shape.Words
            : hash < 0 ? Shape.Fixed
            : text.Length == 1 ? Shape.Anything
            : text.LastIndexOf('#') == hash ? Shape.OneHash
            : Shape.Words;
        if (_shape == Shape.Fixed)
            _before = new FixedWords(text);
        if (_shape != Shape.OneHash)
            return;

        // The dots beside the # belong to it.
        _before = hash > 0 ? new FixedWords(text[..(hash - 1)]) : null;
        _behind = hash < text.Length - 1 ? new FixedWords(text[(hash + 2)..]) : null;
    }

    private enum Shape
    {
        Literal,
        Fixed,
        Anything,
        OneHash,
        Words,
    }

    public string Text { get; }

    public bool IsMatch(ReadOnlySpan<char> key) => _shape switch
    {
        Shape.Literal => key.SequenceEqual(Text),
        Shape.Anything => true,
        // An empty key has no words, and the shapes below take it for one empty word.
        _ when key.IsEmpty => TopicMatch.IsMatch(Text, key),
        Shape.Fixed => _before!.EndIn(key) == key.Length,
        Shape.OneHash => IsMatchOfOneHash(key),
        _ => TopicMatch.IsMatch(Text, key),
    };

    public bool Equals(TopicPattern? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as TopicPattern);

    public override int GetHashCode() => Text.GetHashCode();

    private bool IsMatchOfOneHash(ReadOnlySpan<char> key)
    {
        var end = _before is null ? 0 : _before.EndIn(key);
        var start = _behind is null ? key.Length : _behind.StartIn(key);
        if (end < 0 || start < 0)
            return false;
        if (_behind is null)
            return end == key.Length || key[end] == '.';
        if (_before is null)
            return start == 0 || key[start - 1] == '.';

        // Where the # stands for no word, one dot is both the one before and the one behind it.
        return end < start && key[end] == '.' && key[start - 1] == '.';
    }
}
