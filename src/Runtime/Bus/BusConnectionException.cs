namespace BusContracts;

/// <summary>The broker could not be reached, or refused what was asked of it; the message says where and what to do, and never holds a password.</summary>
public sealed class BusConnectionException : Exception
{
    /// <summary>Says what went wrong.</summary>
    /// <param name="message">Where and what, for people.</param>
    /// <param name="innerException">What the client or the broker said, if anything.</param>
    public BusConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Whether a broker answered and refused the log-in or the virtual host: trying again is of no use until somebody changes the uri or the broker.</summary>
    public bool IsLoginRefused { get; internal init; }
}
