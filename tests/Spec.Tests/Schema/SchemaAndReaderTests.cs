namespace BusContracts.Spec.Tests;

/// <summary>The schema is not stricter than the reader where somebody would notice, and the reader is never laxer.</summary>
public class SchemaAndReaderTests
{
    /// <summary>An editor may say so where the reader only finds nothing to read.</summary>
    private static readonly string[] SaidByTheSchemaAlone = ["a key without a value says nothing"];

    public static TheoryData<string> Mistakes => [.. SchemaBrokenContract.All.Select(broken => broken.Because).Except(SaidByTheSchemaAlone)];

    [Fact]
    public void The_reader_takes_the_sample_contract_that_uses_every_key()
    {
        var result = SpecFile.Read(SchemaSampleContract.Yaml);

        Assert.Empty(result.Problems);
        Assert.Equal(["order_placed", "order_{color}_sent", "anything"], result.Model!.Events.Select(each => each.Key));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void The_reader_refuses_what_the_schema_refuses(string mistake) =>
        Assert.NotEmpty(SpecFile.Read(SchemaBrokenContract.All.Single(broken => broken.Because == mistake).Yaml).Problems);
}
