using System.Buffers;
using System.Text;
using System.Text.Json;
using BusContracts.Generated;

namespace BusContracts.Tests.Generated;

/// <summary>Short and long texts take different ways in and out; none may lose or change a character, wherever an odd one stands.</summary>
public sealed class TextsOfEveryLengthComeBackWhole
{
    private const int Longest = 50;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789-_. ~!ABCDEFGHIJKLMNOPQRS";

    public static TheoryData<char> OddCharacters => ['\0', '\u001f', '"', '\\', '\u007f', '\u0080', 'é', '\u7fff', '\u8020', '\uff41'];

    [Theory]
    [MemberData(nameof(OddCharacters))]
    public void A_text_comes_back_whole_wherever_an_odd_character_stands(char odd)
    {
        for (var length = 0; length <= Longest; length++)
        {
            AssertRoundTrip(Letters[..length]);
            for (var place = 0; place < length; place++)
                AssertRoundTrip(Letters[..place] + odd + Letters[(place + 1)..length]);
        }
    }

    private static void AssertRoundTrip(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new JsonSpanWriter(output);
        writer.String(text);
        writer.Flush();
        Assert.Equal(text, JsonSerializer.Deserialize<string>(output.WrittenSpan));

        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(Ascii.IsValid(utf8) ? text : null, AsciiText.TryGet(utf8));
        Assert.Equal(Ascii.IsValid(utf8) && utf8.Length <= 32 ? text : null, TextCache.Names.TryGet(utf8));

        var reader = new Utf8JsonReader(output.WrittenSpan);
        reader.Read();
        Assert.Equal(text, JsonRead.String(ref reader));
    }
}
