global using BusContracts;
global using Microsoft.Extensions.DependencyInjection;
global using Wazo.Bus;
global using static Around;

static class Around
{
    public static readonly Microsoft.Extensions.Hosting.HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
}

class CallBoard
{
    public Task ShowAsync(CallCreated call, CancellationToken cancel) => Task.CompletedTask;

    public Task RemoveAsync(string callId, CancellationToken cancel) => Task.CompletedTask;
}
