using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace BusContracts.Hosting;

/// <summary>Reads the section of the configuration, each value by hand: without reflection, and with a message that says what to write.</summary>
internal sealed class BusSettings(IConfiguration? configuration = null) : IConfigureOptions<HostedBusOptions>
{
    private static readonly SortedDictionary<string, Action<HostedBusOptions, string>> s_settings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Uri"] = (options, text) => options.Uri = text,
        ["StartTimeout"] = (options, text) => options.StartTimeout = string.Equals(text, "infinite", StringComparison.OrdinalIgnoreCase) ? Timeout.InfiniteTimeSpan : Time(text),
        ["ClientCertificate"] = (options, text) => options.ClientCertificatePath = text,
        ["ClientCertificateKey"] = (options, text) => options.ClientCertificateKeyPath = text,
        ["ConnectTimeout"] = (options, text) => options.Bus.Connection.ConnectTimeout = Time(text),
        ["ConnectionName"] = (options, text) => options.Bus.ConnectionName = text,
        ["Concurrency"] = (options, text) => options.Bus.Concurrency = Count(text),
        ["Dialect"] = (options, text) => options.Bus.Dialect = Either(text, "Documented", "Observed") ? Dialect.Documented : Dialect.Observed,
        ["Heartbeat"] = (options, text) => options.Bus.Connection.Heartbeat = Time(text),
        ["MaxReconnectDelay"] = (options, text) => options.Bus.Connection.MaxReconnectDelay = Time(text),
        ["OriginUuid"] = (options, text) => options.Bus.OriginUuid = Uuid.Parse(text),
        ["Prefetch"] = (options, text) => options.Bus.Prefetch = Count(text),
        ["PublishTimeout"] = (options, text) => options.Bus.PublishTimeout = Time(text),
        ["PublishWindow"] = (options, text) => options.Bus.PublishWindow = Count(text),
        ["ReconnectDelay"] = (options, text) => options.Bus.Connection.ReconnectDelay = Time(text),
        ["ReconnectJitter"] = (options, text) => options.Bus.Connection.ReconnectJitter = Part(text),
        ["ServerName"] = (options, text) => options.Bus.Connection.Tls.ServerName = text,
        ["ShutdownTimeout"] = (options, text) => options.Bus.ShutdownTimeout = Time(text),
        ["StampTime"] = (options, text) => options.Bus.StampTime = Either(text, "true", "false"),
    };

    public void Configure(HostedBusOptions options)
    {
        if (configuration is null)
            return;

        foreach (var setting in configuration.GetSection(HostedBusOptions.SectionName).GetChildren())
        {
            if (string.Equals(setting.Key, "Uris", StringComparison.OrdinalIgnoreCase))
                ReadUris(setting, options);
            else if (!s_settings.TryGetValue(setting.Key, out var set))
                options.Problems.Add($"{setting.Path} is no setting; there are {string.Join(", ", s_settings.Keys)} and Uris.");
            else if (setting.Value is not { Length: > 0 } text)
                options.Problems.Add($"{setting.Path} has no value.");
            else if (ProblemOf(set, options, text) is { } problem)
                options.Problems.Add($"{setting.Path} is '{text}': {problem}");
        }
    }

    private static void ReadUris(IConfigurationSection setting, HostedBusOptions options)
    {
        var nodes = setting.GetChildren().ToArray();
        if (nodes.Length == 0)
            options.Problems.Add($"{setting.Path} is a list of uris, one for each node: write {setting.Path}:0, {setting.Path}:1 and so on; a single one is {HostedBusOptions.SectionName}:Uri.");
        foreach (var node in nodes)
            options.Uris.Add(node.Value ?? "");
    }

    /// <remarks>A uri is kept as it is and judged later, where no message repeats it.</remarks>
    private static string? ProblemOf(Action<HostedBusOptions, string> set, HostedBusOptions options, string text)
    {
        try
        {
            set(options, text);
            return null;
        }
        catch (FormatException problem)
        {
            return problem.Message;
        }
        catch (ArgumentException problem)
        {
            // Behind it stand the parameter and the value, which the message names already.
            return problem.Message.Split(" (Parameter", 2)[0];
        }
    }

    private static TimeSpan Time(string text) =>
        TimeSpan.TryParseExact(text, ["c", @"h\:m\:s", @"\-h\:m\:s"], CultureInfo.InvariantCulture, out var time)
            ? time
            : throw new FormatException("write a time as hh:mm:ss, such as 00:00:30.");

    private static ushort Count(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new FormatException("write a number from 1 to 65535.");

    private static double Part(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part)
            ? part
            : throw new FormatException("write a number from 0 to 1, such as 0.5.");

    private static bool Either(string text, string first, string second) =>
        string.Equals(text, first, StringComparison.OrdinalIgnoreCase)
        || (string.Equals(text, second, StringComparison.OrdinalIgnoreCase) ? false : throw new FormatException($"write {first} or {second}."));
}
