namespace BusContracts.Analyzers.Tests.Usage;

/// <summary>Contracts that have what Wazo's has not.</summary>
internal static class SmallContracts
{
    /// <summary>No open family, a deprecated key, and placeholders of both kinds.</summary>
    public const string Shop = """
        contract: Shop.Bus
        releases: [1.9, 1.10]
        exchange: { name: shop, type: topic, durable: false }
        envelope:
          event: { role: name }
          body: { role: data }
        acl: { prefix: access }
        events:
          order_created:
            summary: Somebody orders.
            routing-key: orders.created
            required-acl: access.orders
          order_placed:
            summary: Somebody orders, as it was called once.
            routing-key: orders.placed
            deprecated:
              since: 1.10
              message: The order is told of when it is made.
              replaced-by: [order_created]
          order_moved:
            summary: An order moves.
            routing-key: orders.{id}.moved.{path}
            placeholders:
              path: { words: many }
            data:
              id: string
              path: string
              weight:
                type: string
                since: 1.10
          order_packed:
            summary: An order is packed.
            since: 1.10
            routing-key: orders.packed
          order_filed:
            summary: An order is filed.
            removed: 1.10
            routing-key: orders.filed
        """;
}
