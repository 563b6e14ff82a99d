using System.Security.Cryptography.X509Certificates;
using BusContracts.Tests.Bus;
using BusContracts.Tests.Transports.Contract;
using static BusContracts.Tests.Bus.Doors;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A real broker that speaks TLS and lets nobody in without a certificate.</summary>
[Collection(PrivateBroker.Collection)]
public sealed class ConnectionsOverTls(PrivateBroker broker) : IDisposable
{
    private readonly X509Certificate2 _client = broker.Authority.NewClientCertificate();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Messages_come_and_go_with_a_client_certificate_and_an_authority_of_our_own()
    {
        var inbox = new Inbox<string>();
        await using var bus = await ConnectAsync(tls => { }).Within();
        await using var subscription = await bus.SubscribeAsync("doors", on => on.Event<DoorOpened>(message => inbox.Add(message.Data.DoorId)), Cancel);
        await bus.PublishAsync(Door("safe"), Cancel).Within();
        Assert.Equal("safe", await inbox.NextAsync(Cancel));
    }

    [Fact]
    public Task An_authority_that_the_machine_does_not_know_is_refused() => FailsAsync(tls => tls.CertificateValidation = null, "trusts its authority");

    [Fact]
    public Task A_certificate_with_another_name_than_the_uris_host_is_refused() => FailsAsync(tls => tls.ServerName = null, "ServerName");

    [Fact]
    public Task Without_a_client_certificate_the_broker_lets_nobody_in() => FailsAsync(tls => tls.ClientCertificates.Clear(), "");

    [Fact]
    public async Task Tls_to_a_port_without_tls_is_told()
    {
        var port = BusContracts.Transports.RabbitMq.AmqpUri.Parse(await broker.UriAsync()).Port;
        var problem = await Assert.ThrowsAsync<BusConnectionException>(() => MessageBus.ConnectAsync($"amqps://127.0.0.1:{port}/", cancel: Cancel)).Within();
        Assert.Contains("5671", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificates_for_a_connection_in_the_clear_are_refused()
    {
        var problem = await Assert.ThrowsAsync<ArgumentException>(() =>
            MessageBus.ConnectAsync("amqp://localhost/", options => options.Connection.Tls.ServerName = TestAuthority.ServerName, Cancel));
        Assert.Contains("amqps://", problem.Message, StringComparison.Ordinal);
    }

    private async Task FailsAsync(Action<TlsOptions> configure, string advice)
    {
        var problem = await Assert.ThrowsAsync<BusConnectionException>(() => ConnectAsync(configure)).Within();
        Assert.Contains($"127.0.0.1:{broker.TlsPort}", problem.Message, StringComparison.Ordinal);
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
    }

    private async Task<MessageBus> ConnectAsync(Action<TlsOptions> configure)
    {
        await broker.UriAsync();
        return await MessageBus.ConnectAsync(
            $"amqps://guest:guest@127.0.0.1:{broker.TlsPort}/",
            options =>
            {
                var tls = options.Connection.Tls;
                tls.ServerName = TestAuthority.ServerName;
                tls.CertificateValidation = broker.Authority.Validate;
                tls.ClientCertificates.Add(_client);
                configure(tls);
            },
            Cancel);
    }
}
