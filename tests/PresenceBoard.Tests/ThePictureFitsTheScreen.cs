using System.Text.RegularExpressions;
using PresenceBoard.Board;
using PresenceBoard.State;

namespace BusContracts.Tests.PresenceBoard;

public sealed partial class ThePictureFitsTheScreen
{
    private static readonly DateTimeOffset s_now = DateTimeOffset.UnixEpoch;

    private readonly PresenceStore _store = new(new FixedTime(s_now));

    [Theory]
    [InlineData(120, 40)]
    [InlineData(80, 24)]
    [InlineData(40, 10)]
    [InlineData(9, 3)]
    [InlineData(2, 10)]
    [InlineData(1, 1)]
    public void No_line_is_wider_than_the_screen_and_no_picture_higher(int width, int height)
    {
        for (var id = 0; id < 50; id++)
            _store.SetStatus(Subject.Agent(id, null), "logged_in");

        var lines = Draw(width, height);

        Assert.InRange(lines.Length, 1, height);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void Kinds_stand_side_by_side()
    {
        _store.SetStatus(Subject.Agent(7, null), "logged_in");
        _store.SetStatus(Subject.Endpoint(8, null), "idle");
        _store.SetStatus(Subject.User(Guid.Parse("0ff1ce00-0000-4000-8000-000000000001")), "busy");

        var lines = Draw(120, 24);

        Assert.Matches("^AGENTS +ENDPOINTS +USERS", lines[2]);
        Assert.Matches("^7 +logged_in +8 +idle +0ff1ce00 +busy", lines[3]);
    }

    [Fact]
    public void What_finds_no_place_is_counted()
    {
        for (var id = 0; id < 50; id++)
            _store.SetStatus(Subject.Agent(id, null), "logged_in");

        var lines = Draw(80, 20);
        var shown = lines.Count(line => line.Contains("logged_in", StringComparison.Ordinal));

        Assert.InRange(shown, 10, 49);
        Assert.Contains(lines, line => line.StartsWith($"({50 - shown} more)", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_doubted_is_marked()
    {
        _store.SetStatus(Subject.Agent(7, null), "logged_in");
        _store.Doubt();

        Assert.Contains("logged_in ?", Draw(80, 24)[3], StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_over_the_bus_cannot_steer_the_terminal()
    {
        _store.SetStatus(Subject.Agent(7, null), "\e[2Jgone\r\nand\a more");

        var text = string.Concat(new Picture("", _store.Snapshot, [], s_now).Draw(120, 24));

        Assert.DoesNotContain("\e[2J", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter != '\e');
    }

    [Fact]
    public void What_is_fresh_stands_out()
    {
        _store.SetStatus(Subject.Agent(7, null), "logged_in");

        Assert.NotEqual(RowAt(s_now), RowAt(s_now.AddSeconds(3)));

        string RowAt(DateTimeOffset now) => new Picture("", _store.Snapshot, [], now).Draw(80, 24)[3];
    }

    private string[] Draw(int width, int height) =>
        [.. new Picture("Presence board", _store.Snapshot, ["counts", "metrics"], s_now).Draw(width, height).Select(line => Style().Replace(line, ""))];

    [GeneratedRegex("\e\\[[0-9]m")]
    private static partial Regex Style();

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
