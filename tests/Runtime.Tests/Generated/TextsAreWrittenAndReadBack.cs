using System.Buffers;
using System.Text;
using System.Text.Json;
using BusContracts.Generated;
using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Tests.Generated;

public sealed class TextsAreWrittenAndReadBack
{
    private static string Written(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new JsonSpanWriter(output);
        writer.String(text);
        writer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                i++;
            else if (char.IsSurrogate(text[i]))
                return true;
        }

        return false;
    }

    [Fact]
    public void AnyTextIsReadBackAndOneWithALoneSurrogateIsRefused()
    {
        var characters = Gen.OneOf(
            ArbMap.Default.ArbFor<char>().Generator,
            Gen.Elements('"', '\\', '/', '\0', '\u001f', '\u007f', '\u2028', 'é', '\uD83D', '\uDE00'));
        var texts = Gen.Select(Gen.ArrayOf(characters), array => new string(array)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            if (HasLoneSurrogate(text))
                return Assert.Throws<ArgumentException>(() => Written(text)).Message.Contains("lone surrogate", StringComparison.Ordinal);
            return JsonSerializer.Deserialize<string>(Written(text)) == text;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("a/é€😀\u007f\u2028", "\"a/é€😀\u007f\u2028\"")]
    [InlineData("\"\\\b\t\n\f\r\0\u001b", "\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001b\"")]
    public void OnlyWhatMustBeIsEscaped(string text, string json) => Assert.Equal(json, Written(text));

    [Fact]
    public void ATextLargerThanAnyBufferIsWritten()
    {
        var text = string.Concat(Enumerable.Repeat("é\n😀", 20_000));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(text)));
    }

    [Fact]
    public void NumbersAreWrittenSoThatTheyReadBackTheSame() => Prop.ForAll<double>(number =>
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new JsonSpanWriter(output);
        if (!double.IsFinite(number))
            return true;
        writer.Number(number);
        writer.Flush();
        var reader = new Utf8JsonReader(output.WrittenSpan);
        reader.Read();
        return BitConverter.DoubleToInt64Bits(JsonRead.Number(ref reader)) == BitConverter.DoubleToInt64Bits(number);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void WhatIsNoNumberInJsonIsRefused(double number) => Assert.Throws<ArgumentException>(() =>
    {
        var writer = new JsonSpanWriter(new ArrayBufferWriter<byte>());
        writer.Number(number);
    });
}
