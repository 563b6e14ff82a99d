using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Wazo.Bus.Tests.Wire;

namespace Wazo.Bus.Tests.Codec;

/// <summary>Any values in any order are written back as they were read, for every event of the contract.</summary>
public sealed class RoundTripTests
{
    private const int RunsOfMessage = 40;

    public static TheoryData<string> Records => [.. EveryRecord.All.Select(codec => codec.Record)];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_message_of_any_values_comes_back_with_the_same_content(string record)
    {
        var codec = EveryRecord.All.Single(each => each.Record == record);
        foreach (var message in WireMessages.All.Where(each => each.Record == record))
        {
            using var body = JsonDocument.Parse(message.Body);
            Prop.ForAll(MessagesLike.Of(body.RootElement).ToArbitrary(), json => JsonContent.Difference(Encoding.UTF8.GetBytes(json), codec.RewriteAsTheBus(Encoding.UTF8.GetBytes(json))) is null)
                .Check(Config.QuickThrowOnFailure.WithMaxTest(RunsOfMessage).WithQuietOnSuccess(true));
        }
    }
}
