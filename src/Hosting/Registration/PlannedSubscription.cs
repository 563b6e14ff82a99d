namespace BusContracts.Hosting;

/// <summary>A subscription that the host opens.</summary>
internal sealed record PlannedSubscription(Queue Queue, Action<SubscriptionBuilder> On);
