using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BusContracts.Tests.Hosting;

/// <summary>Keeps what a host logs.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    public IReadOnlyCollection<LogEntry> All => _entries;

    public IEnumerable<LogEntry> OfBus => _entries.Where(entry => entry.Category == "BusContracts.MessageBus");

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _entries);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var facts = (state as IEnumerable<KeyValuePair<string, object?>> ?? []).ToDictionary(fact => fact.Key, fact => fact.Value);
            entries.Enqueue(new LogEntry(category, logLevel, eventId, formatter(state, exception), exception, facts));
        }
    }
}

internal sealed record LogEntry(string Category, LogLevel Level, EventId Id, string Text, Exception? Exception, IReadOnlyDictionary<string, object?> Facts);
