namespace BusContracts.Spec;

/// <summary>A stretch of the spec's text, counted in UTF-16 characters from its beginning.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The position just after the last character.</summary>
    public int End => Start + Length;
}
