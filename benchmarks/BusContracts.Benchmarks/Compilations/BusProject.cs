using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BusContracts.Benchmarks;

/// <summary>A project of 200 files and 40,000 lines, or of fewer files, that references the Wazo contract, as the compiler gets it.</summary>
internal sealed class BusProject
{
    private const int Files = 200;
    private const int LinesOfFile = 200;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using BusContracts;
        using BusContracts.Annotations;
        using RabbitMQ.Client;
        using Wazo.Bus;
        """;

    private readonly SyntaxTree[] _trees;

    /// <summary>A project with ten calls of the bus a file, 2,000 in all, or with as many others.</summary>
    public BusProject(ContractTexts texts, bool usesBus, int files = Files)
    {
        var uses = new BusUseFile(texts);
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        _trees = [.. Enumerable.Range(0, files).Select(number => CSharpSyntaxTree.ParseText(
            TextOf(number, usesBus ? uses.MembersOf(number) : BusUseFile.PlainMembers(number)),
            options,
            path: string.Create(CultureInfo.InvariantCulture, $"/src/Service{number}.cs"),
            Encoding.UTF8))];
    }

    /// <summary>The project as a compiler that has parsed it and bound nothing.</summary>
    public CSharpCompilation Compilation() => CSharpCompilation.Create(
        "Service",
        _trees,
        Framework.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    private static string TextOf(int number, string members)
    {
        var head = new List<string>(Usings.Split('\n')) { "", $"namespace Company.Services.Part{number % 10};", "", $"public class Service{number}", "{" };
        head.AddRange(members.Split('\n'));
        head.Add("");
        return string.Join("\n", [.. head, .. PlainCode.Lines(number, head.Count + 1, LinesOfFile), "}"]);
    }
}
