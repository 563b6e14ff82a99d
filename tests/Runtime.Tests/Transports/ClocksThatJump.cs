using System.Text.RegularExpressions;

namespace BusContracts.Tests.Transports;

/// <summary>A clock that is set forward or back must end no wait and lengthen none: deadlines go by <see cref="Environment.TickCount64"/> and the like.</summary>
public sealed partial class ClocksThatJump
{
    [Fact]
    public void No_transport_asks_what_time_it_is()
    {
        var files = Directory.GetFiles(Path.Combine(Root(), "src", "Runtime", "Transports"), "*.cs", SearchOption.AllDirectories);
        Assert.True(files.Length > 20);
        Assert.Empty(files.Where(file => WallClock().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|GetUtcNow|GetLocalNow")]
    private static partial Regex WallClock();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Contracts.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("This test looks for the sources from the folder of its build, below that of Contracts.sln.");
    }
}
