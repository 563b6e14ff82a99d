using BusContracts.Transports.RabbitMq;
using Microsoft.Extensions.Options;

namespace BusContracts.Hosting;

/// <summary>Says before the start what cannot work; no message holds a password.</summary>
internal sealed class BusValidation : IValidateOptions<HostedBusOptions>
{
    public ValidateOptionsResult Validate(string? name, HostedBusOptions options)
    {
        List<string> problems = [.. options.Problems];
        if (options.InMemory is null && UriProblem(options.Uri) is { } problem)
            problems.Add(problem);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? UriProblem(string? uri)
    {
        if (string.IsNullOrWhiteSpace(uri))
            return $"No broker is named: set {HostedBusOptions.SectionName}:Uri in the configuration to amqp://user:password@host:5672/vhost, or give AddMessageBus a uri.";

        try
        {
            AmqpUri.Parse(uri);
            return null;
        }
        catch (ArgumentException malformed)
        {
            return malformed.Message;
        }
    }
}
