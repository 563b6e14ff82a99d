using System.Text.Json;

namespace BusContracts;

/// <summary>A message that its contract cannot hold.</summary>
public sealed class EventFormatException : JsonException
{
}
