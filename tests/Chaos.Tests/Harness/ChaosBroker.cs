using System.Globalization;
using System.Net.Sockets;
using System.Text;
using BusContracts.Tests;
using RabbitMQ.Client;

namespace BusContracts.Chaos.Tests.Harness;

/// <summary>A broker that belongs to this suite alone, and that it may kill.</summary>
internal sealed class ChaosBroker(string folder) : IAsyncDisposable
{
    private const string Script = "broker.sh";

    private Uri? _uri;

    /// <summary>Where it listens; the same after every start.</summary>
    public string Uri => Address.OriginalString;

    public string Host => Address.Host;

    public int Port => Address.Port;

    private Uri Address => _uri ?? throw new InvalidOperationException("The broker was not started yet.");

    /// <summary>Lets it be configured otherwise, before its first start.</summary>
    public async Task ConfigureAsync(string lines)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "more.conf"), lines);
    }

    public async Task StartAsync() => Knows((await BrokerScripts.RunAsync(Script, "start", folder))[^1]);

    /// <summary>Starts it, and waits until it has answered somebody: its first client waits long, and the cases are impatient.</summary>
    public async Task StartReadyAsync()
    {
        await StartAsync();
        await AsOperatorAsync(channel => channel.BasicQosAsync(0, 1, global: false));
    }

    /// <summary>Tells this object where a broker is that something else has started.</summary>
    public void Knows(string uri) => _uri = new Uri(uri);

    public Task StopAsync() => BrokerScripts.RunAsync(Script, "stop", folder);

    public async ValueTask DisposeAsync() => await StopAsync();

    public Task KillAsync() => BrokerScripts.RunAsync(Script, "kill", folder);

    public Task PauseAsync() => BrokerScripts.RunAsync(Script, "pause", folder);

    public Task ResumeAsync() => BrokerScripts.RunAsync(Script, "resume", folder);

    public Task ControlAsync(params string[] arguments) => BrokerScripts.RunAsync(Script, ["ctl", folder, .. arguments]);

    /// <summary>Starts it, and returns at the moment in which its port accepts.</summary>
    public async Task RestartAsync()
    {
        var starting = StartAsync();
        await Task.WhenAny(starting, AcceptsAsync());
        // A start that failed says more than a port that stays closed.
        if (starting.IsFaulted)
            await starting;
        Started = starting;
    }

    /// <summary>The rest of the start that <see cref="RestartAsync"/> did not wait for.</summary>
    public Task Started { get; private set; } = Task.CompletedTask;

    /// <summary>Waits until a quorum queue is in the file by which the broker finds it after a crash.</summary>
    /// <remarks>
    /// RabbitMQ 3.10 writes that file every half second. Killed within it, the broker has the queue and cannot open it: it knows no
    /// leader for it, and neither takes a message nor gives one out until somebody deletes it. No client can mend that.
    /// </remarks>
    public async Task UntilOnDiskAsync(string queue)
    {
        var name = Encoding.UTF8.GetBytes(queue);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!Directory.EnumerateFiles(folder, "names.dets", SearchOption.AllDirectories).Any(file => Holds(file, name)))
            await Task.Delay(20, deadline.Token);
    }

    /// <summary>Does something with the plain client, as an operator would from outside; a publish throws unless it is confirmed.</summary>
    public async Task<T> AsOperatorAsync<T>(Func<IChannel, Task<T>> act)
    {
        var factory = new ConnectionFactory { Uri = Address, AutomaticRecoveryEnabled = false, ClientProvidedName = "operator" };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        return await act(channel);
    }

    public Task AsOperatorAsync(Func<IChannel, Task> act) => AsOperatorAsync(async channel =>
    {
        await act(channel);
        return true;
    });

    /// <summary>The same broker by way of a proxy.</summary>
    public string UriBehind(int proxyPort) => string.Create(CultureInfo.InvariantCulture, $"amqp://{Address.UserInfo}@127.0.0.1:{proxyPort}/");

    private static bool Holds(string file, byte[] text)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[open.Length];
        var read = open.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes.AsSpan(0, read).IndexOf(text) >= 0;
    }

    private async Task AcceptsAsync()
    {
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(Host, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(5);
            }
        }
    }
}
