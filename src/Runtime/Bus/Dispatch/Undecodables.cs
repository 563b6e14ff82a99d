using BusContracts.Transports;

namespace BusContracts;

/// <summary>Who is told of a message that does not decode: the report always, and the handlers if there are any.</summary>
internal sealed class Undecodables(string queue, Reporter reporter)
{
    private readonly List<Handler<UndecodableMessage>> _handlers = [];

    public void Add(Handler<UndecodableMessage> handler) => _handlers.Add(handler);

    public async ValueTask TellAsync(UndecodableMessage message, string? deadLetterQueue, CancellationToken cancel)
    {
        reporter.Tell(new UndecodableReport(queue, message.Name, message.JsonPath, message.Reason, deadLetterQueue, message.Delivery));

        foreach (var handler in _handlers)
        {
            try
            {
                await handler(message, cancel).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                reporter.Tell(new HandlerFailedReport(queue, message.Name ?? "", failure, retryIn: null, deadLetterQueue, message.Delivery));
            }
        }
    }
}
