global using BusContracts;
global using Microsoft.Extensions.DependencyInjection;
global using Wazo.Bus;
global using static Around;

static class Around
{
    public static readonly Guid server = Guid.NewGuid();

    public static readonly Guid user = Guid.NewGuid();

    public static readonly Microsoft.Extensions.Hosting.HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();

    public static Task ShowAsync(string? name, Uuid? origin, CancellationToken cancel) => Task.CompletedTask;

    public static void ShowForward(Message<UsersForwardsUpdated> message)
    {
    }

    public static void ShowQueue(Message<AmiEvent> message)
    {
    }
}

class CallBoard
{
    public Task ShowAsync(CallCreated call, CancellationToken cancel) => Task.CompletedTask;
}
