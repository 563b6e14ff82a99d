namespace BusContracts.Benchmarks;

/// <summary>The message as a user of MassTransit declares it: classes of System.Text.Json.</summary>
public sealed record CallMessage
{
    public required string Name { get; init; }

    public required string RequiredAcl { get; init; }

    public required Guid OriginUuid { get; init; }

    public required CallData Data { get; init; }

    internal static CallMessage Sample { get; } = new()
    {
        Name = BusMessage.Typed.Name,
        RequiredAcl = BusMessage.RequiredAcl,
        OriginUuid = Guid.Parse(BusMessage.OriginUuid),
        Data = new CallData
        {
            Bridges = [],
            CallId = "1519412288.41",
            CallerIdName = "Maude Tremblay",
            CallerIdNumber = "1012",
            CreationTime = new DateTimeOffset(2018, 2, 23, 13, 58, 8, 734, TimeSpan.FromHours(-5)),
            Status = "Ring",
            TalkingTo = [],
            UserUuid = Guid.Parse("3b1f7a52-90cd-4c1e-8a64-d2f05be79c18"),
        },
    };
}

/// <summary>The data of <see cref="CallMessage"/>.</summary>
public sealed record CallData
{
    public required IReadOnlyList<string> Bridges { get; init; }

    public required string CallId { get; init; }

    public required string CallerIdName { get; init; }

    public required string CallerIdNumber { get; init; }

    public required DateTimeOffset CreationTime { get; init; }

    public required string Status { get; init; }

    public required Dictionary<string, string> TalkingTo { get; init; }

    public required Guid UserUuid { get; init; }
}
