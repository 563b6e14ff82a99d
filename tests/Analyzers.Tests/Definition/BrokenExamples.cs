using static BusContracts.Analyzers.Tests.Definition.BrokenSpec;

namespace BusContracts.Analyzers.Tests.Definition;

/// <summary>Examples that are no JSON, or no message of their event; each is reported inside the example.</summary>
internal static class BrokenExamples
{
    public static IEnumerable<BrokenSpec> All =>
    [
        Example("a missing comma", """{ "event": "order_placed" {|BUS1013:"|}body": { "id": 1, "at": [1, 2], "to": [] } }""",
            "The example is not JSON: a ',' or '}' is missing before this"),
        Example("a comma too many", """{ "event": "order_placed", "body": { "id": 1, "to": [], {|BUS1013:}|} }""",
            "The example is not JSON: no comma stands before the closing '}'"),
        Example("a value that is left out", """{ "event": "order_placed", "body": {|BUS1013:.|}.. }""",
            "The example is not JSON: this is no JSON value; a text stands in double quotes"),
        Example("a text behind the message", """{ "event": "order_placed", "body": { "id": 1, "to": [] } } {|BUS1013:a|}nd so on""",
            "The example is not JSON: the example ends before this; a list of examples stands in a YAML list"),
        Example("another name", """{ "event": {|BUS1012:"order_paid"|}, "body": { "id": 1, "to": [] } }""",
            "The example does not match its event: $.event must be \"order_placed\""),
        Example("no name", """{|BUS1012:{|} "body": { "id": 1, "to": [] } }""",
            "The example does not match its event: $ lacks the key 'event'"),
        Example("a key that the envelope has not", """{ "event": "order_placed", {|BUS1012:"boddy"|}: 1, "body": { "id": 1, "to": [] } }""",
            "The example does not match its event: $.boddy is no key of the envelope; did you mean 'body'?"),
        Example("a text for an integer", """{ "event": "order_placed", "body": { "id": {|BUS1012:"1"|}, "to": [] } }""",
            "The example does not match its event: $.body.id must be an integer of at most 64 bits"),
        Example("null for what is never null", """{ "event": "order_placed", "body": { "id": {|BUS1012:null|}, "to": [] } }""",
            "The example does not match its event: $.body.id must be an integer of at most 64 bits; where null is right, the type is 'integer?'"),
        Example("a wrong value deep inside", """{ "event": "order_placed", "body": { "id": 1, "to": [{ "street": {|BUS1012:7|}, "zip": null }] } }""",
            "The example does not match its event: $.body.to[0].street must be a string"),
        Example("a field that is missing", """{ "event": "order_placed", "body": {|BUS1012:{|} "id": 1 } }""",
            "The example does not match its event: $.body lacks the field 'to'; add it, or make the field 'optional: true'"),
        Example("a field that is not documented", """{ "event": "order_placed", "body": { "id": 1, "to": [], {|BUS1012:"too"|}: 1 } }""",
            "The example does not match its event: $.body.too is no field of it; did you mean 'to'?"),
        Example("a field twice", """{ "event": "order_placed", "body": { "id": 1, "to": [], {|BUS1012:"id"|}: 1 } }""",
            "The example does not match its event: $.body.id stands twice"),
        Example("a tuple of another length", """{ "event": "order_placed", "body": { "id": 1, "to": [], "at": {|BUS1012:[|}1] } }""",
            "The example does not match its event: $.body.at must be an array of 2: x, y"),
        Example("a date that is none", """{ "event": "order_placed", "body": { "id": 1, "to": [], "when": {|BUS1012:"yesterday"|} } }""",
            "The example does not match its event: $.body.when must be a string with an ISO 8601 date and time"),
        Example("another ACL", """{ "event": "order_placed", "access": {|BUS1012:"events.users.1"|}, "body": { "id": 1, "to": [] } }""",
            "The example does not match its event: $.access must be of the form 'events.orders.{id}'"),
        Example("a list for a message", """{|BUS1012:[|}]""",
            "The example does not match its event: $ must be an object: the whole message with its event, access, body"),
        InEvent("an example in quotes", "routing-key: a.b\nexample: '{\"event\": {|BUS1012:\"order_paid\"|}}'",
            "The example does not match its event: $.event must be \"order_placed\""),
        InEvent("an ACL that the event has not", "routing-key: a.b\nexample: |\n  {\n    \"event\": \"order_placed\",\n\n    \"access\": {|BUS1012:\"events.orders\"|}\n  }",
            "The example does not match its event: $.access stands here, but the event has no 'required-acl'; add it to the event, or take it out of the example"),
    ];

    private static BrokenSpec Example(string name, string json, string message) => InEvent(name, $$"""
        routing-key: orders.{id}.placed
        required-acl: events.orders.{id}
        data:
          id: integer
          to: list of Address
          at: { type: Point, optional: true }
          when: { type: timestamp, optional: true }
        example: |
          {{json}}
        """, message);
}
