using System.Text.RegularExpressions;

namespace BusContracts.Tests.Transports;

/// <summary>A clock that is set forward or back must end no wait and lengthen none: deadlines go by <see cref="Environment.TickCount64"/> and the like.</summary>
public sealed partial class ClocksThatJump
{
    [Fact]
    public void No_transport_asks_what_time_it_is()
    {
        var files = Directory.GetFiles(RepositoryRoot.PathOf("src", "Runtime", "Transports"), "*.cs", SearchOption.AllDirectories);
        Assert.True(files.Length > 20);
        Assert.Empty(files.Where(file => WallClock().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|GetUtcNow|GetLocalNow")]
    private static partial Regex WallClock();
}
