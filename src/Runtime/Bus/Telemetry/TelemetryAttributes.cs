namespace BusContracts;

/// <summary>The names of what spans and metrics say.</summary>
internal static class TelemetryAttributes
{
    public const string System = "messaging.system";
    public const string OperationName = "messaging.operation.name";
    public const string OperationType = "messaging.operation.type";

    /// <summary>The exchange.</summary>
    public const string Destination = "messaging.destination.name";

    /// <summary>The routing key as the contract writes it: as many values as the contract has events.</summary>
    public const string Template = "messaging.destination.template";

    /// <summary>The queue's name, or its label where the server names it.</summary>
    public const string Subscription = "messaging.destination.subscription.name";

    /// <summary>On spans only: there are as many as there are orders, doors and users.</summary>
    public const string RoutingKey = "messaging.rabbitmq.destination.routing_key";

    /// <summary>On spans only.</summary>
    public const string MessageId = "messaging.message.id";

    /// <summary>On spans only.</summary>
    public const string BodySize = "messaging.message.body.size";

    /// <summary>On spans the wire name; on metrics the name as the contract writes it, and none where the contract has no such event.</summary>
    public const string EventName = "buscontracts.event.name";

    public const string Fate = "buscontracts.delivery.fate";
    public const string ErrorType = "error.type";

    public const string Publish = "publish";
    public const string Send = "send";
    public const string Process = "process";
}
