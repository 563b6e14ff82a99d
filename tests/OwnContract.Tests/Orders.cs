using Acme.Orders;

namespace BusContracts.OwnContract.Tests;

/// <summary>One of every event of the orders' contract, with every value that its types can hold in one of them.</summary>
internal static class Orders
{
    public static readonly Guid Customer = Guid.Parse("5a0b3e4f-5d3c-4b7e-9f67-0c8e6a1f2d3b");

    public static readonly OrderPlaced Placed = new()
    {
        OrderId = 7,
        Customer = Customer,
        Branch = "north \"hall\"",
        PlacedAt = Timestamp.Parse("2026-05-01T10:00:00.250+0200"),
        PaidAt = DateTimeOffset.FromUnixTimeSeconds(1_777_777_777),
        Priority = Priority.OnHold,
        Lines = new OrderLine[] { new() { Article = "A-1", Quantity = 2, Gift = true }, new() { Article = "12", Quantity = 1 } },
        Destination = new Place { Latitude = 48.2, Longitude = -16.37 },
        Vouchers = new Dictionary<string, double?> { ["SPRING"] = 2.5, ["UNSETTLED"] = null },
        Coupons = new[] { "next time", "Žluťoučký \U0001F4E6" },
        Remarks = RawJson.Parse("""{"ring":["twice",2,null]}"""),
    };

    public static readonly OrderCancelled Cancelled = new()
    {
        OrderId = long.MaxValue,
        Customer = Uuid.Parse("a guest"),
        Branch = "",
        PlacedAt = Timestamp.Parse("2026-05-01T10:00:00"),
        Priority = new Priority(99),
        Lines = default,
        Destination = null,
        Vouchers = EquatableMap<double?>.Empty,
    };

    public static readonly OrderMoved Moved = new() { Step = OrderStep.HandedOver, OrderId = 7, Note = "fragile" };

    public static readonly ShelfEmptied Shelf = new() { Where = "hall2.aisle-7.board.3", Articles = new[] { "A-1", "12" } };

    public static readonly ShopClosed Closed = new();

    public static readonly CarrierNotice Notice = new()
    {
        Told = "LEFT_WITH_NEIGHBOUR",
        Carrier = "swift",
        Fields = new Dictionary<string, RawJson> { ["door"] = 12, ["names"] = RawJson.Parse("""["Doe"]""") },
    };

#pragma warning disable BUS2006 // The contract still has the deprecated event, so it still has to travel.
    public static readonly OrderShipped Shipped = new() { OrderId = 7 };
#pragma warning restore BUS2006
}
