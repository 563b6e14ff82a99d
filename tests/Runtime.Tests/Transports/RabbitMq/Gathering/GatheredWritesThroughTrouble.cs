using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A peer that reads nothing, or goes, holds up or fails whoever writes to it, as it would without gathering.</summary>
public sealed class GatheredWritesThroughTrouble : GatheringTest
{
    [Fact]
    public async Task A_peer_that_reads_nothing_stops_the_writer_and_one_that_reads_again_gets_all()
    {
        var (taken, waiting) = await FillAsync(Cancel);
        var arriving = ReadAsync((taken + 2) * 1024);
        await waiting.Within();
        await Stream.WriteAsync(Numbered(1024, taken + 1), Cancel).AsTask().Within();

        Assert.Equal(Enumerable.Range(0, taken + 2).SelectMany(number => Numbered(1024, number)), await arriving);
    }

    [Fact]
    public async Task A_write_that_finds_no_room_can_be_given_up_and_is_not_sent()
    {
        using var giveUp = new CancellationTokenSource();
        var (taken, waiting) = await FillAsync(giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting).Within();

        var arriving = ReadAsync((taken * 1024) + 3);
        await Stream.WriteAsync(Numbered(3, 255), Cancel).AsTask().Within();
        Assert.Equal([.. Enumerable.Range(0, taken).SelectMany(number => Numbered(1024, number)), 255, 255, 255], await arriving);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Stream.WriteAsync(Numbered(1, 1), new CancellationToken(canceled: true)).AsTask());

        await Stream.WriteAsync(Numbered(1, 2), Cancel);
        Assert.Equal([2], await ReadAsync(1));
    }

    [Fact]
    public async Task Behind_a_write_that_was_given_up_half_way_nothing_is_sent()
    {
        using var giveUp = new CancellationTokenSource();
        var half = Stream.WriteAsync(Numbered(MoreThanFits, 1), giveUp.Token).AsTask();
        Assert.NotEmpty(await ReadAsync(1));
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => half).Within();

        await Assert.ThrowsAsync<IOException>(() => Stream.WriteAsync(Numbered(1, 2), Cancel).AsTask());
    }

    [Fact]
    public async Task A_connection_that_ends_fails_the_write_that_waits()
    {
        var (_, waiting) = await FillAsync(Cancel);

        Reset();

        await Assert.ThrowsAsync<IOException>(() => waiting).Within();
    }

    [Fact]
    public async Task A_socket_that_is_closed_under_it_fails_the_write_that_waits()
    {
        var (_, waiting) = await FillAsync(Cancel);

        Mine.Dispose();

        await Assert.ThrowsAsync<IOException>(() => waiting).Within();
    }

    [Fact]
    public async Task A_connection_that_is_gone_fails_the_writes_to_come()
    {
        Reset();

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            for (var until = DateTime.UtcNow + Deadline.Patience; DateTime.UtcNow < until;)
                await Stream.WriteAsync(new byte[1000], Cancel);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_peer_that_reads_nothing_does_not_keep_the_stream_from_its_end(bool isAsync)
    {
        var (_, waiting) = await FillAsync(Cancel);

        if (isAsync)
            await Stream.DisposeAsync().AsTask().Within();
        else
            await Task.Run(Stream.Dispose, Cancel).Within();
        Mine.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(() => waiting).Within();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(GatheringStream.Capacity * 2)]
    public async Task Nothing_is_written_after_the_end(int length)
    {
        await Stream.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Stream.WriteAsync(new byte[length], Cancel).AsTask()).Within();
    }
}
