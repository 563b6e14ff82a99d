using System.Diagnostics;
using System.Text.RegularExpressions;

namespace BusContracts.Package.Tests;

/// <summary>Does what the README tells a newcomer, to the letter: its commands, its program, its output.</summary>
public sealed partial class NewcomerTests(Packages packages)
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/getting-started.md")]
    public async Task A_new_console_app_receives_its_first_typed_event(string guide)
    {
        var text = await File.ReadAllTextAsync(RepositoryRoot.PathOf(guide), TestContext.Current.CancellationToken);
        var path = NewcomersPath().Match(text);
        Assert.True(path.Success, $"{guide} has no commands, program and output under one another that begin with 'dotnet new console'.");
        var program = path.Groups["program"].Value;
        Assert.InRange(program.Split('\n').Count(line => line.Trim().Length > 0), 1, 10);

        var clock = Stopwatch.StartNew();
        var folder = Directory.CreateDirectory(Path.Combine(packages.Folder, "newcomer-" + Path.GetFileNameWithoutExtension(guide))).FullName;
        foreach (var command in path.Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (command.StartsWith("cd ", StringComparison.Ordinal))
                folder = Path.Combine(folder, command[3..]);
            else
                await Command.SucceedingDotnetAsync(folder, command.Split(' ')[1..]);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), program, TestContext.Current.CancellationToken);
        var output = await Command.SucceedingDotnetAsync(folder, "run");
        TestContext.Current.TestOutputHelper!.WriteLine($"{guide}: first event after {clock.Elapsed.TotalSeconds:0.0} s");

        Assert.Equal(path.Groups["output"].Value.Trim(), output.Trim());
    }

    [GeneratedRegex(@"```\n(?<commands>dotnet new console.*?)```.*?```csharp\n(?<program>.*?)```.*?```\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex NewcomersPath();
}
