using System.Text;
using BusContracts.Transports;

namespace BusContracts.Tests.Transports.Contract;

/// <summary>What a transport with routing keys and queues does besides.</summary>
public abstract partial class TopicTransportContract : TransportContract
{
    private const string Sentinel = "sentinel.of.the.test";

    private protected Queue Shared => Queue.Shared(Name);

    [Fact]
    public async Task Keys_reach_the_queues_that_the_rules_of_topics_say()
    {
        foreach (var (pattern, key, isMatch) in TopicTable.Cases)
            Assert.Equal((pattern, key, isMatch), (pattern, key, TopicTable.IsMatch(pattern, key)));

        await AssertRoutedByTheRulesAsync(
            [.. TopicTable.Cases.Select(line => line.Pattern).Distinct()],
            [.. TopicTable.Cases.Select(line => line.Key).Distinct()]);
    }

    [Fact]
    public Task Keys_and_patterns_drawn_at_random_follow_the_rules_of_topics()
    {
        var random = new Random(20260);
        string[] words = ["a", "b", "", "*", "#", "#"];
        string Draw(int kinds) => string.Join('.', Enumerable.Range(0, random.Next(5)).Select(_ => words[random.Next(kinds)]));
        return AssertRoutedByTheRulesAsync(
            [.. Enumerable.Range(0, 40).Select(_ => Draw(words.Length)).Distinct()],
            [.. Enumerable.Range(0, 120).Select(_ => Draw(3)).Distinct()]);
    }

    [Fact]
    public async Task A_message_that_two_bindings_match_arrives_once_in_every_queue()
    {
        Received one = new(), other = new();
        await using var first = await Transport.SubscribeAsync(Request(patterns: ["#", "a.*", "*.b", "a.b"]), one.Accept, Cancel);
        await using var second = await Transport.SubscribeAsync(Request(patterns: ["a.#", "#.b", "last"]), other.Accept, Cancel);
        await PublishToAsync("a.b");
        await PublishToAsync("last");
        Assert.Equal(["a.b"], await one.TextsUntilAsync("last"));
        Assert.Equal(["a.b"], await other.TextsUntilAsync("last"));
        Assert.NotEqual(first.QueueName, second.QueueName);
    }

    [Theory]
    [InlineData("événement.créé.日本")]
    [InlineData("plugin.install.installing dependencies")]
    public async Task A_key_of_any_letters_arrives_unchanged(string key)
    {
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(), received.Accept, Cancel);
        await PublishToAsync(key);
        Assert.Equal(key, (await received.NextAsync()).Info.RoutingKey);
    }

    [Theory]
    [InlineData('k', 255)]
    [InlineData('é', 127)]
    public async Task A_key_of_255_bytes_arrives_unchanged(char letter, int count)
    {
        var key = new string(letter, count).PadRight(255 - (Encoding.UTF8.GetByteCount($"{letter}") - 1) * count, 'x');
        Assert.Equal(255, Encoding.UTF8.GetByteCount(key));
        var received = new Received();
        await using var subscription = await Transport.SubscribeAsync(Request(patterns: [key]), received.Accept, Cancel);
        await PublishToAsync(key);
        Assert.Equal(key, (await received.NextAsync()).Info.RoutingKey);
    }

    private protected async Task PublishToAsync(string key) =>
        Assert.Equal(PublishStatus.Confirmed, (await Transport.PublishAsync(Message(key, key), Cancel).Within()).Status);

    /// <summary>One queue for each pattern, every key published once, and each queue read up to a last message that all of them get.</summary>
    private async Task AssertRoutedByTheRulesAsync(string[] patterns, string[] keys)
    {
        var queues = new List<(string Pattern, Received Received)>();
        foreach (var pattern in patterns)
        {
            var received = new Received();
            await Transport.SubscribeAsync(Request(patterns: [pattern, Sentinel]), received.Accept, Cancel).Within();
            queues.Add((pattern, received));
        }

        foreach (var key in keys)
            await PublishToAsync(key);
        await PublishToAsync(Sentinel);

        foreach (var (pattern, received) in queues)
        {
            var expected = keys.Where(key => TopicTable.IsMatch(pattern, key)).ToArray();
            var arrived = await received.TextsUntilAsync(Sentinel);
            Assert.True(expected.SequenceEqual(arrived), $"'{pattern}' brought [{string.Join(" | ", arrived)}], not [{string.Join(" | ", expected)}]");
            Assert.Equal(expected, keys.Where(key => new BindingPattern(pattern).Matches(key)));
        }
    }
}
