global using BusContracts;
global using Microsoft.Extensions.DependencyInjection;
global using Microsoft.Extensions.Hosting;
global using OpenTelemetry.Metrics;
global using OpenTelemetry.Trace;
global using static Around;

static class Around
{
    public static readonly HostApplicationBuilder builder = null!;

    public static readonly MeterProviderBuilder metrics = null!;

    // These three stand for OpenTelemetry.Extensions.Hosting and the exporter, whose packages the tests do not have.
    public static Telemetry AddOpenTelemetry(this IServiceCollection services) => new();

    public sealed class Telemetry
    {
        public Telemetry WithTracing(Action<TracerProviderBuilder> configure) => this;

        public Telemetry WithMetrics(Action<MeterProviderBuilder> configure) => this;

        public void UseOtlpExporter()
        {
        }
    }
}
