namespace BusContracts.Spec.Tests.Binding;

public sealed class TypeExpressionTests
{
    private static readonly ValueType Uuid = new ValueType.Scalar(ScalarKind.Uuid, Nullable: false);

    public static TheoryData<string, ValueType> Types() => new()
    {
        { "uuid", Uuid },
        { "uuid?", Uuid with { Nullable = true } },
        { "unix-seconds", new ValueType.Scalar(ScalarKind.UnixSeconds, Nullable: false) },
        { "list of uuid", new ValueType.List(Uuid, Nullable: false) },
        { "map of uuid?", new ValueType.Map(Uuid with { Nullable = true }, Nullable: false) },
        { "(map of uuid)?", new ValueType.Map(Uuid, Nullable: true) },
        { "(map of uuid?)?", new ValueType.Map(Uuid with { Nullable = true }, Nullable: true) },
        { "list of map of uuid", new ValueType.List(new ValueType.Map(Uuid, Nullable: false), Nullable: false) },
        { "list of (list of uuid)?", new ValueType.List(new ValueType.List(Uuid, Nullable: true), Nullable: false) },
        { "Region", new ValueType.Named("Region", NamedTypeKind.StringEnum, Nullable: false) },
        { "Party?", new ValueType.Named("Party", NamedTypeKind.Tuple, Nullable: true) },
        { "  list   of  uuid ", new ValueType.List(Uuid, Nullable: false) },
    };

    [Theory, MemberData(nameof(Types), DisableDiscoveryEnumeration = true)]
    public void A_type_is_written_as_words(string text, ValueType expected) =>
        Assert.Equal(expected, Assert.Single(Contracts.Event($"order_placed:\n  routing-key: a.b\n  data:\n    x: \"{text}\"").Fields).Type);

    [Theory]
    [InlineData("(list of uuid")]
    [InlineData("list of")]
    [InlineData("uuid??")]
    [InlineData("?")]
    [InlineData("map of list of map of list of map of list of map of list of map of list of uuid")]
    public void What_is_no_type_is_refused(string text)
    {
        var result = SpecFile.Read(Contracts.Head + $"events:\n  order_placed:\n    routing-key: a.b\n    data:\n      x: \"{text}\"\n");
        Assert.Equal(ProblemKind.UnknownType, Assert.Single(result.Problems).Kind);
        Assert.Empty(result.Model!.Events);
    }
}
