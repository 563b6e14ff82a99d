namespace BusContracts.Spec.Tests;

/// <summary>One mistake in the sample contract, and what the schema says of it.</summary>
/// <param name="Because">Why it is one.</param>
/// <param name="Right">A text of the sample contract.</param>
/// <param name="Wrong">What stands there instead.</param>
/// <param name="Path">The value that is refused.</param>
/// <param name="Keyword">The keyword of the schema that refuses it.</param>
internal sealed record SchemaBrokenContract(string Because, string Right, string Wrong, string Path, string Keyword)
{
    public string Yaml
    {
        get
        {
            var at = SchemaSampleContract.Yaml.IndexOf(Right, StringComparison.Ordinal);
            Assert.True(at >= 0, $"the sample contract has no '{Right}'");
            return string.Concat(SchemaSampleContract.Yaml.AsSpan(0, at), Wrong, SchemaSampleContract.Yaml.AsSpan(at + Right.Length));
        }
    }

    public static IReadOnlyList<SchemaBrokenContract> All { get; } =
    [
        new("a contract has a namespace", "contract: Shop.Orders\n", "", "", "required"),
        new("a namespace has no empty part", "Shop.Orders", "Shop..Orders", "contract", "pattern"),
        new("a namespace has no dash", "Shop.Orders", "shop-orders", "contract", "pattern"),
        new("a contract has no other keys", "summary: The orders", "sumary: The orders", "", "additionalProperties"),
        new("a contract has an exchange", "exchange: { name: orders, type: topic, durable: true }\n", "", "", "required"),
        new("releases are a list", "releases: [1.9, 1.10, next]", "releases: { 1.9: old, 1.10: new, next: newest }", "releases", "type"),
        new("no release stands twice", "[1.9, 1.10, next]", "[next, 1.10, next]", "releases", "uniqueItems"),
        new("an exchange has a name", "{ name: orders, type: topic", "{ type: topic", "exchange", "required"),
        new("an exchange is a topic", "type: topic", "type: fanout", "exchange.type", "enum"),
        new("durable is true or false", "durable: true", "durable: perhaps", "exchange.durable", "enum"),
        new("an exchange has no other keys", "durable: true", "durable: true, auto-delete: true", "exchange", "additionalProperties"),
        new("a comma in a flow map's text grows a key", "summary: What happened. }", "summary: What, happened. }", "envelope.event", "additionalProperties"),
        new("a message has no other keys", "content-type", "content_type", "message", "additionalProperties"),
        new("a key of the envelope has a role", "sender: { role: origin, removed: next }", "sender: { header: true }", "envelope.sender", "required"),
        new("a role is a known one", "role: origin", "role: sender", "envelope.sender.role", "enum"),
        new("an ACL has a prefix", "  prefix: orders\n", "", "acl", "required"),
        new("the name of a type begins with a capital", "  Step:\n", "  step:\n", "types", "pattern"),
        new("a type is of one kind", "    enum: [on, off, packed]\n", "    enum: [on, off, packed]\n    fields: { id: string }\n", "types.Step", "oneOf"),
        new("a type is of some kind", "    enum: [on, off, packed]\n", "", "types.Step", "oneOf"),
        new("no value stands twice", "[on, off, packed]", "[on, off, on]", "types.Step.enum", "uniqueItems"),
        new("values are a list or a map", "enum: [on, off, packed]", "enum: packed", "types.Step.enum", "type"),
        new("values of an integer enumeration are integers", "{ 1: bad,", "{ one: bad,", "types.Rating.integer-enum", "pattern"),
        new("every place of a tuple is there", "property: Long,", "optional: true,", "types.Place.tuple.longitude", "additionalProperties"),
        new("only an object has other fields", "    integer-enum:", "    other-fields: string\n    integer-enum:", "types.Rating", "dependentRequired"),
        new("a scalar type is a known one", "id: integer", "id: int", "types.Order.fields.id", "pattern"),
        new("a list is a list of something", "lines: (list of string)?", "lines: list", "types.Order.fields.lines", "pattern"),
        new("a map is written 'map of'", "prices: map of list of number?", "prices: map<string>", "types.Order.fields.prices", "pattern"),
        new("a type is a text", "step: Step", "step: [Step]", "types.Order.fields.step", "type"),
        new("a field has a type", "{ type: uuid, also: customer_id }", "{ also: customer_id }", "types.Order.fields.customer", "required"),
        new("a field has no other keys", "also: customer_id", "alias: customer_id", "types.Order.fields.customer", "additionalProperties"),
        new("optional is true or false", "optional: true", "optional: maybe", "types.Order.fields.note.optional", "enum"),
        new("only JSON types are accepted", "[integer, number, boolean]", "[integer, uuid, boolean]", "types.Order.fields.note.accept.1", "enum"),
        new("a property is a C# name", "property: Remark", "property: 1st remark", "types.Order.fields.note.property", "pattern"),
        new("an event has a routing key", "    routing-key: orders.{customer}.placed\n", "", "events.order_placed", "required"),
        new("an event has no other keys", "routing-key: orders.{customer}", "routing_key: x\n    routing-key: orders.{customer}", "events.order_placed", "additionalProperties"),
        new("a routing key has no empty word", "orders.{customer}.placed", "orders..placed", "events.order_placed.routing-key", "pattern"),
        new("a routing key has no wildcard", "orders.{customer}.placed", "orders.*.placed", "events.order_placed.routing-key", "pattern"),
        new("a placeholder is closed", "orders.{customer}.placed", "orders.{customer.placed", "events.order_placed.routing-key", "pattern"),
        new("an ACL does not end with a dot", ".{step}-only", ".{step}.", "events.order_placed.required-acl.acl", "pattern"),
        new("a value that starts with a brace is a map", "routing-key: other.{kind}", "routing-key: {kind}", "events.anything.routing-key", "type"),
        new("a header is no map", "attempt: 1", "attempt: { value: 1 }", "events.order_placed.headers.attempt", "type"),
        new("the placeholder of a header is closed", "\"customer:{customer}\"", "\"customer:{customer\"", "events.order_placed.headers", "pattern"),
        new("data is a map or the name of a type", "data: Order\n", "data: [Order]\n", "events.order_placed.data", "type"),
        new("data is no list of a type", "data: Order\n", "data: list of Order\n", "events.order_placed.data", "pattern"),
        new("a placeholder is no list", "color: Color", "color: list of Color", "events.order_{color}_sent.placeholders.color", "pattern"),
        new("words are one or many", "words: many", "words: 2", "events.order_{color}_sent.placeholders.to.words", "enum"),
        new("a placeholder is bound to a field of the data", "data.place[0]", "place[0]", "events.order_{color}_sent.placeholders.to.bind", "pattern"),
        new("the name of a record begins with a capital", "record: OrderSent", "record: order_sent", "events.order_{color}_sent.record", "pattern"),
        new("an example is a text, not a map", "    example:\n      - |\n        { \"event\": \"order_red_sent\", \"data\": { \"place\": [\"High Street\", 0.1], \"done\": true } }\n      - '{ \"event\": \"order_blue_sent\", \"data\": { \"place\": [\"Lane\", \"east\"], \"done\": false } }'\n      - since: 1.9\n        removed: 1.10\n        message: '{ \"event\": \"order_blue_sent\", \"data\": { \"place\": [null, 2], \"done\": true } }'", "    example: { message: { event: order_red_sent } }", "events.order_{color}_sent.example.message", "type"),
        new("a deprecation has no other keys", "replaced-by: [", "replacement: [", "events.anything.deprecated", "additionalProperties"),
        new("a deprecation is a map", "deprecated:\n      since: 1.9\n      message: Use order_placed.\n      replaced-by: [order_placed, \"order_{color}_sent\"]", "deprecated: true", "events.anything.deprecated", "type"),
        new("since is a release, or what it comes after", "since: { after: 1.9 }", "since: { after: 1.9, before: next }", "events.order_placed.required-acl.since", "additionalProperties"),
        new("what it comes after is said", "since: { after: 1.9 }", "since: {}", "events.order_placed.required-acl.since", "required"),
        new("an ACL in a map stands under acl", "{ acl: \"orders", "{ removed: next }\n    record: OrderPlaced # \"orders", "events.order_placed.required-acl", "required"),
        new("changes are a map", "changed: { 1.10: It may be empty. }", "changed: [1.10]", "types.Order.fields.voucher.changed", "type"),
        new("an observation says where it was seen", "{ type: boolean, in: shop 1.10 }", "{ type: boolean }", "types.Order.fields.gift.observed", "required"),
        new("a field without a type has an observed one", "{ observed: { type: boolean, in: shop 1.10 } }", "{ observed: { note: Seen., in: shop 1.10 } }", "types.Order.fields.gift", "required"),
        new("an observation of a field says what was seen", "{ absent: true, in: shop 1.9, note: Nobody has any. }", "{ in: shop 1.9 }", "types.Order.fields.voucher.observed", "anyOf"),
        new("an observation of an event says what was seen", "routing-key: [\"orders.{customer}.new\", orders.new]\n        in", "in", "events.order_placed.observed.0", "anyOf"),
        new("an observed key is no pattern", "orders.new]", "orders.#]", "events.order_placed.observed.0.routing-key.1", "pattern"),
        new("an observed name stands for one event", "name: order_new", "name: \"order_{new}\"", "events.order_placed.observed.1.name", "pattern"),
        new("an observation has no other keys", "{ name: order_new", "{ wire: order_new", "events.order_placed.observed.1", "additionalProperties"),
        new("a null stands for something", "when-null: { literal: none }", "when-null: none", "events.order_{color}_sent.placeholders.to.when-null", "enum"),
        new("a null stands for one word", "literal: none", "literal: no.one", "events.order_{color}_sent.placeholders.to.when-null.literal", "pattern"),
        new("a dated example has a message", "        message: '{", "        # '{", "events.order_{color}_sent.example.2", "required"),
        new("a key without a value says nothing", "summary: Whatever else.", "summary: \"\"", "events.anything.summary", "minLength"),
    ];
}
