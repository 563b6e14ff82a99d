using System.Text;
using System.Text.Json;

namespace Wazo.Bus.Tests.Wire;

/// <summary>What must hold for each of <see cref="WireMessages"/>; a check gives what is wrong, or null.</summary>
internal static class WireCases
{
    public static IReadOnlyList<(string Name, Func<string?> Check)> All { get; } =
    [
        .. WireMessages.All.Select(message => ($"{message}: is found to be its record", (Func<string?>)(() => Finding(message)))),
        .. WireMessages.All.Select(message => ($"{message}: comes back with the same content", (Func<string?>)(() => Loss(message)))),
        .. WireMessages.All.Select(message => ($"{message}: is read as equal data when it was written", (Func<string?>)(() => Inequality(message)))),
    ];

    private static string? Finding(WireMessage message) =>
        CodecOf(message)?.Record is var found && found == message.Record ? null : $"found {found ?? "nothing"}";

    private static string? Loss(WireMessage message)
    {
        var body = Encoding.UTF8.GetBytes(message.Body);
        return JsonContent.Difference(body, CodecOf(message)!.Rewrite(body)) ?? JsonContent.Difference(body, CodecOf(message)!.RewriteAsTheBus(body));
    }

    private static string? Inequality(WireMessage message)
    {
        var (first, second) = CodecOf(message)!.ReadTwice(Encoding.UTF8.GetBytes(message.Body));
        return first.Equals(second) && first.GetHashCode() == second.GetHashCode() ? null : $"{first} became {second}";
    }

    private static RecordCodec? CodecOf(WireMessage message)
    {
        using var body = JsonDocument.Parse(message.Body);
        return RecordCodec.Find(body.RootElement.GetProperty("name").GetString()!, message.RoutingKey);
    }
}
