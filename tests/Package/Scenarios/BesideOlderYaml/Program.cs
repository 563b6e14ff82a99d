using Shop.Bus;
using Wazo.Bus;

Console.WriteLine($"{OrderPlaced.RoutingKey(7)} {CallCreated.Binding()} {OtherAnalyzer.Found}");
