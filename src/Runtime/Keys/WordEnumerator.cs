namespace BusContracts;

/// <summary>Goes through the words of a key without allocating; an empty key has no words, as in RabbitMQ.</summary>
internal ref struct WordEnumerator(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next = text.IsEmpty ? -1 : 0;

    public (int Start, int Length) Current { get; private set; }

    public readonly WordEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next < 0)
            return false;

        var length = _text[_next..].IndexOf('.');
        if (length < 0)
        {
            Current = (_next, _text.Length - _next);
            _next = -1;
        }
        else
        {
            Current = (_next, length);
            _next += length + 1;
        }

        return true;
    }
}
