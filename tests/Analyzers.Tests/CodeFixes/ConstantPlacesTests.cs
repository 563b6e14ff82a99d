using BusContracts.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusContracts.Analyzers.Tests.CodeFixes;

/// <summary>Where a text is in code, its literal being <c>"a"</c>.</summary>
public sealed class ConstantPlacesTests
{
    [Theory]
    [InlineData("""class C { const string K = "a"; }""")]
    [InlineData("""class C { const string K = N + ("a"); }""")]
    [InlineData("""class C { void M() { const string k = "a"; } }""")]
    [InlineData("""class C { void M(string k = "a") { } }""")]
    [InlineData("""class C(string k = "a");""")]
    [InlineData("""class C { void M() { void L(string k = "a") { } } }""")]
    [InlineData("""class C { Action<string> F = (string k = "a") => { }; }""")]
    [InlineData("""[A("a")] class C;""")]
    [InlineData("""class C { void M([A(K = "a")] string k) { } }""")]
    [InlineData("""class C { void M([A(K = new[] { "a" })] string k) { } }""")]
    [InlineData("""class C { void M(string k) { switch (k) { case "a": break; } } }""")]
    [InlineData("""class C { void M(string k) { switch (k) { case "": goto case "a"; } } }""")]
    [InlineData("""class C { bool M(string k) => k is "a"; }""")]
    [InlineData("""class C { bool M(object k) => k is { Name: not ("" or "a") }; }""")]
    [InlineData("""class C { int M(string k) => k switch { "a" => 1, _ => 2 }; }""")]
    public void The_language_demands_a_constant(string code) => Assert.True(IsInConstantPlace(code));

    [Theory]
    [InlineData("""class C { static readonly string K = "a"; }""")]
    [InlineData("""class C { string K { get; } = "a"; }""")]
    [InlineData("""class C { string K => "a"; }""")]
    [InlineData("""class C { void M() { const string n = ""; var k = "a"; } }""")]
    [InlineData("""class C() : B("a");""")]
    [InlineData("""class C { void M(string k = "") => M("a"); }""")]
    [InlineData("""class C { Action F = () => { M("a"); }; }""")]
    [InlineData("""class C { void M(string k) { switch (k) { case "": M("a"); break; } } }""")]
    [InlineData("""class C { string M(string k) => k switch { "" => "a", _ => "" }; }""")]
    [InlineData("""class C { bool M(string k) => k is "" && k == "a"; }""")]
    public void It_takes_any_value(string code) => Assert.False(IsInConstantPlace(code));

    private static bool IsInConstantPlace(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        return ConstantPlaces.Have(root.DescendantNodes().OfType<LiteralExpressionSyntax>().Single(literal => literal.Token.ValueText == "a"));
    }
}
