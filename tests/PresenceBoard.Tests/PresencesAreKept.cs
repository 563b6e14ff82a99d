using FsCheck;
using FsCheck.Fluent;
using PresenceBoard.State;

namespace BusContracts.Tests.PresenceBoard;

public sealed class PresencesAreKept
{
    private static readonly Uuid s_here = Guid.Parse("0ff1ce00-0000-4000-8000-000000000001");
    private static readonly Uuid s_there = Guid.Parse("fa2a0000-0000-4000-8000-000000000002");
    private static readonly Subject s_agent = Subject.Agent(7, s_here);
    private static readonly Subject s_user = Subject.User(s_there);

    private readonly PresenceStore _store = new(TimeProvider.System);
    private readonly List<PresenceChange> _changes = [];

    public PresencesAreKept() => _store.Changed += _changes.Add;

    [Fact]
    public void The_last_status_that_was_told_is_kept()
    {
        _store.SetStatus(s_agent, "logged_in");
        _store.SetStatus(s_agent, "logged_out");

        Assert.Equal("logged_out", _store.Snapshot[s_agent].Text);
        Assert.Equal([null, "logged_in"], _changes.Select(change => change.Before?.Text));
        Assert.Equal(["logged_in", "logged_out"], _changes.Select(change => change.After?.Text));
    }

    [Fact]
    public void What_is_told_again_is_no_change()
    {
        _store.SetStatus(s_agent, "logged_in");
        var before = _store.Snapshot;
        _store.SetStatus(s_agent, "logged_in");

        Assert.Single(_changes);
        Assert.Same(before, _store.Snapshot);
    }

    [Fact]
    public void Notes_stand_beside_the_status_until_they_are_taken_back()
    {
        _store.SetNote(s_user, "dnd", "do not disturb");
        Assert.Equal("unknown, do not disturb", _store.Snapshot[s_user].Text);

        _store.SetStatus(s_user, "busy");
        _store.SetNote(s_user, "forward busy", "busy forward to 42");
        Assert.Equal("busy, do not disturb, busy forward to 42", _store.Snapshot[s_user].Text);

        _store.SetNote(s_user, "dnd", null);
        Assert.Equal("busy, busy forward to 42", _store.Snapshot[s_user].Text);
    }

    [Fact]
    public void A_user_who_is_gone_is_told_once()
    {
        _store.Add(s_user);
        _store.Remove(s_user);
        _store.Remove(s_user);

        Assert.Empty(_store.Snapshot);
        Assert.Equal(2, _changes.Count);
        Assert.Null(_changes[^1].After);
    }

    [Fact]
    public void What_is_doubted_stays_so_until_its_status_is_told_again()
    {
        _store.SetStatus(s_agent, "logged_in");
        _store.SetStatus(s_user, "busy");
        _store.Doubt();
        _store.SetNote(s_user, "dnd", "do not disturb");
        _store.SetStatus(s_agent, "logged_in");

        Assert.True(_store.Snapshot[s_agent].IsSure);
        Assert.False(_store.Snapshot[s_user].IsSure);
        Assert.True(_changes[^1].After!.IsSure);
    }

    [Fact]
    public void Agents_of_two_servers_are_two_agents()
    {
        _store.SetStatus(s_agent, "logged_in");
        _store.SetStatus(Subject.Agent(7, s_there), "logged_out");
        _store.SetStatus(Subject.Agent(7, null), "logged_out");

        Assert.Equal(["7", "7@0ff1ce00", "7@fa2a0000"], _store.Snapshot.Keys.Select(subject => subject.ToString()));
    }

    [Fact]
    public void Numbers_are_in_the_order_of_their_values()
    {
        foreach (var id in new long[] { 100, 9, 10, 1 })
            _store.SetStatus(Subject.Endpoint(id, s_here), "idle");
        _store.SetStatus(Subject.Agent(500, s_here), "logged_in");

        Assert.Equal(["500", "1", "9", "10", "100"], _store.Snapshot.Keys.Select(subject => subject.Id));
    }

    [Fact]
    public void Whoever_follows_the_changes_knows_what_the_store_knows() => Prop.ForAll(
        Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 4), Gen.Choose(0, 3))).ToArbitrary(),
        steps =>
        {
            var store = new PresenceStore(TimeProvider.System);
            var followed = new SortedDictionary<Subject, Presence>();
            store.Changed += change => Follow(followed, change);
            foreach (var (step, id) in steps)
                Take(store, step, Subject.Agent(id % 2, id < 2 ? s_here : null));

            return store.Snapshot.SequenceEqual(followed);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Many_threads_lose_no_change()
    {
        const int Threads = 8;
        const int Steps = 2_000;
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() =>
        {
            for (var step = 0; step < Steps; step++)
                _store.SetStatus(s_agent, $"{thread}.{step}");
        })));

        Assert.Equal(Threads * Steps, _changes.Count);
        Assert.Equal(_changes.SkipLast(1).Select(change => change.After), _changes.Skip(1).Select(change => change.Before));
        Assert.Same(_changes[^1].After, _store.Snapshot[s_agent]);
    }

    private static void Take(PresenceStore store, int step, Subject subject)
    {
        switch (step)
        {
            case 0:
                store.Add(subject);
                break;
            case 1:
                store.SetStatus(subject, "logged_in");
                break;
            case 2:
                store.SetNote(subject, "note", "noted");
                break;
            case 3:
                store.SetNote(subject, "note", null);
                break;
            default:
                store.Remove(subject);
                break;
        }
    }

    private static void Follow(SortedDictionary<Subject, Presence> followed, PresenceChange change)
    {
        Assert.Same(followed.GetValueOrDefault(change.Subject), change.Before);
        if (change.After is { } after)
            followed[change.Subject] = after;
        else
            followed.Remove(change.Subject);
    }
}
