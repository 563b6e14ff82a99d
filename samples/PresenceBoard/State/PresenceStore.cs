using System.Collections.Immutable;

namespace PresenceBoard.State;

/// <summary>Keeps the presences. Safe for any number of threads: a snapshot never changes, and changes are told one after the other.</summary>
internal sealed class PresenceStore(TimeProvider time)
{
    private readonly Lock _gate = new();
    private ImmutableSortedDictionary<Subject, Presence> _presences = ImmutableSortedDictionary<Subject, Presence>.Empty;

    /// <summary>Told in the order of the changes, and while the store is held: whoever listens should only take note.</summary>
    public event Action<PresenceChange>? Changed;

    public ImmutableSortedDictionary<Subject, Presence> Snapshot => Volatile.Read(ref _presences);

    /// <summary>Makes a subject known, with whatever status it will be told to have.</summary>
    public void Add(Subject subject) => Update(subject, presence => presence);

    public void SetStatus(Subject subject, string status) => Update(subject, presence => presence with { Status = status, IsSure = true });

    /// <summary>Sets what holds beside the status, or takes it back where <paramref name="text"/> is null.</summary>
    public void SetNote(Subject subject, string name, string? text) => Update(subject, presence => presence with
    {
        Notes = text is null ? presence.Notes.Remove(name) : presence.Notes.SetItem(name, text),
    });

    public void Remove(Subject subject)
    {
        lock (_gate)
        {
            if (!_presences.TryGetValue(subject, out var before))
                return;
            Volatile.Write(ref _presences, _presences.Remove(subject));
            Changed?.Invoke(new PresenceChange(subject, before, After: null));
        }
    }

    /// <summary>Doubts everything that is known, until it is told again.</summary>
    public void Doubt()
    {
        lock (_gate)
            Volatile.Write(ref _presences, _presences.ToImmutableSortedDictionary(known => known.Key, known => known.Value with { IsSure = false }));
    }

    private void Update(Subject subject, Func<Presence, Presence> update)
    {
        lock (_gate)
        {
            var before = _presences.GetValueOrDefault(subject);
            var after = update(before ?? new Presence { Subject = subject }) with { Since = time.GetLocalNow() };
            if (before?.Text == after.Text && before.IsSure == after.IsSure)
                return;

            Volatile.Write(ref _presences, _presences.SetItem(subject, after));
            Changed?.Invoke(new PresenceChange(subject, before, after));
        }
    }
}
