using static BusContracts.Analyzers.Tests.Definition.Baselines.ChangedSpec;

namespace BusContracts.Analyzers.Tests.Definition.Baselines;

/// <summary>Changes of names, keys, ACLs and headers, and events that are gone.</summary>
internal static class ChangedAddresses
{
    private const string Bound = "who binds by the one does not get what is published by the other";
    private const string Named = "each side knows one of the two names";
    private const string Held = "clients that hold the one are not sent what requires the other";

    public static IReadOnlyList<ChangedSpec> All { get; } =
    [
        Of("an event gone", ("events:\n", "{|BUS1101:events|}:\n"), ("  order_changed:\n    routing-key: orders.changed.{user_uuid}\n    data: Order\n", ""), "events.order_changed",
            "The event 'order_changed' is gone, which breaks publishers and consumers: consumers wait for it in vain, and nobody knows what publishers send"),
        Of("an event renamed with its key", ("events:\n", "{|BUS1101:events|}:\n"), ("  order_changed:", "  order_altered:"), "events.order_changed",
            "The event 'order_changed' is gone, which breaks publishers and consumers: consumers wait for it in vain, and nobody knows what publishers send"),
        Of("a wire name changed", "  order_changed:\n", "  order_changed:\n    name: {|BUS1102:order_altered|}\n", "events.order_changed.name",
            "The event 'order_changed' was named 'order_changed' and is named 'order_altered', which breaks publishers and consumers: " + Named),
        Of("a family's name changed", "  order_{region}_counted:\n", "  order_{region}_counted:\n    name: {|BUS1102:orders_{region}_counted|}\n", "events.order_{region}_counted.name",
            "The event 'order_{region}_counted' was named 'order_{region}_counted' and is named 'orders_{region}_counted', which breaks publishers and consumers: " + Named),
        Of("an open family closed", ("    name: \"{what}\"\n", "    name: {|BUS1102:\"{what}\"|}\n"), ("words: many }", "words: many, type: Region }"), "events.audit.name",
            "The event 'audit' took any name and has listed ones, which breaks publishers: they may send a name that is not listed"),
        Of("a family opened", "  order_{region}_counted:\n    routing-key: orders.counted.{region}\n", "  {|BUS1102:order_{region}_counted|}:\n    routing-key: orders.counted.{region}\n    placeholders: { region: string }\n", "events.order_{region}_counted.name",
            "The event 'order_{region}_counted' had listed names and takes any, which breaks consumers: they know the listed names alone"),
        Of("a routing key changed", "routing-key: orders.changed.{user_uuid}", "routing-key: {|BUS1102:orders.altered.{user_uuid}|}", "events.order_changed.routing-key",
            "The routing key of the event 'order_changed' was 'orders.changed.{user_uuid}' and is 'orders.altered.{user_uuid}', which breaks publishers and consumers: " + Bound),
        Of("a routing key of another field", "routing-key: orders.paid.{id}", "routing-key: {|BUS1102:orders.paid.{shop_id}|}", "events.order_paid.routing-key",
            "The routing key of the event 'order_paid' was 'orders.paid.{id}' and is 'orders.paid.{shop_id}', which breaks publishers and consumers: " + Bound),
        Of("a placeholder bound to another field", "    routing-key: orders.paid.{id}\n", "    routing-key: {|BUS1102:orders.paid.{id}|}\n    placeholders: { id: { bind: data.shop_id } }\n", "events.order_paid.routing-key",
            "The placeholders of the routing key 'orders.paid.{id}' of the event 'order_paid' stand for other values than they did, which breaks publishers and consumers: " + Bound),
        Of("a placeholder of one word", "    routing-key: audit.{what}\n    placeholders: { what: { words: many } }\n", "    routing-key: {|BUS1102:audit.{what}|}\n", "events.audit.routing-key",
            "The placeholders of the routing key 'audit.{what}' of the event 'audit' stand for other values than they did, which breaks publishers and consumers: " + Bound),
        Of("a required ACL changed", "required-acl: events.orders.{user_uuid}", "required-acl: {|BUS1102:events.orders.placed.{user_uuid}|}", "events.order_placed.required-acl",
            "The required ACL of the event 'order_placed' was 'events.orders.{user_uuid}' and is 'events.orders.placed.{user_uuid}', which breaks publishers and consumers: " + Held),
        Of("a required ACL gone", "  order_placed:\n    routing-key: orders.placed.{user_uuid}\n    required-acl: events.orders.{user_uuid}\n", "  {|BUS1102:order_placed|}:\n    routing-key: orders.placed.{user_uuid}\n", "events.order_placed.required-acl",
            "The event 'order_placed' required the ACL 'events.orders.{user_uuid}' and requires none, which breaks consumers: what requires nothing is sent to other clients than those that hold the ACL"),
        Of("a required ACL added", "    routing-key: orders.paid.{id}\n", "    routing-key: orders.paid.{id}\n    required-acl: {|BUS1102:events.paid|}\n", "events.order_paid.required-acl",
            "The event 'order_paid' required no ACL and requires 'events.paid', which breaks consumers: clients that do not hold it are no longer sent the event"),
        Of("a header gone", ("  order_placed:", "  {|BUS1101:order_placed|}:"), ("      kind: order\n", ""), "events.order_placed.headers.kind",
            "The header 'kind' of the event 'order_placed' is gone, which breaks consumers: those that read or are bound by it miss it"),
        Of("a header's value changed", "kind: order\n", "kind: {|BUS1102:purchase|}\n", "events.order_placed.headers.kind.value",
            "The header 'kind' of the event 'order_placed' has another value than it had, which breaks publishers and consumers: who is bound by the one value does not get the other"),
        Of("a header's name changed", ("  order_placed:", "  {|BUS1101:order_placed|}:"), ("\"user:{user_uuid}\"", "\"customer:{user_uuid}\""), "events.order_placed.headers.user:{user_uuid}",
            "The header 'user:{user_uuid}' of the event 'order_placed' is gone, which breaks consumers: those that read or are bound by it miss it"),
    ];
}
