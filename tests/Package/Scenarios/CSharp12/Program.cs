using Wazo.Bus;

Console.WriteLine($"{Shop.Bus.OrderPlaced.RoutingKey(7)} {CallCreated.Binding()}");
