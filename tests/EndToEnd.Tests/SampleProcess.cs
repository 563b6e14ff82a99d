using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace BusContracts.EndToEnd.Tests;

/// <summary>A sample as its user runs it: a process of its own, which does not outlive the test.</summary>
internal sealed class SampleProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Channel<string> _output = Channel.CreateUnbounded<string>();
    private readonly Channel<string> _errors = Channel.CreateUnbounded<string>();

    private SampleProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Take(_errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <param name="name">The sample's folder: <c>CallMonitor</c>.</param>
    /// <param name="arguments">Its command line.</param>
    public static SampleProcess Start(string name, params string[] arguments)
    {
        var sample = BuildFacts.Of(name);
        Assert.True(File.Exists(sample), $"{sample} is missing; build tests/EndToEnd.Tests, which builds the samples too.");
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
        return StartProgram(dotnet, [sample, .. arguments]);
    }

    /// <summary>The same of a program that needs no host: the sample as it is published.</summary>
    public static SampleProcess StartProgram(string program, params string[] arguments) =>
        new(Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!);

    /// <summary>Runs to the end: the exit code, the lines of its output, and all of its errors in one text.</summary>
    public static async Task<(int ExitCode, IReadOnlyList<string> Output, string Errors)> RunAsync(string name, string[] arguments, CancellationToken cancel)
    {
        await using var sample = Start(name, arguments);
        return await sample.EndAsync(cancel);
    }

    /// <summary>Waits for the process to end by itself; what was not read of its output until now is given back.</summary>
    public async Task<(int ExitCode, IReadOnlyList<string> Output, string Errors)> EndAsync(CancellationToken cancel)
    {
        var ended = Task.WhenAll(_process.WaitForExitAsync(cancel), _output.Reader.Completion, _errors.Reader.Completion);
        var output = new List<string>();
        var errors = new List<string>();
        var reading = Task.WhenAll(ReadAsync(_output, output, cancel), ReadAsync(_errors, errors, cancel));
        await Task.WhenAll(ended, reading).WaitAsync(Patience, cancel);
        return (_process.ExitCode, output, string.Join('\n', errors));
    }

    /// <summary>Reads its output up to the line that holds <paramref name="text"/>.</summary>
    public Task<string> LineWithAsync(string text, CancellationToken cancel) => LineWithAsync(_output, _errors, text, cancel);

    /// <summary>Reads its errors up to the line that holds <paramref name="text"/>.</summary>
    public Task<string> ErrorWithAsync(string text, CancellationToken cancel) => LineWithAsync(_errors, _output, text, cancel);

    /// <summary>Presses Ctrl-C, as a shell does.</summary>
    public Task InterruptAsync(CancellationToken cancel) => SignalAsync("INT", cancel);

    /// <summary>Asks it to end, as a service manager does.</summary>
    public Task TerminateAsync(CancellationToken cancel) => SignalAsync("TERM", cancel);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task SignalAsync(string signal, CancellationToken cancel)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancel);
    }

    private static async Task<string> LineWithAsync(Channel<string> lines, Channel<string> others, string text, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        var seen = new List<string>();
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(deadline.Token))
            {
                if (line.Contains(text, StringComparison.Ordinal))
                    return line;
                seen.Add(line);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // What was seen instead is told below.
        }

        seen.Add("Beside it:");
        while (others.Reader.TryRead(out var other))
            seen.Add(other);
        Assert.Fail($"No line with '{text}' came. What came:\n{string.Join('\n', seen)}");
        return "";
    }

    private static async Task ReadAsync(Channel<string> lines, List<string> into, CancellationToken cancel)
    {
        await foreach (var line in lines.Reader.ReadAllAsync(cancel))
            into.Add(line);
    }

    private static void Take(Channel<string> lines, string? line)
    {
        if (line is null)
            lines.Writer.TryComplete();
        else
            lines.Writer.TryWrite(line);
    }
}
