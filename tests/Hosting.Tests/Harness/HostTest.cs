using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BusContracts.Tests.Hosting;

/// <summary>Builds real hosts whose log is kept, and ends them with the test.</summary>
public abstract class HostTest : IAsyncLifetime
{
    private readonly List<IHost> _hosts = [];
    private readonly CancellationTokenSource _deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    internal LogRecorder Log { get; } = new();

    /// <summary>Ends a test that is stuck, with a failure and not a hang.</summary>
    protected CancellationToken Cancel => _deadline.Token;

    public ValueTask InitializeAsync()
    {
        _deadline.CancelAfter(TimeSpan.FromSeconds(60));
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var host in Enumerable.Reverse(_hosts))
            await ((IAsyncDisposable)host).DisposeAsync();
        _deadline.Dispose();
        GC.SuppressFinalize(this);
    }

    internal IHost Build(Action<IServiceCollection> add, params (string Key, string? Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        add(builder.Services);
        var host = builder.Build();
        _hosts.Add(host);
        return host;
    }

    internal async Task<IHost> StartAsync(Action<IServiceCollection> add, params (string Key, string? Value)[] settings)
    {
        var host = Build(add, settings);
        await host.StartAsync(Cancel);
        return host;
    }

    internal async Task EventuallyAsync(Func<bool> condition, Func<string> state)
    {
        try
        {
            while (!condition())
                await Task.Delay(5, Cancel);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"It never came true; last seen: {state()}");
        }
    }

    private protected static MessageBus BusOf(IHost host) => host.Services.GetRequiredService<MessageBus>();
}
