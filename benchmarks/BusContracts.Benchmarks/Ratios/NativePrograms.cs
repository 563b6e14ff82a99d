using System.Diagnostics;

namespace BusContracts.Benchmarks;

/// <summary>Programs that are published into a folder of their own, which goes with this.</summary>
internal sealed class NativePrograms : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("buscontracts-programs-").FullName;

    /// <summary>Publishes a project of the repository and gives the path of its program.</summary>
    public string Publish(string project, params string[] options)
    {
        var name = Path.GetFileName(project);
        var into = Path.Combine(_folder, name, string.Concat(options.Select(option => option.Split(':')[^1])));
        using var publish = Start("dotnet", ["publish", Path.Combine(Repository.Root, project), "-c", "Release", "-o", into, "-v", "quiet", "--nologo", .. options]);
        var output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(into, name) : throw new InvalidOperationException($"{project} could not be published:\n{output}");
    }

    /// <summary>The time from the start of a process to its first line.</summary>
    public static double MillisecondsToFirstLine(string program)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Start(program, []);
        var line = process.StandardOutput.ReadLine();
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return line is not null && process.ExitCode == 0 ? elapsed : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return Process.Start(start)!;
    }
}
