using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BusContracts.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BusContracts.Tests.Hosting;

public sealed class OptionsComeFromTheConfiguration : HostTest
{
    [Fact]
    public void Every_setting_is_read()
    {
        var options = Read(
            services => services.AddMessageBus(),
            ("BusContracts:Uri", "amqps://broker/"),
            ("BusContracts:StartTimeout", "00:01:30"),
            ("BusContracts:ConnectionName", "presence"),
            ("BusContracts:Concurrency", "4"),
            ("BusContracts:Dialect", "observed"),
            ("BusContracts:OriginUuid", "9a2f6d3e-3b5c-4f5e-8d57-1f2d9c1b7a10"),
            ("BusContracts:Prefetch", "10"),
            ("BusContracts:PublishTimeout", "0:0:5"),
            ("BusContracts:ShutdownTimeout", "00:00:20"),
            ("BusContracts:StampTime", "false"),
            ("BusContracts:TraceHeaders", "false"),
            ("BusContracts:PublishWindow", "64"),
            ("BusContracts:Heartbeat", "00:00:05"),
            ("BusContracts:ConnectTimeout", "00:00:03"),
            ("BusContracts:ReconnectDelay", "00:00:01"),
            ("BusContracts:MaxReconnectDelay", "00:00:02"),
            ("BusContracts:ReconnectJitter", "0.25"),
            ("BusContracts:ServerName", "broker.acme.example"));
        Assert.Equal("amqps://broker/", options.Uri);
        Assert.Equal(TimeSpan.FromSeconds(90), options.StartTimeout);
        Assert.Equal("presence", options.Bus.ConnectionName);
        Assert.Equal(4, options.Bus.Concurrency);
        Assert.Equal(Dialect.Observed, options.Bus.Dialect);
        Assert.Equal(Uuid.Parse("9a2f6d3e-3b5c-4f5e-8d57-1f2d9c1b7a10"), options.Bus.OriginUuid);
        Assert.Equal(10, options.Bus.Prefetch);
        Assert.Equal(TimeSpan.FromSeconds(5), options.Bus.PublishTimeout);
        Assert.Equal(TimeSpan.FromSeconds(20), options.Bus.ShutdownTimeout);
        Assert.False(options.Bus.StampTime);
        Assert.False(options.Bus.TraceHeaders);
        Assert.Equal(64, options.Bus.PublishWindow);
        var connection = options.Bus.Connection;
        Assert.Equal(
            (TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), 0.25, "broker.acme.example"),
            (connection.Heartbeat, connection.ConnectTimeout, connection.ReconnectDelay, connection.MaxReconnectDelay, connection.ReconnectJitter, connection.Tls.ServerName));
    }

    [Fact]
    public void A_client_certificate_is_read_from_its_files()
    {
        using var key = ECDsa.Create();
        using var made = new CertificateRequest("CN=presence", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var folder = Directory.CreateTempSubdirectory("buscontracts-test-");
        try
        {
            var (certificate, privateKey) = (Path.Combine(folder.FullName, "client.pem"), Path.Combine(folder.FullName, "client.key"));
            File.WriteAllText(certificate, made.ExportCertificatePem());
            File.WriteAllText(privateKey, key.ExportPkcs8PrivateKeyPem());
            var options = Read(
                services => services.AddMessageBus("amqps://broker/"), ("BusContracts:ClientCertificate", certificate), ("BusContracts:ClientCertificateKey", privateKey));
            var read = Assert.Single(options.Bus.Connection.Tls.ClientCertificates);
            Assert.Equal("CN=presence", read.Subject);
            Assert.True(read.HasPrivateKey);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <remarks>What Windows needs; elsewhere it is the same certificate as well.</remarks>
    [Fact]
    public void A_client_certificate_with_a_stored_key_is_the_same_certificate_with_its_key()
    {
        using var key = ECDsa.Create();
        var made = new CertificateRequest("CN=presence", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var thumbprint = made.Thumbprint;
        using var stored = ClientCertificateFiles.WithStoredKey(made);
        Assert.Equal(thumbprint, stored.Thumbprint);
        using var its = stored.GetECDsaPrivateKey();
        byte[] text = [1, 2, 3];
        Assert.True(key.VerifyData(text, its!.SignData(text, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256));
    }

    [Fact]
    public void The_nodes_of_a_cluster_are_read_as_a_list()
    {
        var options = Read(services => services.AddMessageBus(), ("BusContracts:Uris:0", "amqp://one/"), ("BusContracts:Uris:1", "amqp://two:5673/"));
        Assert.Equal("one:5672, two:5673", options.Nodes.Description);
    }

    [Fact]
    public void The_configuration_overrides_the_uri_of_the_code_and_Configure_has_the_last_word()
    {
        Assert.Equal("amqp://code/", Read(services => services.AddMessageBus("amqp://code/")).Uri);
        Assert.Equal("amqp://operator/", Read(services => services.AddMessageBus().AddMessageBus("amqp://code/"), ("BusContracts:Uri", "amqp://operator/")).Uri);
        Assert.Equal(7, Read(
            services => services.AddMessageBus("amqp://code/", bus => bus.Configure(options => options.Bus.Prefetch = 7)), ("BusContracts:Prefetch", "9")).Bus.Prefetch);
        Assert.Equal(Timeout.InfiniteTimeSpan, Read(services => services.AddMessageBus("amqp://code/"), ("BusContracts:StartTimeout", "Infinite")).StartTimeout);
    }

    [Theory]
    [InlineData("Uri", "localhost:5672", "amqp://")]
    [InlineData("Uri", "amqp://user:s3cr3t/part@host/", "%2F")]
    [InlineData("Uri", "amqp://user:s3cr3t@host:99999/", "port")]
    [InlineData("StartTimeout", "-00:00:05", "more than zero")]
    [InlineData("StartTimeout", "30", "more than zero and at most 24 days")]
    [InlineData("StartTimeout", "30 s", "hh:mm:ss")]
    [InlineData("PublishTimeout", "-00:00:05", "more than zero")]
    [InlineData("ShutdownTimeout", "00:00:00", "more than zero")]
    [InlineData("Prefetch", "0", "at least 1")]
    [InlineData("Prefetch", "-1", "from 1 to 65535")]
    [InlineData("Concurrency", "70000", "from 1 to 65535")]
    [InlineData("StampTime", "maybe", "true or false")]
    [InlineData("Dialect", "wazo", "Documented or Observed")]
    [InlineData("Url", "amqp://user:s3cr3t@host/", "Uri")]
    [InlineData("ConnectionName", " ", "ConnectionName")]
    [InlineData("PublishWindow", "0", "at least 1")]
    [InlineData("Heartbeat", "00:00:00", "cannot be switched off")]
    [InlineData("ReconnectJitter", "2", "from 0")]
    [InlineData("ReconnectJitter", "half", "from 0 to 1")]
    [InlineData("ClientCertificate", "/nowhere/client.pem", "PEM file")]
    [InlineData("ClientCertificateKey", "client.key", "without")]
    [InlineData("Uris", "amqp://user:s3cr3t@host/", "Uris:0")]
    public async Task What_cannot_be_fails_the_start_with_its_name_and_what_to_write(string name, string value, string advice)
    {
        var host = Build(services => services.AddMessageBus("amqp://127.0.0.1:1/"), ($"BusContracts:{name}", value));
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancel));
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
        if (name != "Uri")
            Assert.Contains($"BusContracts:{name}", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Log.All, entry => $"{entry.Text} {entry.Exception}".Contains("s3cr3t", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("amqps://", "MaxReconnectDelay", "BusContracts:ReconnectDelay", "00:01:00")]
    [InlineData("amqp://", "amqps://", "BusContracts:ServerName", "broker.acme.example")]
    [InlineData("amqp://", "encrypted", "BusContracts:Uris:1", "amqps://user:s3cr3t@other/")]
    [InlineData("amqp://", "virtual host", "BusContracts:Uris:1", "amqp://user:s3cr3t@other/elsewhere")]
    [InlineData("amqp://", "does not begin with", "BusContracts:Uris:1", "user:s3cr3t@other")]
    public async Task What_does_not_fit_together_fails_the_start_and_says_what_to_write(string scheme, string advice, string name, string value)
    {
        var host = Build(services => services.AddMessageBus(), ("BusContracts:Uris:0", $"{scheme}user:s3cr3t@127.0.0.1:1/"), (name, value));
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancel));
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_is_told_at_once()
    {
        var host = Build(services => services.AddMessageBus(), ("BusContracts:Prefetch", "0"), ("BusContracts:Host", "broker"));
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancel));
        Assert.Equal(3, problem.Failures.Count());
        Assert.Contains("No broker is named", problem.Message, StringComparison.Ordinal);
    }

    private HostedBusOptions Read(Action<IServiceCollection> add, params (string Key, string? Value)[] settings) =>
        Build(add, settings).Services.GetRequiredService<IOptions<HostedBusOptions>>().Value;
}
