namespace BusContracts;

/// <summary>How a reader that ends says of the message in its hands: not handled, and not to blame.</summary>
internal sealed class GivenBackException() : Exception("The reader has ended.");
