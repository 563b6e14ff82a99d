namespace BusContracts.Spec.Tests;

/// <summary><c>spec/events.schema.json</c> is what an editor helps and warns with.</summary>
public class SchemaTests(SchemaTests.OneRun run) : IClassFixture<SchemaTests.OneRun>
{
    private const string Wazo = "the Wazo contract";
    private const string Sample = "the sample contract";

    public static TheoryData<string> Mistakes => [.. SchemaBrokenContract.All.Select(broken => broken.Because)];

    [Theory]
    [InlineData(Wazo)]
    [InlineData(Sample)]
    public void The_schema_accepts_a_right_contract_as_the_reader_and_as_an_editor_see_it(string contract)
    {
        Assert.Empty(run.Check.Cases[contract].AsText);
        Assert.Empty(run.Check.Cases[contract].AsEditor);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void The_schema_refuses_a_mistake_once_at_its_place_and_for_its_reason(string mistake)
    {
        var broken = SchemaBrokenContract.All.Single(broken => broken.Because == mistake);
        var verdict = run.Check.Cases[mistake];
        foreach (var problems in new[] { verdict.AsText, verdict.AsEditor })
        {
            var problem = Assert.Single(problems);
            Assert.Equal((broken.Path, broken.Keyword), (problem.Path, problem.Keyword));
        }
    }

    [Fact]
    public void The_table_of_mistakes_is_as_long_as_it_is_said_to_be()
    {
        Assert.InRange(SchemaBrokenContract.All.Count, 25, int.MaxValue);
        Assert.Equal(SchemaBrokenContract.All.Count, SchemaBrokenContract.All.Select(broken => broken.Because).Distinct().Count());
    }

    [Fact]
    public void Every_key_is_described_for_whoever_hovers_over_it() => Assert.Empty(run.Check.Undescribed);

    [Fact]
    public void The_examples_of_the_schema_are_right_themselves() => Assert.Empty(run.Check.WrongExamples);

    [Fact]
    public void The_contract_names_the_schema_for_editors() =>
        Assert.StartsWith("# yaml-language-server: $schema=events.schema.json\n", SchemaCheck.WazoContract, StringComparison.Ordinal);

    [Fact]
    public async Task A_python_without_the_modules_fails_and_says_which_packages_to_install()
    {
        // Without its site folder an interpreter has the standard library alone.
        var (exitCode, _, errors) = await SchemaCheck.PythonAsync(["-I", "-S"], "{}", TestContext.Current.CancellationToken);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("no module 'jsonschema'", errors, StringComparison.Ordinal);
        Assert.Contains("python3-jsonschema python3-yaml", errors, StringComparison.Ordinal);
    }

    /// <summary>All texts are checked in one run of the interpreter.</summary>
    public sealed class OneRun : IAsyncLifetime
    {
        internal SchemaCheck Check { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var texts = SchemaBrokenContract.All.ToDictionary(broken => broken.Because, broken => broken.Yaml);
            texts.Add(Wazo, SchemaCheck.WazoContract);
            texts.Add(Sample, SchemaSampleContract.Yaml);
            Check = await SchemaCheck.RunAsync(texts, TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => default;
    }
}
