namespace BusContracts.Benchmarks;

/// <summary>The figures of the bus over RabbitMQ; what each side does is said at <see cref="TypedSide"/>, <see cref="RawSide"/>, <see cref="MassTransitSide"/> and <see cref="WireSide"/>.</summary>
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
        await using var broker = await PrivateBroker.StartAsync();
        return [.. await BesideRawAsync(broker), .. await BesideMassTransitAsync(broker)];
    }

    private static async Task<List<Figure>> BesideRawAsync(PrivateBroker broker)
    {
        await using var typed = await TypedSide.ConnectAsync(broker.Uri);
        await using var raw = await RawSide.ConnectAsync(broker.Uri);
        var published = await InTurnsAsync(WarmUps, Rounds, () => PublishAlone(typed), () => PublishAlone(raw));

        await typed.ConsumeAsync();
        await raw.ConsumeAsync();
        var rounds = await InTurnsAsync(WarmUps, Rounds, () => RoundTrip(typed), () => RoundTrip(raw));
        var latencies = await InTurnsAsync(1, LatencyRounds, () => OpenLoop.RunAsync(typed), () => OpenLoop.RunAsync(raw));
        return
        [
            Of("bus.publish.vs-raw", published, round => round[1].Seconds / round[0].Seconds),
            Of("bus.roundtrip.vs-raw", rounds, round => round[1].Seconds / round[0].Seconds),
            Of("bus.alloc-over-raw", rounds, round => round[0].Bytes - round[1].Bytes),
            Of("bus.cpu-vs-raw", rounds, round => round[0].CpuSeconds / round[1].CpuSeconds),
            Of("bus.latency-p50-vs-raw", latencies, round => round[0].P50 / round[1].P50),
            Of("bus.latency-p99-vs-raw", latencies, round => round[0].P99 / round[1].P99),
        ];

        Task<BusRound> RoundTrip(IBusSide side) => ClosedLoop.RunAsync(side, broker, Window, isConsumed: true);

        async Task<BusRound> PublishAlone(IBusSide side)
        {
            var round = await ClosedLoop.RunAsync(side, broker, Window, isConsumed: false);
            await broker.PurgeAsync();
            return round;
        }
    }

    /// <summary>In the same rounds run RabbitMQ.Client, and bare sockets with frames made beforehand: what those reach beside MassTransit no client can pass.</summary>
    private static async Task<List<Figure>> BesideMassTransitAsync(PrivateBroker broker)
    {
        await using var typed = await TypedSide.ConnectAsync(broker.Uri);
        await using var massTransit = await MassTransitSide.ConnectAsync(broker.Uri);
        await using var raw = await RawSide.ConnectAsync(broker.Uri);
        using var wire = new WireSide(new Uri(broker.Uri), ManyPublishers);
        foreach (var side in (IBusSide[])[typed, massTransit, raw])
            await side.ConsumeAsync();
        var rounds = await InTurnsAsync(
            WarmUps,
            Rounds,
            () => RoundTrip(typed),
            () => RoundTrip(massTransit),
            () => RoundTrip(raw),
            () => ClosedLoop.MeasureAsync(broker, () => wire.RunAsync(ClosedLoop.Messages)));
        return
        [
            Of("bus.roundtrip.vs-masstransit", rounds, round => round[1].Seconds / round[0].Seconds),
            Of("bus.raw-roundtrip.vs-masstransit", rounds, round => round[1].Seconds / round[2].Seconds),
            Of("bus.wire-roundtrip.vs-masstransit", rounds, round => round[1].Seconds / round[3].Seconds),
            Of("bus.cpu-vs-masstransit", rounds, round => round[0].CpuSeconds / round[1].CpuSeconds),
            Of("bus.broker-cpu-vs-masstransit", rounds, round => round[0].BrokerCpuSeconds / round[1].BrokerCpuSeconds),
            Of("bus.broker-cpu-vs-wire", rounds, round => round[0].BrokerCpuSeconds / round[3].BrokerCpuSeconds),
            Of("bus.broker-share-of-cpu", rounds, round => round[0].BrokerCpuSeconds / (round[0].BrokerCpuSeconds + round[0].CpuSeconds)),
            Of("bus.alloc-vs-masstransit", rounds, round => round[0].Bytes / round[1].Bytes),
            Of("bus.alloc-bytes", rounds, round => round[0].Bytes),
        ];

        Task<BusRound> RoundTrip(IBusSide side) => ClosedLoop.RunAsync(side, broker, ManyPublishers, isConsumed: true);
    }

    /// <summary>All sides, one after the other in each round; who goes first changes every round.</summary>
    private static async Task<List<T[]>> InTurnsAsync<T>(int warmUps, int rounds, params Func<Task<T>>[] sides)
    {
        var results = new List<T[]>();
        for (var round = 0; round < warmUps + rounds; round++)
        {
            var ofSides = new T[sides.Length];
            for (var turn = 0; turn < sides.Length; turn++)
            {
                var side = (round + turn) % sides.Length;
                ofSides[side] = await sides[side]();
            }

            if (round >= warmUps)
                results.Add(ofSides);
        }

        return results;
    }

    private static Figure Of<T>(string name, List<T[]> rounds, Func<T[], double> value) => Figure.Of(name, [.. rounds.Select(value)]);
}
