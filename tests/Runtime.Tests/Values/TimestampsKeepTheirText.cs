using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Tests.Values;

public sealed class TimestampsKeepTheirText
{
    [Theory]
    [InlineData("2016-02-10T11:57:02.592-0500", "2016-02-10T11:57:02.592-05:00")]
    [InlineData("2016-02-10T11:57:02.592-05:00", "2016-02-10T11:57:02.592-05:00")]
    [InlineData("2016-02-10 11:57:02Z", "2016-02-10T11:57:02+00:00")]
    [InlineData("2016-02-10T11:57:02+05", "2016-02-10T11:57:02+05:00")]
    [InlineData("2016-02-10T11:57:02.123456789012+0000", "2016-02-10T11:57:02.1234567+00:00")]
    [InlineData("2016-02-10T11:57:02-00:00", "2016-02-10T11:57:02+00:00")]
    [InlineData("0001-01-01T14:00:00+1400", "0001-01-01T14:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    public void TheInstantIsExactAndTheTextUntouched(string text, string instant)
    {
        var timestamp = Timestamp.Parse(text);
        Assert.Equal(text, timestamp.ToString());
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), timestamp.ToDateTimeOffset());
        Assert.Equal(timestamp.ClockTime, timestamp.ToDateTimeOffset()!.Value.DateTime);
    }

    [Fact]
    public void WithoutAnOffsetThereIsNoInstant()
    {
        var timestamp = Timestamp.Parse("2026-05-31T11:57:02.592001");
        Assert.Null(timestamp.ToDateTimeOffset());
        Assert.Null(timestamp.Offset);
        Assert.Equal(new DateTime(2026, 5, 31, 11, 57, 2).AddTicks(5920010), timestamp.ClockTime);
        Assert.Equal(DateTimeKind.Unspecified, timestamp.ClockTime.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2016-02-10")]
    [InlineData("2016-02-10T11:57")]
    [InlineData("2016-02-30T11:57:02Z")]
    [InlineData("2016-13-10T11:57:02Z")]
    [InlineData("2016-02-10T24:00:00Z")]
    [InlineData("2016-02-10T11:57:60Z")]
    [InlineData("2016-02-10t11:57:02Z")]
    [InlineData("2016-02-10T11:57:02z")]
    [InlineData("2016-02-10T11:57:02.")]
    [InlineData("2016-02-10T11:57:02.Z")]
    [InlineData("2016-02-10T11:57:02,5Z")]
    [InlineData("2016-02-10T11:57:02+1")]
    [InlineData("2016-02-10T11:57:02+1x")]
    [InlineData("2016-02-10T11:57:02+01:0")]
    [InlineData("2016-02-10T11:57:02+01:60")]
    [InlineData("2016-02-10T11:57:02+15:00")]
    [InlineData("2016-02-10T11:57:02+01:00 ")]
    [InlineData("2016-02-10T11:57:02Z\n")]
    [InlineData("0001-01-01T00:00:00+0100")]
    [InlineData("9999-12-31T23:59:59-0100")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2016-02-1é:57:02Z00")]
    public void WhatIsNoTimestampIsRefused(string text)
    {
        Assert.False(Timestamp.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Timestamp.Parse(text));
    }

    [Fact]
    public void AnyInstantIsWrittenWithItsOffsetAndReadBack() => Prop.ForAll(
        ArbMap.Default.ArbFor<DateTimeOffset>(),
        instant =>
        {
            var offset = TimeSpan.FromMinutes((int)instant.Offset.TotalMinutes);
            var whole = new DateTimeOffset(DateTime.SpecifyKind(instant.DateTime, DateTimeKind.Unspecified), offset);
            Timestamp timestamp = whole;
            var again = Timestamp.Parse(timestamp.ToString());
            return again == timestamp && again.ToDateTimeOffset()!.Value.EqualsExact(whole);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyTextThatIsTakenIsGivenBack()
    {
        var parts = from year in Gen.Elements("0001", "2016", "2024", "9999")
                    from day in Gen.Elements("02-10", "02-29", "12-31")
                    from separator in Gen.Elements("T", " ")
                    from time in Gen.Elements("00:00:00", "23:59:59")
                    from fraction in Gen.Elements("", ".0", ".10", ".592", ".5920010", ".00000000", ".999999999999")
                    from offset in Gen.Elements("", "Z", "+0000", "-0000", "-0500", "+05:45", "-14:00", "+00", "-09")
                    select $"{year}-{day}{separator}{time}{fraction}{offset}";
        Prop.ForAll(parts.ToArbitrary(), text => !Timestamp.TryParse(text, out var timestamp) || timestamp.ToString() == text).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void EqualityIsThatOfTheTexts()
    {
        Assert.Equal(Timestamp.Parse("2016-02-10T11:57:02.5Z"), Timestamp.Parse("2016-02-10T11:57:02.5Z"));
        Assert.NotEqual(Timestamp.Parse("2016-02-10T11:57:02.5Z"), Timestamp.Parse("2016-02-10T11:57:02.50Z"));
        Assert.NotEqual(Timestamp.Parse("2016-02-10T11:57:02Z"), Timestamp.Parse("2016-02-10T11:57:02+00:00"));
        Assert.Equal("0001-01-01T00:00:00", default(Timestamp).ToString());
    }
}
