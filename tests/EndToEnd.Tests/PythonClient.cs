using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace BusContracts.EndToEnd.Tests;

/// <summary>One of the scripts of the folder Python, running as a child process that does not outlive the test.</summary>
internal sealed class PythonClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _script;
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private PythonClient(string script, Process process)
    {
        _script = script;
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts a script whose first line is READY, and returns when it has said so.</summary>
    public static async Task<PythonClient> ListenAsync(string script, string[] arguments, CancellationToken cancel)
    {
        var client = Start(script, arguments);
        try
        {
            Assert.Equal("READY", await client.ReadLineAsync(cancel));
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a script to its end.</summary>
    public static async Task RunAsync(string script, string[] arguments, string input, CancellationToken cancel)
    {
        await using var client = Start(script, arguments);
        await client.WriteToEndAsync(input, cancel);

        await client.WithinPatienceAsync(client._process.WaitForExitAsync(cancel), "ended");
        Assert.True(client._process.ExitCode == 0, client.Describe($"ended with {client._process.ExitCode}"));
    }

    /// <summary>The next line of its output.</summary>
    public async Task<string> ReadLineAsync(CancellationToken cancel)
    {
        var hasLine = _lines.Reader.WaitToReadAsync(cancel).AsTask();
        await WithinPatienceAsync(hasLine, "written a line");
        Assert.True(await hasLine, Describe("ended without another line"));
        return await _lines.Reader.ReadAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static PythonClient Start(string script, string[] arguments)
    {
        var python = Environment.GetEnvironmentVariable("BUSCONTRACTS_TEST_PYTHON") ?? "/usr/bin/python3";
        var path = Path.Combine(AppContext.BaseDirectory, "Python", script);
        var start = new ProcessStartInfo(python, ["-u", path, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };

        try
        {
            return new PythonClient(script, Process.Start(start)!);
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"{python} does not start: {exception.Message}. Run ./test.sh, which installs what the tests need, or set BUSCONTRACTS_TEST_PYTHON.",
                exception);
        }
    }

    private async Task WriteToEndAsync(string input, CancellationToken cancel)
    {
        try
        {
            await _process.StandardInput.WriteAsync(input.AsMemory(), cancel);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read: its exit code and its standard error tell why.
        }
    }

    private async Task WithinPatienceAsync(Task task, string done)
    {
        try
        {
            await task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            Assert.Fail(Describe($"has not {done} within {Patience.TotalSeconds} s"));
        }
    }

    private void Take(string? line)
    {
        if (line is null)
            _lines.Writer.TryComplete();
        else
            _lines.Writer.TryWrite(line);
    }

    private void Keep(string? line)
    {
        lock (_errors)
            _errors.AppendLine(line);
    }

    private string Describe(string trouble)
    {
        lock (_errors)
            return $"{_script} {trouble}. It needs kombu (Debian: python3-kombu), which ./test.sh installs. Its standard error:\n{_errors}";
    }
}
