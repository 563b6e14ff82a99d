namespace BusContracts.Benchmarks;

/// <summary>The figures of the bus over RabbitMQ; what each side does is said at <see cref="TypedSide"/>, <see cref="RawSide"/> and <see cref="MassTransitSide"/>.</summary>
internal static class BusRatios
{
    private const int WarmUps = 4;
    private const int Rounds = 15;
    private const int LatencyRounds = 20;

    /// <summary>How many publishes are open at once beside RabbitMQ.Client.</summary>
    private const int Window = 64;

    /// <summary>How many publishes are open at once beside MassTransit.</summary>
    private const int ManyPublishers = 128;

    public static IEnumerable<Figure> All() => AllAsync().GetAwaiter().GetResult();

    private static async Task<List<Figure>> AllAsync()
    {
        var figures = new List<Figure>();
        await using var broker = await PrivateBroker.StartAsync();
        await using (var typed = await TypedSide.ConnectAsync(broker.Uri))
        await using (var raw = await RawSide.ConnectAsync(broker.Uri))
        {
            var published = await InTurnsAsync(WarmUps, Rounds, typed, raw, async side =>
            {
                var round = await ClosedLoop.RunAsync(side, Window, isConsumed: false);
                await broker.PurgeAsync();
                return round;
            });
            figures.Add(Of("bus.publish.vs-raw", published, (ours, peer) => peer.Seconds / ours.Seconds));

            await typed.ConsumeAsync();
            await raw.ConsumeAsync();
            var rounds = await InTurnsAsync(WarmUps, Rounds, typed, raw, side => ClosedLoop.RunAsync(side, Window, isConsumed: true));
            figures.Add(Of("bus.roundtrip.vs-raw", rounds, (ours, peer) => peer.Seconds / ours.Seconds));
            figures.Add(Of("bus.alloc-over-raw", rounds, (ours, peer) => ours.Bytes - peer.Bytes));
            figures.Add(Of("bus.cpu-vs-raw", rounds, (ours, peer) => ours.CpuSeconds / peer.CpuSeconds));

            var latencies = await InTurnsAsync(1, LatencyRounds, typed, raw, OpenLoop.RunAsync);
            figures.Add(Of("bus.latency-p50-vs-raw", latencies, (ours, peer) => ours.P50 / peer.P50));
            figures.Add(Of("bus.latency-p99-vs-raw", latencies, (ours, peer) => ours.P99 / peer.P99));
        }

        await using (var typed = await TypedSide.ConnectAsync(broker.Uri))
        await using (var massTransit = await MassTransitSide.ConnectAsync(broker.Uri))
        {
            await typed.ConsumeAsync();
            await massTransit.ConsumeAsync();
            var rounds = await InTurnsAsync(WarmUps, Rounds, typed, massTransit, side => ClosedLoop.RunAsync(side, ManyPublishers, isConsumed: true));
            figures.Add(Of("bus.roundtrip.vs-masstransit", rounds, (ours, peer) => peer.Seconds / ours.Seconds));
            figures.Add(Of("bus.alloc-vs-masstransit", rounds, (ours, peer) => ours.Bytes / peer.Bytes));
            figures.Add(Of("bus.alloc-bytes", rounds, (ours, _) => ours.Bytes));
        }

        return figures;
    }

    /// <summary>Both sides, one after the other in each round; who goes first changes every round.</summary>
    private static async Task<List<(T Ours, T Peer)>> InTurnsAsync<T>(int warmUps, int rounds, IBusSide ours, IBusSide peer, Func<IBusSide, Task<T>> run)
    {
        var results = new List<(T Ours, T Peer)>();
        for (var round = -warmUps; round < rounds; round++)
        {
            T ofOurs, ofPeer;
            if (round % 2 == 0)
                (ofOurs, ofPeer) = (await run(ours), await run(peer));
            else
                (ofPeer, ofOurs) = (await run(peer), await run(ours));
            if (round >= 0)
                results.Add((ofOurs, ofPeer));
        }

        return results;
    }

    private static Figure Of<T>(string name, List<(T Ours, T Peer)> rounds, Func<T, T, double> value) =>
        Figure.Of(name, [.. rounds.Select(round => value(round.Ours, round.Peer))]);
}
