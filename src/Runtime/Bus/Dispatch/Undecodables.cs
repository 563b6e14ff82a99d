using BusContracts.Transports;

namespace BusContracts;

/// <summary>What becomes of a message that does not decode: always reported, told to the handlers if there are any, then rejected.</summary>
internal sealed class Undecodables(string queue, Reporter reporter, HandlerFailures failures)
{
    private readonly List<Handler<UndecodableMessage>> _handlers = [];

    public void Add(Handler<UndecodableMessage> handler) => _handlers.Add(handler);

    public async ValueTask<DeliveryFate> HandleAsync(Exception problem, string? eventName, Delivery delivery, CancellationToken cancel)
    {
        var message = new UndecodableMessage(problem, eventName, delivery);
        reporter.Tell(new UndecodableReport(queue, message.Name, message.JsonPath, message.Reason, delivery.Info));

        foreach (var handler in _handlers)
        {
            try
            {
                await handler(message, cancel).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                failures.Report(failure, message.Name ?? "", delivery.Info, isRetried: false);
            }
        }

        return DeliveryFate.Undecodable;
    }
}
