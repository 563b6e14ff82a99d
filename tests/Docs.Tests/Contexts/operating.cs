global using BusContracts;
global using Wazo.Bus;
global using static Around;

static class Around
{
    public static readonly System.Security.Cryptography.X509Certificates.X509Certificate2 certificate = null!;

    public static readonly MessageBus bus = MessageBus.InMemory();

    public static Task BillAsync(Message<CallEnded> message, CancellationToken cancel) => Task.CompletedTask;
}
