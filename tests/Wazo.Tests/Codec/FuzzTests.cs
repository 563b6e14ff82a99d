using System.Diagnostics;
using BusContracts;
using Wazo.Bus.Tests.Wire;

namespace Wazo.Bus.Tests.Codec;

/// <summary>Whatever a body holds, the outcome is a message or an <see cref="EventFormatException"/>, soon and in bounded memory.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20180207;
    private const int AllOfThem = 1_000_000;

    /// <summary>What a few bytes may cost at most; the exception and its path are most of it.</summary>
    private const long FixedBytes = 256 * 1024;
    private const long BytesPerByte = 256;

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    /// <summary>Longer than any pause of a busy machine; a hang or a cost that explodes is longer still.</summary>
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(20);

    /// <summary>Three seconds; a million messages with <c>BUSCONTRACTS_TEST_LONG=1</c>.</summary>
    [Fact]
    public void Every_outcome_is_a_message_or_the_one_exception()
    {
        var isLong = Environment.GetEnvironmentVariable("BUSCONTRACTS_TEST_LONG") == "1";
        var codecs = WireMessages.All.Select(message => EveryRecord.All.Single(codec => codec.Record == message.Record)).ToArray();
        var messages = new MutatedMessages(Seed);
        var watch = Stopwatch.StartNew();
        int count = 0, held = 0;
        for (; isLong ? count < AllOfThem : watch.Elapsed < Short; count++)
        {
            var (origin, body) = messages.Next();
            try
            {
                held += IsHeld(codecs[origin], body) ? 1 : 0;
            }
            catch (Exception problem)
            {
                Assert.Fail($"Message {count} of seed {Seed}, {Convert.ToBase64String(body)}: {problem}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} mutated messages of seed {Seed}: {held} held, {count - held} refused.");
        Assert.InRange(held, count / 100, count - (count / 100));
    }

    private static bool IsHeld(RecordCodec codec, byte[] body)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        byte[]? written = null;
        try
        {
            _ = MessageCodec.ReadUtf8Name(body, WazoBus.Contract.Envelope).Length;
            written = codec.RewriteAsTheBus(body);
        }
        catch (EventFormatException problem)
        {
            Assert.NotEmpty(problem.JsonPath);
            Assert.NotEmpty(problem.Expected);
            Assert.InRange(problem.ByteOffset, 0, body.Length);
        }

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Slowest);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, FixedBytes + (body.Length * BytesPerByte));
        if (written is not null)
            Assert.Equal(written, codec.RewriteAsTheBus(written));
        return written is not null;
    }
}
