using System.Text;
using System.Text.Json;
using Wazo.Bus.Tests.Wire;

// Every message that servers are known to send: read, written, and compared. The exit code is how many came out wrong.
var wrong = 0;
foreach (var wire in WireMessages.All)
{
    if (ProblemOf(wire) is not { } problem)
        continue;
    wrong++;
    Console.WriteLine($"{wire}: {problem}");
}

Console.WriteLine($"{WireMessages.All.Count} messages, {wrong} wrong");
return Math.Min(wrong, 100);

static string? ProblemOf(WireMessage wire)
{
    var body = Encoding.UTF8.GetBytes(wire.Body);
    using var document = JsonDocument.Parse(body);
    if (RecordCodec.Find(document.RootElement.GetProperty("name").GetString()!, wire.RoutingKey) is not { } codec || codec.Record != wire.Record)
        return "it is not found to be its record";

    var (first, second) = codec.ReadTwice(body);
    return JsonContent.Difference(body, codec.Rewrite(body))
        ?? JsonContent.Difference(body, codec.RewriteAsTheBus(body))
        ?? (first.Equals(second) ? null : "what was written of it is read as other data");
}
