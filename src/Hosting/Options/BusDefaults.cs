using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BusContracts.Hosting;

/// <summary>Fills in what the host knows: its log, its services, what the files hold that the configuration names, and the uri of the code where the configuration has none.</summary>
internal sealed class BusDefaults(ILogger<MessageBus> log, IServiceProvider services) : IPostConfigureOptions<HostedBusOptions>
{
    public void PostConfigure(string? name, HostedBusOptions options)
    {
        options.Uri ??= options.DefaultUri;
        options.Bus.Services ??= services;
        ClientCertificateFiles.Load(options);

        var alsoTold = options.Bus.Report;
        options.Bus.Report = report =>
        {
            ReportLog.Write(log, report);
            alsoTold?.Invoke(report);
        };
    }
}
