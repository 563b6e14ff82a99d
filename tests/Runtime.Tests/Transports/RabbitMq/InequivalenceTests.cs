using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

public sealed class InequivalenceTests
{
    [Theory]
    [InlineData("PRECONDITION_FAILED - inequivalent arg 'durable' for queue 'bills' in vhost '/': received 'true' but current is 'false'", "queue", "bills", "durable", "'true'", "'false'")]
    [InlineData("PRECONDITION_FAILED - inequivalent arg 'x-queue-type' for queue 'it's' in vhost '/': received the value 'quorum' of type 'longstr' but current is none", "queue", "it's", "x-queue-type", "'quorum'", "none")]
    [InlineData("PRECONDITION_FAILED - inequivalent arg 'type' for exchange 'orders' in vhost 'a b': received 'fanout' but current is 'topic'", "exchange", "orders", "type", "'fanout'", "'topic'")]
    public void WhatDiffersIsTakenFromTheBrokersText(string text, string kind, string name, string argument, string wanted, string current) =>
        Assert.Equal(new Inequivalence(kind, name, argument, wanted, current), Inequivalence.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("PRECONDITION_FAILED - unknown delivery tag 7")]
    [InlineData("PRECONDITION_FAILED - inequivalent arg 'durable' for queue 'bills'")]
    public void OtherTextsSayNothing(string text) => Assert.Null(Inequivalence.Parse(text));
}
