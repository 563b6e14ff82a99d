using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BusContracts.Benchmarks;

/// <summary>The Wazo contract as an additional file that only this compilation has read.</summary>
internal sealed class ContractText : AdditionalText
{
    /// <summary>The text of the contract, for a compilation to read anew.</summary>
    public static string Text { get; } = File.ReadAllText(PathOfContract());

    private readonly SourceText _text = SourceText.From(Text);

    public override string Path => "/spec/events.yaml";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    private static string PathOfContract()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.Path.Combine(folder.FullName, "spec", "events.yaml") is var path && File.Exists(path))
                return path;
        }

        throw new FileNotFoundException("The benchmarks run inside the repository, and spec/events.yaml is not above them.");
    }

    /// <summary>What the build says of the file: that it is a contract, and to be checked against only.</summary>
    public sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Metadata(isContract: false);

        private AnalyzerConfigOptions OfContract { get; } = new Metadata(isContract: true);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OfContract;
    }

    private sealed class Metadata(bool isContract) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = !isContract ? null : key switch
            {
                "build_metadata.AdditionalFiles.BusContract" => "true",
                "build_metadata.AdditionalFiles.BusContractGenerate" => "false",
                _ => null,
            };
            return value is not null;
        }
    }
}
