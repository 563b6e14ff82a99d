using BusContracts.Tests.Transports.RabbitMq;
using BusContracts.Transports.RabbitMq;

[assembly: AssemblyFixture(typeof(PrivateBroker))]

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A broker of these tests alone, whose operator they are: they make users, take rights away, starve it of memory. Started when the first test asks.</summary>
/// <remarks>The broker that <see cref="BrokerUnderTest"/> names may be anybody's.</remarks>
public sealed class PrivateBroker : IAsyncDisposable
{
    /// <summary>One after the other: what an operator does concerns everybody on the broker.</summary>
    public const string Collection = "Tests that are the operator of a private broker";

    private const string Script = "broker.sh";

    private readonly string _folder = BrokerScripts.NewFolder();
    private readonly Lazy<Task<string>> _uri;

    public PrivateBroker()
    {
        _uri = new Lazy<Task<string>>(StartAsync);
    }

    internal TestAuthority Authority { get; } = new();

    internal int TlsPort { get; private set; }

    internal Task<string> UriAsync() => _uri.Value;

    internal async Task<string> UriOfAsync(string user, string password, int? port = null)
    {
        var uri = AmqpUri.Parse(await UriAsync());
        return $"amqp://{user}:{password}@127.0.0.1:{port ?? uri.Port}/";
    }

    /// <summary>Runs rabbitmqctl.</summary>
    internal async Task ControlAsync(params string[] arguments)
    {
        await UriAsync();
        await BrokerScripts.RunAsync(Script, ["ctl", _folder, .. arguments]);
    }

    /// <summary>A user of this test, with every right that the patterns give: configure, write, read.</summary>
    internal async Task<string> AddUserAsync(string password, string configure = ".*", string write = ".*", string read = ".*")
    {
        var user = $"user-{Guid.NewGuid():N}";
        await ControlAsync("add_user", user, password);
        await ControlAsync("set_permissions", "-p", "/", user, configure, write, read);
        return user;
    }

    public async ValueTask DisposeAsync()
    {
        if (_uri.IsValueCreated)
            await BrokerScripts.RunAsync(Script, "stop", _folder);
        Directory.Delete(_folder, recursive: true);
        Authority.Dispose();
    }

    private async Task<string> StartAsync()
    {
        using (var free = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0))
        {
            free.Start();
            TlsPort = ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
        }

        Authority.WriteServerFiles(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "more.conf"), $"""
            listeners.ssl.1 = 127.0.0.1:{TlsPort}
            ssl_options.cacertfile = {_folder}/ca.pem
            ssl_options.certfile = {_folder}/server.pem
            ssl_options.keyfile = {_folder}/server.key
            ssl_options.verify = verify_peer
            ssl_options.fail_if_no_peer_cert = true

            """);
        return (await BrokerScripts.RunAsync(Script, "start", _folder))[^1];
    }
}
