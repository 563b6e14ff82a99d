using System.Linq;
using BusContracts.Transports;

namespace BusContracts;

/// <content>Comparing the broker with the contract.</content>
public sealed partial class MessageBus
{
    /// <summary>Compares the broker with a contract, with the open subscriptions, and with queues that are to be opened, and says what differs; changes nothing there.</summary>
    /// <remarks>
    /// <para>
    /// Compared are the contract's exchange (there, type, durability), each queue with its companions for retries and dead letters (there, arguments),
    /// and whether each open subscription has a consumer. In memory bindings are compared too. AMQP cannot list bindings, so over RabbitMQ they are
    /// told in <see cref="TopologyReport.Unverified"/>, as is what the user may not ask for.
    /// </para>
    /// <para>
    /// Each question has a channel of its own, which the broker closes where the answer is no. Arguments of a queue are compared by declaring it again
    /// right after it was seen: only a queue that somebody deletes between these two questions would be made anew, empty.
    /// </para>
    /// </remarks>
    /// <param name="contract">Whose exchange is looked at.</param>
    /// <param name="queues">Queues that <see cref="SubscribeAsync"/> is to open, as it is to open them; exclusive ones are not there before. Null for none.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What differs.</returns>
    /// <exception cref="BusConnectionException">The broker cannot be reached within <see cref="MessageBusOptions.PublishTimeout"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The bus is that of a host, which has not connected it yet.</exception>
    /// <exception cref="ObjectDisposedException">The bus is disposed.</exception>
    public async Task<TopologyReport> VerifyTopologyAsync(Contract contract, IEnumerable<Queue>? queues = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(contract);
        _subscriptions.ThrowIfDisposed();

        var findings = new TopologyFindings();
        var open = Subscriptions;
        foreach (var subscription in open.Where(subscription => !subscription.IsConsuming))
        {
            var trouble = subscription.Trouble is { } refusal ? $": {refusal}" : ", and is being opened anew.";
            findings.Differs(TopologyPart.Consumer, subscription.Queue.Name, $"The subscription '{subscription.Queue.Name}' has no consumer{trouble}");
        }

        var expected = new ExpectedTopology(
            [.. open.SelectMany(subscription => subscription.Request.Bindings).Select(binding => binding.Exchange).Prepend(contract.Exchange).Distinct()],
            [
                .. open.Where(subscription => subscription.IsConsuming).Select(subscription => new ExpectedQueue(subscription.QueueName, subscription.Request)),
                .. (queues ?? []).Where(queue => queue.IsShared).Select(ExpectedQueue.Of),
            ]);
        await _transport.VerifyAsync(expected, findings, cancel).ConfigureAwait(false);
        return findings.ToReport();
    }
}
