namespace BusContracts;

/// <summary>The exchange that a contract's events are published to.</summary>
/// <param name="Name">Its name, at most 255 UTF-8 bytes.</param>
/// <param name="Type">Its AMQP type: <c>topic</c>.</param>
/// <param name="IsDurable">Whether it survives a restart of the broker.</param>
public sealed record Exchange(string Name, string Type, bool IsDurable);
