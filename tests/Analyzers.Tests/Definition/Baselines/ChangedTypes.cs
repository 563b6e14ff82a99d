using static BusContracts.Analyzers.Tests.Definition.Baselines.ChangedSpec;

namespace BusContracts.Analyzers.Tests.Definition.Baselines;

/// <summary>Changes of the types that events share.</summary>
internal static class ChangedTypes
{
    private const string Waits = "publishers may send it, and consumers wait for it in vain";

    public static IReadOnlyList<ChangedSpec> All { get; } =
    [
        Of("a value of an enumeration gone", "  Region:\n    enum: [north, south]", "  {|BUS1101:Region|}:\n    enum: [north]", "types.Region.enum.south",
            "The value 'south' of the enumeration 'Region' is gone, which breaks publishers and consumers: " + Waits),
        Of("a value of an enumeration of integers gone", "  State:\n    integer-enum: { 0: idle, 1: busy }", "  {|BUS1101:State|}:\n    integer-enum: { 0: idle, 2: busy }", "types.State.integer-enum.1",
            "The value '1' of the enumeration 'State' is gone, which breaks publishers and consumers: " + Waits),
        Of("a place of a tuple more", "    tuple: { shop: uuid, user_uuid: uuid? }", "    {|BUS1103:tuple|}: { shop: uuid, user_uuid: uuid?, at: timestamp }", "types.Party.tuple",
            "The tuple 'Party' had 2 places and has 3, which breaks publishers and consumers: either side reads an array of one length"),
        Of("a place of a tuple of another type", "shop: uuid, user_uuid: uuid? }", "shop: {|BUS1103:string|}, user_uuid: uuid? }", "types.Party.tuple.shop.type",
            "The field 'shop' of the tuple 'Party' was uuid and is string, which breaks consumers: they cannot read every value that it may have now"),
        Of("a field of a shared type gone", ("  Order:", "  {|BUS1101:Order|}:"), ("      total: number\n", ""), "types.Order.fields.total",
            "The field 'total' of the type 'Order' is gone, which breaks consumers: they require it"),
        Of("a field of a shared type narrower", "total: number", "total: {|BUS1104:integer|}", "types.Order.fields.total.type",
            "The field 'total' of the type 'Order' was number and is integer, which breaks publishers: they may send a value that it can no longer have"),
        Of("a field of a shared type not null any more", "note: string?", "note: {|BUS1104:string|}", "types.Order.fields.note.type",
            "The field 'note' of the type 'Order' was string? and is string, which breaks publishers: they may send a value that it can no longer have"),
        Of("a field of an inner type gone", ("  Address:", "  {|BUS1101:Address|}:"), ("      street: string\n", ""), "types.Address.fields.street",
            "The field 'street' of the type 'Address' is gone, which breaks consumers: they require it"),
        Of("a required field more in an inner type", "      street: string\n", "      street: string\n      {|BUS1104:town|}: string\n", "types.Address.fields.town",
            "The field 'town' of the type 'Address' is new and required, which breaks publishers: they do not send it"),
        Of("another type with fewer fields", ("types:\n", "types:\n  {|BUS1101:Place|}:\n    fields: { zip: { type: string, optional: true } }\n"), ("place: Address", "place: Place"), "types.Place.fields.street",
            "The field 'street' of the type 'Place' is gone, which breaks consumers: they require it"),
        Of("another kind of type", "place: Address", "place: {|BUS1103:Party|}", "types.Order.fields.place.type",
            "The field 'place' of the type 'Order' was Address and is Party, which breaks publishers and consumers: neither side can read every value of the other"),
        Of("other fields of a shared type gone", ("  Order:", "  {|BUS1103:Order|}:"), ("    other-fields: string\n", ""), "types.Order.other-fields",
            "Fields of the type 'Order' that are not listed were string and are no part of it, which breaks consumers: those that use them never see them again"),
        Of("no shared type any more", ("  order_changed:", "  {|BUS1103:order_changed|}:"), ("changed.{user_uuid}\n    data: Order", "changed.{user_uuid}\n    data: { id: integer, user_uuid: uuid, total: number, note: string?, tags: list of string, place: Address, state: State }"), "events.order_changed.other-data",
            "Fields of the event 'order_changed' that are not listed were string and are no part of it, which breaks consumers: those that use them never see them again"),
    ];
}
