using System.Diagnostics;

namespace BusContracts.Package.Tests;

/// <summary>A command that is run to its end, or stopped at its deadline with everything that it started.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    /// <summary>Runs <c>dotnet</c> and gives its exit code and what it wrote, errors too.</summary>
    public static Task<(int ExitCode, string Output)> DotnetAsync(string folder, params string[] arguments) => RunAsync(DotnetPath, folder, arguments, culture: null);

    /// <summary>The same, for what has to succeed.</summary>
    public static Task<string> SucceedingDotnetAsync(string folder, params string[] arguments) => SucceedingAsync(DotnetPath, folder, arguments);

    /// <summary>The same, on a machine of another culture, such as <c>tr_TR</c>.</summary>
    public static Task<string> SucceedingDotnetOfAsync(string culture, string folder, params string[] arguments) => SucceedingAsync(DotnetPath, folder, arguments, culture);

    /// <summary>Runs any program that has to succeed.</summary>
    public static Task<string> SucceedingAsync(string program, string folder, params string[] arguments) => SucceedingAsync(program, folder, arguments, culture: null);

    private static async Task<string> SucceedingAsync(string program, string folder, string[] arguments, string? culture)
    {
        var (exitCode, output) = await RunAsync(program, folder, arguments, culture);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)}\nended with {exitCode}:\n{output}");
        return output;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string folder, string[] arguments, string? culture)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (culture is not null)
            start.Environment["LANG"] = start.Environment["LC_ALL"] = culture + ".UTF-8";
        // A node that stays for the next build would hold our end of its output.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience);
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string DotnetPath => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
}
