using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Generator.Tests.Codec;

public sealed class RandomContractTests
{
    private const int InstancesOfContract = 50;

    /// <summary>Each contract is generated and compiled, which is what takes the time.</summary>
    private static readonly int s_contracts = Environment.GetEnvironmentVariable("BUSCONTRACTS_TEST_LONG") == "1" ? 200 : 10;

    [Fact]
    public void What_any_contract_holds_is_written_as_it_was_read() =>
        Prop.ForAll(RandomContracts.Fields.ToArbitrary(), fields =>
        {
            var codec = EmittedCodec.Of(null, RandomContracts.Types, fields);
            Prop.ForAll(RandomContracts.Json(fields).ToArbitrary(), json =>
            {
                Assert.Equal(json, codec.RoundTrip(json));
                Assert.True(codec.AreEqual(json, codec.RoundTrip($" {json} ")));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(InstancesOfContract).WithQuietOnSuccess(true));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(s_contracts).WithQuietOnSuccess(true));
}
