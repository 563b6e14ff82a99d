using BusContracts.Transports.RabbitMq;
using Microsoft.Extensions.Options;

namespace BusContracts.Hosting;

/// <summary>Says before the start what cannot work; no message holds a password.</summary>
internal sealed class BusValidation : IValidateOptions<HostedBusOptions>
{
    public ValidateOptionsResult Validate(string? name, HostedBusOptions options)
    {
        List<string> problems = [.. options.Problems];
        if (options.InMemory is null)
            problems.AddRange(ProblemsOfRabbitMq(options));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> ProblemsOfRabbitMq(HostedBusOptions options)
    {
        const string Section = HostedBusOptions.SectionName;
        if (options.Bus.Connection.Problem is { } contradiction)
            yield return contradiction;
        if (string.IsNullOrWhiteSpace(options.Uri) && options.Uris.Count == 0)
            yield return $"No broker is named: set {Section}:Uri in the configuration to amqp://user:password@host:5672/vhost, or give AddMessageBus a uri.";
        else if (ProblemOfNodes(options) is { } problem)
            yield return problem;
    }

    private static string? ProblemOfNodes(HostedBusOptions options)
    {
        try
        {
            var nodes = options.Nodes;
            return options.Bus.Connection.Problem is null ? RabbitMqSettings.From(options.Bus).ProblemWith(nodes) : null;
        }
        catch (ArgumentException malformed)
        {
            return malformed.Message.Split(" (Parameter", 2)[0];
        }
    }
}
