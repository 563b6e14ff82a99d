using BusContracts.Tests.Messages;

namespace BusContracts.Tests.Contracts;

public sealed class AnEventIsFoundByNameAndKey
{
    [Theory]
    [InlineData("favorite_added", "directory.favorite.created", typeof(FavoriteAdded))]
    [InlineData("favorite_added", null, typeof(FavoriteAdded))]
    [InlineData("forwards_noanswer_updated", null, typeof(ForwardsUpdated))]
    [InlineData("forwards_noanswer_updated", "some.other.key", typeof(ForwardsUpdated))]
    [InlineData("Hangup", "ami.Hangup", typeof(AmiEvent))]
    [InlineData("favorite_added", "ami.favorite_added", typeof(AmiEvent))]
    [InlineData("Hangup", null, null)]
    [InlineData("Hangup", "ami", null)]
    [InlineData("forwards_{forward_name}_updated", null, null)]
    public void ByItsNameUnlessTheKeyIsThatOfAnOpenFamily(string name, string? routingKey, Type? expected) =>
        Assert.Equal(expected, TestContract.Value.Find(name, routingKey)?.EventType);

    [Fact]
    public void NothingIsAllocated()
    {
        _ = TestContract.Value.Find("favorite_added", "ami.favorite_added");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            _ = TestContract.Value.Find("favorite_added", "ami.favorite_added");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
