using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PresenceBoard.Board;

/// <summary>The log while the board has the terminal: its last lines are part of the picture. Before and after, they go to standard error.</summary>
internal sealed class BoardLog : ILoggerProvider
{
    private const int Kept = 6;

    private readonly ConcurrentQueue<string> _lines = new();
    private volatile bool _isOnBoard;

    /// <summary>Whether the board is on the screen; told by its thread, and asked by any that logs.</summary>
    public bool IsOnBoard
    {
        get => _isOnBoard;
        set => _isOnBoard = value;
    }

    public IReadOnlyList<string> LastLines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    private void Write(string line)
    {
        if (!IsOnBoard)
            Console.Error.WriteLine(line);
        _lines.Enqueue(line);
        while (_lines.Count > Kept)
            _lines.TryDequeue(out _);
    }

    private sealed class Logger(BoardLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                log.Write($"{logLevel}: {formatter(state, exception)}");
        }
    }
}
