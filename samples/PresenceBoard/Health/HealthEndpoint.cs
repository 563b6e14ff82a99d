using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace PresenceBoard.Health;

/// <summary><c>GET /health</c>, for this machine alone: whoever asks from elsewhere asks through what the operator puts before it.</summary>
internal static class HealthEndpoint
{
    public static void AddHealthEndpoint(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<HealthOptions, HealthOptionsCheck>().BindConfiguration(HealthOptions.Section);
        builder.Services.AddHealthChecks().AddMessageBus();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<HealthOptions>>(
            (kestrel, health) => kestrel.Listen(IPAddress.Loopback, health.Value.Port));
    }

    public static void MapHealthEndpoint(this WebApplication app) =>
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = WriteAsync });

    /// <summary>The verdict in the first line, where probes look for it; then what each check says.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var checks = report.Entries.Select(check => $"{check.Key}: {check.Value.Status}: {check.Value.Description}\n");
        return context.Response.WriteAsync($"{report.Status}\n{string.Concat(checks)}");
    }
}
