using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Integration.Harness;

/// <summary>Everything that an app in this process logs, at every level.</summary>
internal sealed class AppLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public string Text => string.Join('\n', lines);

    public void Forget() => lines.Clear();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(AppLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
