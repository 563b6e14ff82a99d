using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Spec.Tests.Binding;

public sealed class FewNamesTests
{
    [Fact]
    public void They_hold_what_a_dictionary_holds_and_in_order()
    {
        var lists = Gen.Choose(0, 60).Select(n => "n" + n.ToString(CultureInfo.InvariantCulture)).ListOf();
        Prop.ForAll(lists.ToArbitrary(), added =>
        {
            var expected = new Dictionary<string, int>();
            var names = new FewNames<int>();
            foreach (var name in added)
            {
                Assert.Equal(expected.TryGetValue(name, out var known), names.TryGet(name, out var found));
                Assert.Equal(known, found);
                if (expected.TryAdd(name, expected.Count))
                    names.Add(name, names.InOrder.Count);
            }

            Assert.Equal(added.Distinct(), names.InOrder.Select(each => each.Name));
            Assert.All(expected, pair => Assert.True(names.TryGet(pair.Key, out var found) && found == pair.Value));
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100_000)]
    public void Any_number_of_names_is_found_and_no_other(int count)
    {
        var names = new FewNames<int>();
        for (var n = 0; n < count; n++)
            names.Add(n.ToString(CultureInfo.InvariantCulture), n);

        for (var n = 0; n < count; n++)
            Assert.True(names.TryGet(n.ToString(CultureInfo.InvariantCulture), out var found) && found == n);
        Assert.False(names.TryGet(count.ToString(CultureInfo.InvariantCulture), out _));
    }
}
