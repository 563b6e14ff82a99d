namespace BusContracts.Spec.Tests;

/// <summary>A small contract of another domain that uses every key of the spec language; broken ones are made of it.</summary>
internal static class SchemaSampleContract
{
    public const string Yaml = """
        contract: Shop.Orders
        summary: The orders of a shop.
        documentation: https://example.org/orders.html
        releases: [1.9, 1.10, next]
        exchange: { name: orders, type: topic, durable: true }
        message: { content-type: application/json, persistent: false }
        envelope:
          event: { role: name, header: true, summary: What happened. }
          acl: { role: required-acl, since: 1.10 }
          sender: { role: origin, removed: next }
          data: { role: data, header: false }
        acl:
          prefix: orders
          me: [customer]
        placeholders:
          customer: uuid
        types:
          Step:
            summary: How far an order is.
            enum: [on, off, packed]
          Color:
            enum:
              red: The color of roses.
              blue:
          Rating:
            integer-enum: { 1: bad, -1: unknown }
          Place:
            tuple:
              street: string?
              longitude: { type: number, accept: string, property: Long, summary: East of Greenwich. }
          Order:
            summary: An order.
            fields:
              id: integer
              customer: { type: uuid, also: customer_id }
              lines: (list of string)?
              prices: map of list of number?
              note:
                type: string?
                optional: true
                accept: [integer, number, boolean]
                also: [comment, remark]
                property: Remark
                summary: What the customer wrote.
              voucher:
                type: string
                since: 1.9
                removed: next
                changed: { 1.10: It may be empty. }
                deprecated: { since: 1.10, message: Use note., replaced-by: note }
                observed: { absent: true, in: shop 1.9, note: Nobody has any. }
              gift: { observed: { type: boolean, in: shop 1.10 } }
              step: Step
              at: timestamp
              since: unix-seconds
            other-fields: any
        events:
          order_placed:
            summary: A customer places an order.
            since: 1.10
            documentation: order-placed
            routing-key: orders.{customer}.placed
            required-acl: { acl: "orders.{customer}.{step}-only", since: { after: 1.9 }, removed: next }
            changed:
              next: The shop stands in it.
            observed:
              - routing-key: ["orders.{customer}.new", orders.new]
                in: shop 1.10
              - { name: order_new, required-acl: orders.new, in: shop 1.9, note: Before it had a name. }
            headers:
              "customer:{customer}": true
              attempt: 1
              shop: main {step}
            data: Order
            example: |
              { "event": "order_placed", "data": { "id": 7, "customer": "c1", "lines": null, "prices": { "a": [1.5] },
                "step": "packed", "at": "2024-05-01T10:00:00Z", "since": 1714557600 } }
          order_{color}_sent:
            record: OrderSent
            routing-key: orders.sent.{color}.{to}
            placeholders:
              color: Color
              to: { type: string, bind: "data.place[0]", words: many, when-null: { literal: none }, summary: Where to. }
            data:
              place: Place
              done: { type: boolean, optional: false }
            example:
              - |
                { "event": "order_red_sent", "data": { "place": ["High Street", 0.1], "done": true } }
              - '{ "event": "order_blue_sent", "data": { "place": ["Lane", "east"], "done": false } }'
              - since: 1.9
                removed: 1.10
                message: '{ "event": "order_blue_sent", "data": { "place": [null, 2], "done": true } }'
          anything:
            summary: Whatever else.
            name: "{kind}"
            record: Anything
            routing-key: other.{kind}
            other-data: string
            deprecated:
              since: 1.9
              message: Use order_placed.
              replaced-by: [order_placed, "order_{color}_sent"]
        """;
}
