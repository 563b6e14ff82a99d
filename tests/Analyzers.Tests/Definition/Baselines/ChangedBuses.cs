using static BusContracts.Analyzers.Tests.Definition.Baselines.ChangedSpec;

namespace BusContracts.Analyzers.Tests.Definition.Baselines;

/// <summary>Changes of the exchange, the envelope and the ACLs' prefix.</summary>
internal static class ChangedBuses
{
    public static IReadOnlyList<ChangedSpec> All { get; } =
    [
        Of("another exchange", "name: shop,", "name: {|BUS1102:store|},", "exchange.name",
            "The exchange was 'shop' and is 'store', which breaks publishers and consumers: what is published to the one is not seen by consumers of the other"),
        Of("an exchange that does not last", "durable: true", "durable: {|BUS1102:false|}", "exchange.durable",
            "The exchange was durable and is not, which breaks publishers and consumers: a broker refuses to declare one exchange in two ways"),
        Of("another content type", "content-type: application/json", "content-type: {|BUS1102:text/json|}", "message.content-type",
            "The content type was 'application/json' and is 'text/json', which breaks publishers and consumers: either side may look at it before it reads"),
        Of("messages that do not last", "persistent: true", "persistent: {|BUS1102:false|}", "message.persistent",
            "Messages were persistent and are not, which breaks consumers: those that wait in a durable queue are lost when the broker restarts"),
        Of("an envelope's key gone", "envelope:\n  event: { role: name, header: true }\n  access: { role: required-acl }\n", "{|BUS1101:envelope|}:\n  event: { role: name, header: true }\n", "envelope.access",
            "The envelope's key 'access' is gone, which breaks consumers: they read it from every message"),
        Of("an envelope's key renamed", "  sender: { role: origin }", "  {|BUS1102:origin_uuid|}: { role: origin }", "envelope.origin_uuid",
            "The envelope's key 'origin_uuid' was called 'sender', which breaks publishers and consumers: each side knows one of the two names"),
        Of("an envelope's header gone", "  event: { role: name, header: true }", "  {|BUS1102:event|}: { role: name }", "envelope.event.header",
            "The envelope's key 'event' was an AMQP header too and is none, which breaks consumers: those that read or are bound by the header miss it"),
        Of("another prefix of ACLs", "prefix: events", "prefix: {|BUS1102:access|}", "acl.prefix",
            "The prefix of ACLs was 'events' and is 'access', which breaks publishers and consumers: a client's ACLs begin with the one or the other"),
        Of("no prefix of ACLs", ("contract: Shop.Bus", "{|BUS1102:contract|}: Shop.Bus"), ("acl: { prefix: events, me: [user_uuid] }\n", ""), "acl.prefix",
            "The prefix of ACLs was 'events' and there is none, which breaks publishers and consumers: a client's ACLs begin with the one or the other"),
    ];
}
