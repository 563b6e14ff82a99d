using static BusContracts.Analyzers.Tests.Definition.BrokenSpec;

namespace BusContracts.Analyzers.Tests.Definition;

/// <summary>What the YAML itself can have wrong.</summary>
internal static class BrokenYaml
{
    public static IEnumerable<BrokenSpec> All =>
    [
        InEvent("a colon in a text", "summary: Note{|BUS1001::|} this.\nrouting-key: a.b",
            "This is not YAML: a ':' before a blank makes a key, and here stands a value; check the indentation, or put the text in quotes"),
        InEvent("a list that is not closed", "routing-key: a.b\nexample: {|BUS1001:[|}1, 2\nsince: 1.9",
            "This is not YAML: this '[' is not closed by a ']'"),
        InEvent("a map that is not closed", "routing-key: a.b\ndata: {|BUS1001:{|} id: integer\nsince: 1.9",
            "This is not YAML: this '{' is not closed by a '}'"),
        InEvents("a list that is not closed at the end", "order_placed:\n  routing-key: a.b\n  example: {|BUS1001:[|}1, 2",
            "This is not YAML: this '[' is not closed by a ']'"),
        InEvent("a quote that is not closed", "summary: {|BUS1001:\"Somebody|}\nrouting-key: a.b",
            "This is not YAML: this quote is not closed; close it with \", and write \\\" inside"),
        InEvent("a single quote that is not closed", "summary: {|BUS1001:'Somebody|}\nrouting-key: a.b",
            "This is not YAML: this quote is not closed; close it with ', and write '' inside"),
        InEvents("a tab that indents", "order_placed:\n{|BUS1001:\t|}routing-key: a.b",
            "This is not YAML: a tab indents this line; use blanks"),
        InEvents("a tab that indents after other keys", "order_placed:\n  summary: x\n{|BUS1001:\t|}routing-key: a.b",
            "This is not YAML: a tab indents this line; use blanks"),
        InEvent("a text that begins with @", "summary: {|BUS1001:@|}someone\nrouting-key: a.b",
            "This is not YAML: no text starts with this character; put it in quotes"),
        InEvent("a key that is indented too little", "routing-key: a.b\n since{|BUS1001::|} 1.9",
            "This is not YAML: a ':' before a blank makes a key, and here stands a value; check the indentation, or put the text in quotes"),
        InEvents("a second document", "order_placed:\n  routing-key: a.b\n\n", "") with
        {
            Name = "a second document",
            Marked = InEvent("", "routing-key: a.b", "").Marked + "{|BUS1001:---|}\nmore: 1\n",
            Message = "This is not YAML: a second document begins here; a contract is one document",
        },
        InEvent("a NUL character", "summary: a{|BUS1001:\0|}b\nrouting-key: a.b",
            "This is not YAML: a NUL character stands here; save the file as UTF-8 text"),
        InEvent("a value that starts with a placeholder", "routing-key: {|BUS1016:{id}.placed|}\ndata: { id: integer }",
            "A value that starts with a brace is read as a map; put it in quotes: \"{id}.placed\""),
        InEvent("a value that is a placeholder", "name: {|BUS1016:{id}|}\nrecord: OrderPlaced\nrouting-key: a.b",
            "A value that starts with a brace is read as a map; put it in quotes: \"{id}\""),
        InEvent("a value that starts with a placeholder, and a comment", "required-acl: {|BUS1016:{id}.placed|} # the order\nrouting-key: a.b\ndata: { id: integer }",
            "A value that starts with a brace is read as a map; put it in quotes: \"{id}.placed\""),
        InEvent("a comma in a flow text", "routing-key: a.b\ndata:\n  id: { type: integer, summary: The number, {|BUS1015:not the id|} }",
            "The comma before 'not the id' ends the text, and 'not the id' became a key; put the text in quotes, or leave the braces and give each key a line"),
        InEvent("a key twice", "routing-key: a.b\nsummary: One.\n{|BUS1002:routing-key|}: a.c",
            "The key 'routing-key' stands on line 21 already; rename or delete one of the two"),
        InEvents("an event twice", "order_placed:\n  routing-key: a.b\n{|BUS1002:order_placed|}:\n  routing-key: a.c",
            "The key 'order_placed' stands on line 20 already; rename or delete one of the two"),
        InEvent("an anchor", "routing-key: {|BUS1014:&key|} a.b",
            "The anchor '&key' is no part of the spec language; write the value out where it is used"),
        InEvent("an alias", "routing-key: a.b\nsummary: {|BUS1014:*key|}",
            "The alias '*key' is no part of the spec language; write the value out where it is used"),
        InEvent("a merge key", "routing-key: a.b\n{|BUS1014:<<|}: { summary: Shared }",
            "The merge key '<<' is no part of the spec language; write the keys out, or share them as a type under 'types'"),
        InEvent("a tag", "routing-key: a.b\nsince: {|BUS1014:!|}!str 1.9",
            "The tag 'tag:yaml.org,2002:str' is no part of the spec language; leave it out; every value is a text, and its key says what it means"),
        InEvent("a list as a key", "routing-key: a.b\n{|BUS1005:[a]|}: b",
            "A key is a list here; write a text"),
        InEvent("nesting without end", "routing-key: a.b\nexample: " + new string('[', 29) + "{|BUS1018:[|}" + new string('[', 500),
            "Lists and maps nest more than 32 deep here; the language needs no more than eight, so look for a bracket too many"),
    ];
}
