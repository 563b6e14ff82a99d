using System.Diagnostics;
using System.Reflection;

namespace BusContracts.Chaos.Tests.Harness;

/// <summary>Runs the scripts that start, break and mend brokers.</summary>
internal static class Scripts
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private static readonly string s_folder =
        typeof(Scripts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(known => known.Key == "Scripts").Value!;

    /// <summary>Runs one to its end.</summary>
    /// <returns>The lines of its output.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message holds its errors.</exception>
    public static async Task<string[]> RunAsync(string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(s_folder, script), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var deadline = new CancellationTokenSource(s_patience);
        try
        {
            // Not the streams' ends: a broker that was started may hold them open.
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new InvalidOperationException($"{script} {string.Join(' ', arguments)} did not end within {s_patience}.");
        }

        var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{script} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await process.StandardError.ReadToEndAsync(deadline.Token)}{output}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
