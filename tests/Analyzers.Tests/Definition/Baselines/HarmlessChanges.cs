namespace BusContracts.Analyzers.Tests.Definition.Baselines;

/// <summary>Changes that break nobody.</summary>
internal static class HarmlessChanges
{
    public static IReadOnlyList<(string Name, string Yaml)> All { get; } =
    [
        ("nothing", ShopContract.Yaml),
        ("a comment and blank lines", ShopContract.With(("exchange:", "# The bus.\n\n\nexchange:"), ("  order_paid:", "\n  # Money.\n  order_paid:"))),
        ("summaries", ShopContract.With(("contract: Shop.Bus", "contract: Shop.Bus\nsummary: The shop."), ("  order_paid:", "  order_paid:\n    summary: Somebody pays."))),
        ("another order of events, fields and headers", ShopContract.With(
            ("  order_changed:\n    routing-key: orders.changed.{user_uuid}\n    data: Order\n", ""), ("  audit:", "  order_changed:\n    routing-key: orders.changed.{user_uuid}\n    data: Order\n  audit:"),
            ("      id: integer\n      user_uuid: uuid\n", "      user_uuid: uuid\n      id: integer\n"), ("      kind: order\n", ""), ("    headers:\n", "    headers:\n      kind: order\n"))),
        ("another way of writing", ShopContract.With(("data: { count: integer }", "data:\n      count:\n        type: integer\n        optional: false"), ("enum: [north, south]", "enum:\n      south: Down.\n      north: Up."))),
        ("an event more", ShopContract.With(("events:\n", "events:\n  order_lost:\n    routing-key: orders.lost\n    data: { id: integer }\n"))),
        ("an optional field more", ShopContract.With(("      at: timestamp\n", "      at: timestamp\n      currency: { type: string, optional: true }\n"))),
        ("a value of an enumeration more", ShopContract.With(("[north, south]", "[north, south, east]"), ("1: busy", "1: busy, 2: away"))),
        ("an envelope's key and a header more", ShopContract.With(("access: { role: required-acl }", "access: { role: required-acl, header: true }"), ("      kind: order\n", "      kind: order\n      urgent: false\n"))),
        ("another name read too", ShopContract.With(("also: [payer, from]", "also: [payer, from, who]"))),
        ("another form read too", ShopContract.With(("accept: [integer]", "accept: [integer, boolean]"))),
        ("a name that both contracts read", ShopContract.With(("by: { type: string, optional: true, also: [payer, from]", "payer: { type: string, optional: true, also: [by, from]"))),
        ("a placeholder called otherwise", ShopContract.With(("routing-key: orders.paid.{id}", "routing-key: orders.paid.{number}\n    placeholders: { number: { bind: data.id } }"))),
        ("an event's key, not its name", ShopContract.With(("  order_changed:\n", "  changed:\n    name: order_changed\n"))),
        ("a type called otherwise", ShopContract.With(("  Address:", "  Place:"), ("place: Address", "place: Place"))),
        ("a place of a tuple called otherwise", ShopContract.With(("{ shop: uuid,", "{ store: uuid,"))),
        ("an open enumeration for any text", ShopContract.With(("street: string", "street: Region"))),
        ("C# names", ShopContract.With(("contract: Shop.Bus", "contract: Other.Bus"), ("  order_paid:\n", "  order_paid:\n    record: Paid\n"), ("id: integer\n", "id: { type: integer, property: Number }\n"))),
        ("a type that no message holds", ShopContract.With(("types:\n", "types:\n  Colour: { enum: [red] }\n"))),
        ("a deprecation", ShopContract.With(("  order_changed:\n", "  order_changed:\n    deprecated: { message: Old., replaced-by: [order_placed] }\n"))),
        ("fields written out and shared", ShopContract.With(
            ("types:\n", "types:\n  Count:\n    fields: { count: integer }\n"), ("data: { count: integer }", "data: Count"))),
    ];
}
