using System.Diagnostics;

namespace BusContracts.Tests;

/// <summary>Runs <c>broker.sh</c> and <c>cluster.sh</c>, which start, break and mend brokers; linked into every project that has a broker of its own.</summary>
internal static class BrokerScripts
{
    private const string FoldersVariable = "BUSCONTRACTS_TEST_BROKERS";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private static readonly string s_folder = Find();

    /// <summary>A new folder for the files of a broker: where the environment says, since a busy disk makes a broker slow, or else among the temporary files.</summary>
    public static string NewFolder() =>
        Environment.GetEnvironmentVariable(FoldersVariable) is { Length: > 0 } given
            ? Directory.CreateDirectory(Path.Combine(given, $"buscontracts-broker.{Guid.NewGuid():N}")).FullName
            : Directory.CreateTempSubdirectory("buscontracts-broker.").FullName;

    /// <summary>Runs one to its end.</summary>
    /// <returns>The lines of its output.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it wrote.</exception>
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

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Contracts.sln")))
                return Path.Combine(folder.FullName, "tests");
        }

        throw new InvalidOperationException($"There is no Contracts.sln above {AppContext.BaseDirectory}: run this from a clone, where it was built.");
    }
}
