using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

public sealed class AmqpUriTests
{
    [Theory]
    [InlineData("amqp://host", "/")]
    [InlineData("amqp://host/", "/")]
    [InlineData("amqp://host//", "/")]
    [InlineData("amqp://host/%2F", "/")]
    [InlineData("amqp://host/%2f", "/")]
    [InlineData("amqp://host/telephony", "telephony")]
    [InlineData("amqp://host/a%2Fb", "a/b")]
    public void The_virtual_host_is_read_as_people_write_it(string uri, string expected) => Assert.Equal(expected, AmqpUri.Parse(uri).VirtualHost);

    [Theory]
    [InlineData("amqp://localhost", false, "localhost", 5672, "guest", "guest")]
    [InlineData("AMQPS://localhost", true, "localhost", 5671, "guest", "guest")]
    [InlineData("amqp://me:secret@bus.example:5673/", false, "bus.example", 5673, "me", "secret")]
    [InlineData("amqp://me:@10.0.0.1", false, "10.0.0.1", 5672, "me", "")]
    [InlineData("amqp://m%40e:p%2Fw%3A%40@host", false, "host", 5672, "m@e", "p/w:@")]
    [InlineData("amqp://me:p@ss@host", false, "host", 5672, "me", "p@ss")]
    [InlineData("amqp://me:a:b@[::1]:5672/", false, "::1", 5672, "me", "a:b")]
    public void Host_port_and_login_are_read_with_their_defaults(string text, bool isTls, string host, int port, string user, string password)
    {
        var uri = AmqpUri.Parse(text);
        Assert.Equal((isTls, host, port, user, password), (uri.IsTls, uri.Host, uri.Port, uri.UserName, uri.Password));
    }

    [Theory]
    [InlineData("", "does not begin with")]
    [InlineData("http://me:hunter2@host", "does not begin with")]
    [InlineData("localhost:5672", "does not begin with")]
    [InlineData("amqp://", "no valid host name")]
    [InlineData("amqp://me:hunter2@", "no valid host name")]
    [InlineData("amqp://me:hunter2@:5672/", "no valid host name")]
    [InlineData("amqp://me:hunter2@ho st/", "no valid host name")]
    [InlineData("amqp://me:hunter2@host:port/", "port is not a number")]
    [InlineData("amqp://me:hunter2@host:0/", "port is not a number")]
    [InlineData("amqp://me:hunter2@host:65536/", "port is not a number")]
    [InlineData("amqp://me:hunter2@host:/", "port is not a number")]
    [InlineData("amqp://me:hunter2@[::1/", "closing ']'")]
    [InlineData("amqp://me:hun/ter2hunter2@host/", "write %2F")]
    [InlineData("amqp://me:hun?hunter2@host/", "%3F")]
    [InlineData("amqp://me:hun%zzhunter2@host/", "write %25")]
    [InlineData("amqp://me:hunter2@host/a/b", "write %2F")]
    [InlineData("amqp://me:hunter2@host/?heartbeat=5", "not supported")]
    public void A_malformed_uri_is_told_without_its_password(string uri, string reason)
    {
        var failure = Assert.Throws<ArgumentException>(() => AmqpUri.Parse(uri));
        Assert.Contains(reason, failure.Message);
        Assert.Contains("amqp://user:password@host:5672/vhost", failure.Message);
        Assert.DoesNotContain("hunter2", failure.Message);
    }

    [Fact]
    public void The_uri_shows_no_login()
    {
        var uri = AmqpUri.Parse("amqps://me:hunter2@[::1]:5673/calls");
        Assert.Equal("amqps://[::1]:5673/calls", uri.ToString());
        Assert.Equal("[::1]:5673", uri.Address);
    }
}
