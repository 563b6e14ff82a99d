using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BusContracts.PublicApi.Tests;

/// <summary>What a review of a public API must be told, and what it must not: two texts of a library that nobody ships.</summary>
public sealed class ChangesAreSeenTests : IDisposable
{
    private const string Reviewed = """
        #nullable enable
        namespace Shop;
        public sealed record Order(long Id) { public string? Note { get; init; } internal int Hidden; }
        public class Till { public virtual void Open(int drawer = 1) { } protected void Count() { } private void Lock() { } }
        public enum Size { Small, Large }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("buscontracts-api-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a member more", "public enum Size", "public class Bag { } public enum Size", "+ class Shop.Bag", "+   public Shop.Bag.Bag()")]
    [InlineData("a value more", "Small, Large", "Small, Large, Huge", "+   Shop.Size.Huge = 2")]
    [InlineData("a value that means another", "Small, Large", "Large, Small", "-   Shop.Size.Large = 1", "-   Shop.Size.Small = 0", "+   Shop.Size.Large = 0", "+   Shop.Size.Small = 1")]
    [InlineData("a parameter with another name", "int drawer = 1", "int number = 1", "-   public virtual void Shop.Till.Open(int drawer = 1)", "+   public virtual void Shop.Till.Open(int number = 1)")]
    [InlineData("another default", "int drawer = 1", "int drawer = 2", "-   public virtual void Shop.Till.Open(int drawer = 1)", "+   public virtual void Shop.Till.Open(int drawer = 2)")]
    [InlineData("a null that is forbidden now", "string? Note { get; init; }", "string Note { get; init; } = string.Empty;", "-   public string? Shop.Order.Note { get; init; }", "+   public string Shop.Order.Note { get; init; }")]
    [InlineData("a class that is sealed now", "public class Till { public virtual void", "public sealed class Till { public void", "- class Shop.Till", "-   public virtual void Shop.Till.Open(int drawer = 1)", "+ sealed class Shop.Till", "+   public void Shop.Till.Open(int drawer = 1)")]
    [InlineData("a method that is obsolete now", "protected void Count", "[System.Obsolete] protected void Count", "-   protected void Shop.Till.Count()", "+   [Obsolete] protected void Shop.Till.Count()")]
    public void A_change_that_users_can_notice_is_told(string what, string before, string after, params string[] expected)
    {
        Assert.Contains(before, Reviewed, StringComparison.Ordinal);

        var changes = Changes(Reviewed.Replace(before, after, StringComparison.Ordinal));

        Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(changes.Order(StringComparer.Ordinal)), $"{what}:\n{string.Join('\n', changes)}");
    }

    [Theory]
    [InlineData("private void Lock() { }", "private void Bolt() { }")]
    [InlineData("internal int Hidden;", "internal long Hidden;")]
    [InlineData("protected void Count() { }", "protected void Count() { System.Console.Beep(); }")]
    public void A_change_that_users_cannot_notice_is_not_told(string before, string after)
    {
        Assert.Contains(before, Reviewed, StringComparison.Ordinal);
        Assert.Empty(Changes(Reviewed.Replace(before, after, StringComparison.Ordinal)));
    }

    private string[] Changes(string actual) => PublicApiText.Changes(TextOf(Reviewed), TextOf(actual));

    private string[] TextOf(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Shop", [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var file = Path.Combine(_folder, Guid.NewGuid() + ".dll");
        var emitted = compilation.Emit(file);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return PublicApiText.Of(file, []);
    }
}
