namespace BusContracts.Package.Tests;

/// <summary>A build gives the same bytes on another machine: each of these is a process of its own, compiler included.</summary>
public sealed class DeterminismTests(Packages packages)
{
    private const string Shop = """
        contract: Shop.Bus
        exchange: { name: shop, type: topic }
        envelope: { name: { role: name }, data: { role: data } }
        events:
          invoice_issued:
            summary: An invoice is issued.
            routing-key: invoices.{invoice_id}.issued
            data:
              invoice_id: integer
              is_initial: { type: boolean, summary: Whether it is the first. }
              total: number
        """;

    /// <summary>The same, where the order of keys means nothing.</summary>
    private const string ShopInAnotherOrder = """
        contract: Shop.Bus
        envelope: { name: { role: name }, data: { role: data } }
        exchange: { type: topic, name: shop }
        events:
          invoice_issued:
            data:
              invoice_id: integer
              is_initial: { summary: Whether it is the first., type: boolean }
              total: number
            routing-key: invoices.{invoice_id}.issued
            summary: An invoice is issued.
        """;

    private const string Doors = """
        contract: Doors.Bus
        exchange: { name: doors, type: topic }
        envelope: { name: { role: name }, data: { role: data } }
        events:
          door_opened:
            summary: A door is opened.
            routing-key: doors.{door}.opened
            data: { door: string }
        """;

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(packages.Folder, "determinism")).FullName;

    [Fact]
    public async Task Culture_line_endings_and_the_order_of_keys_change_no_byte()
    {
        var here = await BuildAsync("here", ("en_US", "January"), ["shop.yaml", "doors.yaml"], Shop.ReplaceLineEndings("\n"));
        var there = await BuildAsync("there", ("tr_TR", "Ocak"), ["shop.yaml", "doors.yaml"], ShopInAnotherOrder.ReplaceLineEndings("\r\n"));

        Assert.Contains(here, file => file.Key.EndsWith("Events.InvoiceIssued.g.cs", StringComparison.Ordinal));
        Assert.Contains(here, file => file.Key == "Library.dll");
        AssertSame(here, there);
    }

    [Fact]
    public async Task The_order_of_the_contracts_changes_nothing_that_is_generated()
    {
        var here = await BuildAsync("first", ("en_US", "January"), ["shop.yaml", "doors.yaml"], Shop);
        var there = await BuildAsync("second", ("de_DE", "Januar"), ["doors.yaml", "shop.yaml"], Shop);

        // The compiler lays an assembly out in the order of its sources, so that the assembly alone may differ.
        here.Remove("Library.dll");
        there.Remove("Library.dll");
        AssertSame(here, there);
    }

    private static void AssertSame(SortedDictionary<string, byte[]> here, SortedDictionary<string, byte[]> there)
    {
        Assert.Equal(here.Keys, there.Keys);
        Assert.All(here, file => Assert.True(file.Value.AsSpan().SequenceEqual(there[file.Key]), $"{file.Key} differs."));
    }

    /// <summary>The assembly and every generated file of a library, by their names.</summary>
    private async Task<SortedDictionary<string, byte[]>> BuildAsync(string name, (string Name, string January) culture, string[] contracts, string shop)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "shop.yaml"), shop, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "doors.yaml"), Doors, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Library.csproj"), Project(contracts), TestContext.Current.CancellationToken);

        // A compiler server would have the culture of whoever started it.
        var output = await Command.SucceedingDotnetOfAsync(culture.Name, folder, "build", "-v", "minimal", "-tl:off", "-p:UseSharedCompilation=false");
        Assert.Contains($"culture with {culture.January}", output.Split('\n', StringSplitOptions.TrimEntries));

        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var generated = Path.Combine(folder, "generated");
        foreach (var file in Directory.EnumerateFiles(generated, "*.cs", SearchOption.AllDirectories))
            files.Add(Path.GetRelativePath(generated, file), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        files.Add("Library.dll", await File.ReadAllBytesAsync(Path.Combine(folder, "bin", "Debug", "net10.0", "Library.dll"), TestContext.Current.CancellationToken));
        return files;
    }

    private string Project(string[] contracts) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <PathMap>$(MSBuildProjectDirectory)=/library</PathMap>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
            <CompilerGeneratedFilesOutputPath>generated</CompilerGeneratedFilesOutputPath>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <Compile Remove="generated/**" />
            <PackageReference Include="BusContracts" Version="{packages.Version}" />
            {string.Concat(contracts.Select(contract => $"<BusContract Include=\"{contract}\" />"))}
          </ItemGroup>
          <Target Name="TellTheCulture" AfterTargets="Build">
            <Message Importance="high" Text="culture with $([System.DateTime]::Parse('2020-01-02').ToString('MMMM'))" />
          </Target>
        </Project>
        """;
}
