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
            ("BusContracts:Uri", "amqp://broker/"),
            ("BusContracts:StartTimeout", "00:01:30"),
            ("BusContracts:ConnectionName", "presence"),
            ("BusContracts:Concurrency", "4"),
            ("BusContracts:Dialect", "observed"),
            ("BusContracts:OriginUuid", "9a2f6d3e-3b5c-4f5e-8d57-1f2d9c1b7a10"),
            ("BusContracts:Prefetch", "10"),
            ("BusContracts:PublishTimeout", "0:0:5"),
            ("BusContracts:ShutdownTimeout", "00:00:20"),
            ("BusContracts:StampTime", "false"));
        Assert.Equal("amqp://broker/", options.Uri);
        Assert.Equal(TimeSpan.FromSeconds(90), options.StartTimeout);
        Assert.Equal("presence", options.Bus.ConnectionName);
        Assert.Equal(4, options.Bus.Concurrency);
        Assert.Equal(Dialect.Observed, options.Bus.Dialect);
        Assert.Equal(Uuid.Parse("9a2f6d3e-3b5c-4f5e-8d57-1f2d9c1b7a10"), options.Bus.OriginUuid);
        Assert.Equal(10, options.Bus.Prefetch);
        Assert.Equal(TimeSpan.FromSeconds(5), options.Bus.PublishTimeout);
        Assert.Equal(TimeSpan.FromSeconds(20), options.Bus.ShutdownTimeout);
        Assert.False(options.Bus.StampTime);
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
