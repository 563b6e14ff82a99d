using PresenceBoard.State;

namespace BusContracts.Tests.PresenceBoard;

public sealed class DevicesAreDescribed
{
    [Theory]
    [InlineData(-2, "removed")]
    [InlineData(-1, "deactivated")]
    [InlineData(0, "idle")]
    [InlineData(1, "in use")]
    [InlineData(2, "busy")]
    [InlineData(4, "unavailable")]
    [InlineData(8, "ringing")]
    [InlineData(9, "in use and ringing")]
    [InlineData(16, "on hold")]
    [InlineData(17, "in use and on hold")]
    [InlineData(31, "in use and busy and unavailable and ringing and on hold")]
    [InlineData(-3, "state -3")]
    [InlineData(32, "state 32")]
    [InlineData(long.MinValue, "state -9223372036854775808")]
    public void Asterisk_s_number_is_put_into_words(long status, string text) => Assert.Equal(text, EndpointStatus.Describe(status));
}
