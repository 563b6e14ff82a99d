using System.Net.Sockets;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>What the client writes to its socket goes together, and yet as it was written.</summary>
public sealed class GatheredWrites : GatheringTest
{
    [Fact]
    public async Task Writes_of_any_size_arrive_whole_and_in_their_order()
    {
        int[] sizes = [1, 7, 500, GatheringStream.Capacity, 1, GatheringStream.Capacity - 1, 2, GatheringStream.Capacity + 1, 3, 300_000, 0, 64];
        var random = new Random(7);
        var writes = Enumerable.Range(0, 40).SelectMany(_ => sizes).Select(size =>
        {
            var bytes = new byte[size];
            random.NextBytes(bytes);
            return bytes;
        }).ToArray();
        var arriving = ReadAsync(writes.Sum(bytes => bytes.Length));

        foreach (var bytes in writes)
            await Stream.WriteAsync(bytes, Cancel);

        Assert.Equal(writes.SelectMany(bytes => bytes), await arriving);
    }

    [Fact]
    public async Task A_buffer_may_be_used_again_when_its_write_has_returned()
    {
        var buffer = new byte[GatheringStream.Capacity * 2];
        var lengths = Enumerable.Range(1, 200).Select(number => number % 10 == 0 ? buffer.Length : number).ToArray();
        var arriving = ReadAsync(lengths.Sum());

        for (var number = 0; number < lengths.Length; number++)
        {
            Array.Fill(buffer, (byte)number);
            await Stream.WriteAsync(buffer.AsMemory(0, lengths[number]), Cancel);
        }

        Assert.Equal(lengths.SelectMany((length, number) => Numbered(length, number)), await arriving);
    }

    [Fact]
    public async Task No_write_waits_for_a_flush_or_for_the_next_one()
    {
        for (var number = 0; number < 5000; number++)
        {
            await Stream.WriteAsync(Numbered(1, number), Cancel);
            Assert.Equal((byte)number, Assert.Single(await ReadAsync(1)));
        }
    }

    [Fact]
    public async Task Writers_that_write_at_once_do_not_mix_their_bytes()
    {
        const int Writers = 4, Writes = 50;
        int[] lengths = [100, GatheringStream.Capacity - 1, GatheringStream.Capacity * 2, 1];
        var arriving = ReadAsync(lengths.Sum() * Writes);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < Writes; i++)
                    await Stream.WriteAsync(Numbered(lengths[writer], writer), Cancel);
            },
            Cancel))).Within();

        var arrived = await arriving;
        for (var at = 0; at < arrived.Length;)
        {
            var writer = arrived[at];
            Assert.Equal(Numbered(lengths[writer], writer), arrived.AsSpan(at, lengths[writer]).ToArray());
            at += lengths[writer];
        }
    }

    [Fact]
    public async Task Writes_that_block_keep_their_place_among_the_others()
    {
        var arriving = ReadAsync(3 + (GatheringStream.Capacity * 3));

        await Task.Run(
            async () =>
            {
                await Stream.WriteAsync(Numbered(1, 1), Cancel);
                Stream.WriteByte(2);
                Stream.Write(Numbered(GatheringStream.Capacity * 3, 3));
                await Stream.WriteAsync(Numbered(1, 4), Cancel);
            },
            Cancel).Within();

        Assert.Equal([1, 2, .. Numbered(GatheringStream.Capacity * 3, 3), 4], await arriving);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_written_before_the_end_is_sent(bool isAsync)
    {
        await Stream.WriteAsync(Numbered(1000, 1), Cancel);

        if (isAsync)
            await Stream.DisposeAsync();
        else
            Stream.Dispose();
        Mine.Shutdown(SocketShutdown.Send);

        Assert.Equal(Numbered(1000, 1), await ReadAsync(1000));
        Assert.Equal(0, await Theirs.ReceiveAsync(new byte[1], Cancel).AsTask().Within());
    }
}
