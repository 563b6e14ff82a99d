[assembly: AssemblyFixture(typeof(BusContracts.Native.Tests.PublishedPrograms))]

namespace BusContracts.Native.Tests;

/// <summary>The sample trimmed, the sample in native code, and every library of ours whole in native code; published once.</summary>
public sealed class PublishedPrograms : IAsyncLifetime
{
    private readonly List<string> _warnings = [];

    /// <summary>Lines of the publishing that speak of code which trimming or ahead-of-time compilation may break.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    public string Trimmed => Path.Combine(Folder, "trimmed", "CallMonitor");

    public string Native => Path.Combine(Folder, "native", "CallMonitor");

    public string RootedWhole => Path.Combine(Folder, "whole", "RootedWhole");

    private string Folder { get; } = Directory.CreateTempSubdirectory("buscontracts-native-").FullName;

    // One after the other: they build the same libraries.
    public async ValueTask InitializeAsync()
    {
        await PublishAsync("samples/CallMonitor", "trimmed", "--self-contained");
        await PublishAsync("samples/CallMonitor", "native", "-p:Native=true");
        await PublishAsync("tests/Native/RootedWhole", "whole");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task PublishAsync(string project, string into, params string[] options)
    {
        var output = await Command.SucceedingDotnetAsync(
            RepositoryRoot.Folder, ["publish", project, "-c", "Release", "-o", Path.Combine(Folder, into), "-v", "minimal", "-tl:off", .. options]);
        _warnings.AddRange(output.Split('\n').Where(line => line.Contains("warning", StringComparison.Ordinal)));
    }
}
