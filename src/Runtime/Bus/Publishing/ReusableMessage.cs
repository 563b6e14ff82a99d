using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>A message on its way out whose buffer and headers serve a later one, when its fate is known.</summary>
internal sealed class ReusableMessage : OutgoingMessage
{
    private const int FirstCapacity = 1024;

    /// <summary>What one huge message may leave behind.</summary>
    private const int LargestKept = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _writer = new(FirstCapacity);

    [SetsRequiredMembers]
    public ReusableMessage()
    {
        Exchange = null!;
        EventName = null!;
        ContentType = null!;
        Headers = new Dictionary<string, object?>(StringComparer.Ordinal);
    }

    /// <summary>Where the body is written.</summary>
    public ArrayBufferWriter<byte> Writer => _writer;

    public bool IsWorthKeeping => _writer.Capacity <= LargestKept;

    public void Clear()
    {
        _writer.ResetWrittenCount();
        Headers.Clear();
    }
}
