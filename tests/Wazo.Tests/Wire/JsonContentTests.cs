using System.Text;

namespace Wazo.Bus.Tests.Wire;

/// <summary>What the tests of this folder call the same content, and what not.</summary>
public class JsonContentTests
{
    [Theory]
    [InlineData("""{"a": 1, "b": [null, {"c": "x"}]}""", """{"b":[null,{"c":"x"}],"a":1}""")]
    [InlineData("""{"na\u006de": "\ud83d\ude80 \/"}""", """{"name": "🚀 /"}""")]
    [InlineData("""{"a": 1, "a": 2}""", """{"a":1,"a":2}""")]
    public void Order_of_keys_blanks_and_escapes_are_no_content(string left, string right) => Assert.Null(Difference(left, right));

    [Theory]
    [InlineData("""{"a": 1.0}""", """{"a": 1}""", "$.a: 1.0 became 1")]
    [InlineData("""{"a": 42}""", """{"a": "42"}""", "$.a: 42 became \"42\"")]
    [InlineData("""{"a": null}""", """{}""", "$: lost [a], added [], 1 keys became 0")]
    [InlineData("""{}""", """{"a": null}""", "$: lost [], added [a], 0 keys became 1")]
    [InlineData("""{"a": 1, "a": 2}""", """{"a": 2}""", "$: lost [], added [], 2 keys became 1")]
    [InlineData("""{"a": [1, 2]}""", """{"a": [2, 1]}""", "$.a[0]: 1 became 2")]
    [InlineData("""{"a": [1, 2]}""", """{"a": [1]}""", "$.a: 2 items became 1")]
    [InlineData("""{"a": {"b": "X"}}""", """{"a": {"b": "x"}}""", "$.a.b: \"X\" became \"x\"")]
    public void A_difference_is_told_with_its_path(string left, string right, string difference) => Assert.Equal(difference, Difference(left, right));

    private static string? Difference(string left, string right) =>
        JsonContent.Difference(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
