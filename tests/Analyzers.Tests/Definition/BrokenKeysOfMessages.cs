using static BusContracts.Analyzers.Tests.Definition.BrokenSpec;

namespace BusContracts.Analyzers.Tests.Definition;

/// <summary>Routing keys and ACLs that no message can have, and placeholders that cannot be filled.</summary>
internal static class BrokenKeysOfMessages
{
    public static IEnumerable<BrokenSpec> All =>
    [
        InEvent("an empty word", "routing-key: orders.{|BUS1008:.|}placed",
            "The routing key has an empty word here; write a word before, between and behind the dots"),
        InEvent("an empty first word", "routing-key: {|BUS1008:.|}orders",
            "The routing key has an empty word here; write a word before, between and behind the dots"),
        InEvent("an empty last word", "routing-key: orders{|BUS1008:.|}",
            "The routing key has an empty word here; write a word before, between and behind the dots"),
        InEvent("a wildcard", "routing-key: orders.{|BUS1008:*|}",
            "The routing key holds the wildcard '*', which only bindings may; write the word, or a {placeholder} for it"),
        InEvent("a wildcard in quotes", "routing-key: \"orders.{|BUS1008:#|}\"",
            "The routing key holds the wildcard '#', which only bindings may; write the word, or a {placeholder} for it"),
        InEvent("a wildcard in an ACL", "routing-key: a.b\nrequired-acl: events.{|BUS1008:#|}",
            "The required ACL holds the wildcard '#', which only bindings may; write the word, or a {placeholder} for it"),
        InEvent("a key of too many bytes", "routing-key: {|BUS1008:" + new string('é', 128) + "|}",
            "The routing key takes at least 256 bytes, and AMQP carries 255; shorten it"),
        InEvent("a header's name of too many bytes", "routing-key: a.b\nheaders:\n  {|BUS1008:" + new string('h', 256) + "|}: true",
            "The header's name takes at least 256 bytes, and AMQP carries 255; shorten it"),
        InEvent("a header by which the broker routes", "routing-key: a.b\nheaders:\n  {|BUS1026:CC|}: orders.copied",
            "RabbitMQ takes the header 'CC' for further routing keys, and closes the channel where it is no list of them; give the header another name"),
        InEvent("a header by which the broker routes unseen", "routing-key: a.b\nheaders: { {|BUS1026:BCC|}: true }",
            "RabbitMQ takes the header 'BCC' for further routing keys, and closes the channel where it is no list of them; give the header another name"),
        InHead("a key of the envelope by which the broker routes", "contract: Shop.Bus\nexchange: { name: shop }\nenvelope: { event: { role: name }, {|BUS1026:CC|}: { role: origin, header: true }, body: { role: data } }",
            "RabbitMQ takes the header 'CC' for further routing keys, and closes the channel where it is no list of them; give the header another name"),
        InEvent("a placeholder that nothing binds", "routing-key: orders.{|BUS1007:{order}|}.placed\ndata: { id: integer }",
            "Nothing gives the placeholder 'order' of the event 'order_placed' a value; add the field 'order' to its data, or say under 'placeholders' which one it is: order: { bind: data.some_field }"),
        InEvent("a mistyped placeholder", "routing-key: orders.{|BUS1007:{user_uid}|}.placed\ndata: { user_uuid: uuid }",
            "Nothing gives the placeholder 'user_uid' of the event 'order_placed' a value; did you mean 'user_uuid'?"),
        InEvent("a placeholder of a header that nothing binds", "routing-key: a.b\nheaders:\n  \"user:{|BUS1007:{user}|}\": true",
            "Nothing gives the placeholder 'user' of the event 'order_placed' a value; add the field 'user' to its data, or say under 'placeholders' which one it is: user: { bind: data.some_field }"),
        InEvent("a path to nothing", "routing-key: orders.{street}\nplaceholders: { street: { bind: data.to.{|BUS1007:stret|} } }\ndata: { to: Address }",
            "Nothing gives the placeholder 'street' of the event 'order_placed' a value; there is no 'stret' here; did you mean 'street'?"),
        InEvent("a path behind the last place", "routing-key: orders.{x}\nplaceholders:\n  x: { bind: \"data.at{|BUS1007:[2]|}\" }\ndata: { at: Point }",
            "Nothing gives the placeholder 'x' of the event 'order_placed' a value; there is no '[2]' here; the fields here are x, y"),
        InEvent("a path that begins elsewhere", "routing-key: orders.{x}\nplaceholders: { x: { bind: {|BUS1007:at|} } }\ndata: { at: integer }",
            "Nothing gives the placeholder 'x' of the event 'order_placed' a value; a path begins with 'data', such as data.user_uuid"),
        InEvent("a placeholder that is a list", "routing-key: orders.{|BUS1022:{ids}|}\ndata: { ids: list of integer }",
            "The placeholder 'ids' cannot be filled: its value is no text, integer, boolean, uuid or enumeration, which could be a word of a key; bind another field"),
        InEvent("a placeholder of another type than its field", "routing-key: orders.{id}\nplaceholders: { id: {|BUS1022:string|} }\ndata: { id: integer }",
            "The placeholder 'id' cannot be filled: its field has another type; leave the type out here, the field says it"),
        InEvent("a brace that is not closed", "routing-key: orders.{|BUS1021:{|}id\ndata: { id: integer }",
            "This is no template: this '{' is not closed; write {name} for a placeholder"),
        InEvent("a brace that is not opened", "routing-key: orders.id{|BUS1021:}|}",
            "This is no template: this '}' closes nothing; write {name} for a placeholder"),
        InEvent("a placeholder without a name", "routing-key: orders.{|BUS1021:{}|}",
            "This is no template: '{}' is no placeholder; between the braces stands a name of letters, digits and '_'"),
    ];
}
