namespace BusContracts.Testing;

/// <summary>A test expected something of the bus that is not so; the message says what is so, and where to look.</summary>
/// <remarks>Of no test framework: every one shows it as a failure.</remarks>
public sealed class BusAssertionException : Exception
{
    /// <summary>Says what was expected and what is.</summary>
    /// <param name="message">For the reader of a test's report.</param>
    public BusAssertionException(string message)
        : base(message)
    {
    }
}
