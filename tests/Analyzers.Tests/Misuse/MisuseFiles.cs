using System.Text.RegularExpressions;
using System.Xml.Linq;
using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Misuse;

/// <summary>A report that a line of <c>tests/Misuse</c> says it gets.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The line, the first being 1.</param>
/// <param name="Id">The rule.</param>
internal sealed record ExpectedReport(string File, int Line, string Id);

/// <summary>What the files of <c>tests/Misuse</c> expect: <c>// expect BUS2001 BUS2004</c> at the end of a line, and <c>by hand</c> behind it where no fix mends the line.</summary>
internal static partial class MisuseFiles
{
    public static readonly string Folder = RepositoryRoot.PathOf("tests", "Misuse");

    /// <summary>The contracts that they are mistakes against, at the releases that their project asks for.</summary>
    public static TestContract[] Contracts { get; } =
    [
        .. XDocument.Load(Path.Combine(Folder, "Misuse.csproj")).Descendants("BusContract").Select(item =>
        {
            var path = Path.GetFullPath(Path.Combine(Folder, item.Attribute("Include")!.Value));
            var contract = path == RepositoryRoot.PathOf("spec", "events.yaml") ? TestContract.WazoWithRecords : new TestContract(File.ReadAllText(path));
            return contract with { TargetRelease = item.Attribute("TargetRelease")?.Value };
        }),
    ];

    public static ExpectedReport[] Expected { get; } = [.. Directory.GetFiles(Folder, "*.cs").Order(StringComparer.Ordinal).SelectMany(ExpectedIn)];

    /// <summary>Those of a rule that has fixes, in lines that the fixes do not mend.</summary>
    public static ExpectedReport[] ByHand { get; } =
        [.. Expected.Where(report => Expect().Match(File.ReadAllLines(Path.Combine(Folder, report.File))[report.Line - 1]).Groups["hand"].Success)];

    /// <summary>The program that shows a rule.</summary>
    public static string ProgramOf(string id) => File.ReadAllText(Path.Combine(Folder, id + ".cs"));

    private static IEnumerable<ExpectedReport> ExpectedIn(string path) => File.ReadAllLines(path)
        .Select((line, at) => (Mark: Expect().Match(line), Line: at + 1))
        .Where(line => line.Mark.Success)
        .SelectMany(line => line.Mark.Groups["id"].Captures, (line, id) => new ExpectedReport(Path.GetFileName(path), line.Line, id.Value));

    [GeneratedRegex(@"// expect(?: (?<id>BUS\d{4}))+(?<hand> by hand)?$")]
    private static partial Regex Expect();
}
