namespace BusContracts.Analyzers.Tests.Definition.Baselines;

/// <summary>The earlier contract that every change of the tables is made to.</summary>
internal static class ShopContract
{
    public const string Yaml = """
        contract: Shop.Bus
        exchange: { name: shop, durable: true }
        message: { content-type: application/json, persistent: true }
        envelope:
          event: { role: name, header: true }
          access: { role: required-acl }
          sender: { role: origin }
          body: { role: data }
        acl: { prefix: events, me: [user_uuid] }
        placeholders:
          region: Region
        types:
          Region:
            enum: [north, south]
          State:
            integer-enum: { 0: idle, 1: busy }
          Party:
            tuple: { shop: uuid, user_uuid: uuid? }
          Address:
            fields:
              street: string
              zip: { type: string, optional: true }
          Order:
            fields:
              id: integer
              user_uuid: uuid
              total: number
              note: string?
              tags: list of string
              place: Address
              state: State
            other-fields: string
        events:
          order_placed:
            routing-key: orders.placed.{user_uuid}
            required-acl: events.orders.{user_uuid}
            headers:
              "user:{user_uuid}": true
              kind: order
            data: Order
          order_changed:
            routing-key: orders.changed.{user_uuid}
            data: Order
          order_paid:
            routing-key: orders.paid.{id}
            data:
              id: integer
              shop_id: integer
              at: timestamp
              by: { type: string, optional: true, also: [payer, from], accept: [integer] }
              parties: list of Party
              prices: map of number
              extra: any
            other-data: string
          order_{region}_counted:
            routing-key: orders.counted.{region}
            data: { count: integer }
          audit:
            name: "{what}"
            record: Audit
            routing-key: audit.{what}
            placeholders: { what: { words: many } }

        """;

    /// <summary>The contract after edits, each of a text that it has.</summary>
    public static string With(params (string Right, string Wrong)[] edits)
    {
        var yaml = Yaml;
        foreach (var (right, wrong) in edits)
        {
            var at = yaml.IndexOf(right, StringComparison.Ordinal);
            Assert.True(at >= 0, $"the contract has no '{right}'");
            yaml = string.Concat(yaml.AsSpan(0, at), wrong, yaml.AsSpan(at + right.Length));
        }

        return yaml;
    }
}
