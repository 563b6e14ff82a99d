using System;
using System.Collections.Concurrent;
using System.Threading;
using BusContracts.Spec;

namespace BusContracts.Analyzers.Contracts;

/// <summary>What was found out of texts, so that a key that a code base writes again and again is worked out once.</summary>
/// <remarks>Bounded: once full, it keeps what it has. Safe for any number of threads.</remarks>
internal sealed class RecentTexts<T>
{
    private const int Most = 4096;

    private readonly ConcurrentDictionary<(TemplateModel Text, bool IsPattern), T> _known = new();
    private int _count;

    /// <summary>What is known of a text, or what <paramref name="find"/> finds out.</summary>
    public T Get(TemplateModel text, bool isPattern, Func<TemplateModel, bool, T> find)
    {
        if (_known.TryGetValue((text, isPattern), out var known))
            return known;

        var found = find(text, isPattern);
        if (Volatile.Read(ref _count) < Most && _known.TryAdd((text, isPattern), found))
            Interlocked.Increment(ref _count);
        return found;
    }
}
