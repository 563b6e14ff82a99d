using static BusContracts.Analyzers.Tests.Definition.Baselines.ChangedSpec;

namespace BusContracts.Analyzers.Tests.Definition.Baselines;

/// <summary>Changes of the fields of events.</summary>
internal static class ChangedFields
{
    private const string By = "{ type: string, optional: true, also: [payer, from], accept: [integer] }";

    public static IReadOnlyList<ChangedSpec> All { get; } =
    [
        Of("a required field gone", ("  order_paid:", "  {|BUS1101:order_paid|}:"), ("      at: timestamp\n", ""), "events.order_paid.data.at",
            "The field 'at' of the event 'order_paid' is gone, which breaks consumers: they require it"),
        Of("an optional field gone", ("  order_paid:", "  {|BUS1101:order_paid|}:"), ("      by: " + By + "\n", ""), "events.order_paid.data.by",
            "The field 'by' of the event 'order_paid' is gone, which breaks consumers: those that use it never see it again"),
        Of("a type that is another", "shop_id: integer", "shop_id: {|BUS1103:boolean|}", "events.order_paid.data.shop_id.type",
            "The field 'shop_id' of the event 'order_paid' was integer and is boolean, which breaks publishers and consumers: neither side can read every value of the other"),
        Of("a type that is wider", "shop_id: integer", "shop_id: {|BUS1103:number|}", "events.order_paid.data.shop_id.type",
            "The field 'shop_id' of the event 'order_paid' was integer and is number, which breaks consumers: they cannot read every value that it may have now"),
        Of("a type that anything is", "at: timestamp", "at: {|BUS1103:any|}", "events.order_paid.data.at.type",
            "The field 'at' of the event 'order_paid' was timestamp and is any, which breaks consumers: they cannot read every value that it may have now"),
        Of("a type that was any", "extra: any", "extra: {|BUS1104:string|}", "events.order_paid.data.extra.type",
            "The field 'extra' of the event 'order_paid' was any and is string, which breaks publishers: they may send a value that it can no longer have"),
        Of("a type that the old one is read as", "shop_id: integer", "shop_id: { type: {|BUS1103:string|}, accept: [integer] }", "events.order_paid.data.shop_id.type",
            "The field 'shop_id' of the event 'order_paid' was integer and is string, which breaks consumers: they cannot read every value that it may have now"),
        Of("a field that may be null", "at: timestamp", "at: {|BUS1103:timestamp?|}", "events.order_paid.data.at.type",
            "The field 'at' of the event 'order_paid' was timestamp and is timestamp?, which breaks consumers: they cannot read every value that it may have now"),
        Of("an element of another type", "prices: map of number", "prices: {|BUS1104:map of integer|}", "events.order_paid.data.prices.type",
            "The field 'prices' of the event 'order_paid' was map of number and is map of integer, which breaks publishers: they may send a value that it can no longer have"),
        Of("one for many", "parties: list of Party", "parties: {|BUS1103:(list of Party?)?|}", "events.order_paid.data.parties.type",
            "The field 'parties' of the event 'order_paid' was list of Party and is (list of Party?)?, which breaks consumers: they cannot read every value that it may have now"),
        Of("a field that may be missing", "at: timestamp", "at: { type: timestamp, optional: {|BUS1103:true|} }", "events.order_paid.data.at.optional",
            "The field 'at' of the event 'order_paid' was required and is optional, which breaks consumers: they require it"),
        Of("a field that must be there", "by: " + By, "{|BUS1104:by|}: { type: string, also: [payer, from], accept: [integer] }", "events.order_paid.data.by.optional",
            "The field 'by' of the event 'order_paid' was optional and is required, which breaks publishers: they may leave it out"),
        Of("a required field more", "      at: timestamp\n", "      at: timestamp\n      {|BUS1104:currency|}: string\n", "events.order_paid.data.currency",
            "The field 'currency' of the event 'order_paid' is new and required, which breaks publishers: they do not send it"),
        Of("a name that the field is read as already", "by: " + By, "{|BUS1104:payer|}: { type: string, optional: true, also: [from], accept: [integer] }", "events.order_paid.data.payer",
            "The field 'payer' of the event 'order_paid' was called 'by', which breaks publishers: each side writes one of the two names, and these do not read the other"),
        Of("a name with the old one read still", "shop_id: integer", "{|BUS1103:shop|}: { type: integer, also: [shop_id] }", "events.order_paid.data.shop",
            "The field 'shop' of the event 'order_paid' was called 'shop_id', which breaks consumers: each side writes one of the two names, and these do not read the other"),
        Of("another name not read any more", "also: [payer, from]", "also: {|BUS1104:payer|}", "events.order_paid.data.by.also",
            "The field 'by' of the event 'order_paid' was also read as 'from' and is not, which breaks publishers: those that send that name are not understood"),
        Of("another form not read any more", "by: { type: string, optional: true, also: [payer, from], accept: [integer] }", "{|BUS1104:by|}: { type: string, optional: true, also: [payer, from] }", "events.order_paid.data.by.accept",
            "The field 'by' of the event 'order_paid' accepted integer too and does not, which breaks publishers: those that send it so are not understood"),
        Of("other fields of another type", "other-data: string", "other-data: {|BUS1103:integer|}", "events.order_paid.other-data",
            "What is not listed of the event 'order_paid' was string and is integer, which breaks publishers and consumers: neither side can read every value of the other"),
        Of("no other fields", ("  order_paid:", "  {|BUS1103:order_paid|}:"), ("    other-data: string\n", ""), "events.order_paid.other-data",
            "Fields of the event 'order_paid' that are not listed were string and are no part of it, which breaks consumers: those that use them never see them again"),
    ];
}
