using System.Diagnostics;
using System.Globalization;

namespace BusContracts.Transports.RabbitMq;

/// <summary>Where a broker is and how to log in: <c>amqp://user:password@host:port/vhost</c>.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class AmqpUri
{
    private const string Shape = "Write amqp://user:password@host:5672/vhost, or amqps:// for TLS";

    private AmqpUri()
    {
    }

    public bool IsTls { get; private init; }

    public required string Host { get; init; }

    public int Port { get; private init; }

    public required string UserName { get; init; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Password { get; init; }

    public required string VirtualHost { get; init; }

    /// <summary>Host and port; an IPv6 address in brackets.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':') ? $"[{Host}]" : Host)}:{Port}");

    /// <summary>Reads a uri; user and password default to guest, the port to 5672 or 5671, the virtual host to "/".</summary>
    /// <exception cref="ArgumentException">It is malformed. The message never repeats what may be a password.</exception>
    public static AmqpUri Parse(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        var isTls = uri.StartsWith("amqps://", StringComparison.OrdinalIgnoreCase);
        if (!isTls && !uri.StartsWith("amqp://", StringComparison.OrdinalIgnoreCase))
            throw Malformed("it does not begin with amqp:// or amqps://");

        var rest = uri[(uri.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var end = rest.AsSpan().IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest : rest[..end];
        var behind = end < 0 ? "" : rest[end..];
        if (behind.Contains('@'))
            throw Malformed("its user name or password holds a '/', '?' or '#': write %2F, %3F or %23 for it (and %40 for an '@' behind the host)");
        if (behind.AsSpan().IndexOfAny('?', '#') >= 0)
            throw Malformed("parameters behind '?' or '#' are not supported: settings are given as options of the bus");

        var at = authority.LastIndexOf('@');
        var login = at < 0 ? "" : authority[..at];
        var colon = login.IndexOf(':');
        var user = colon < 0 ? login : login[..colon];
        var (host, port) = HostAndPort(authority[(at + 1)..], isTls ? 5671 : 5672);
        return new AmqpUri
        {
            IsTls = isTls,
            Host = host,
            Port = port,
            UserName = user.Length == 0 ? "guest" : Decode(user),
            Password = colon < 0 ? "guest" : Decode(login[(colon + 1)..]),
            VirtualHost = VirtualHostOf(behind),
        };
    }

    /// <summary>The uri without user and password.</summary>
    public override string ToString() => $"{(IsTls ? "amqps" : "amqp")}://{Address}/{Uri.EscapeDataString(VirtualHost)}";

    private static (string Host, int Port) HostAndPort(string text, int defaultPort)
    {
        var endOfHost = text.StartsWith('[') ? text.IndexOf(']') + 1 : text.IndexOf(':');
        if (text.StartsWith('[') && endOfHost == 0)
            throw Malformed("its IPv6 address has no closing ']'");

        var host = endOfHost < 0 ? text : text[..endOfHost];
        var behind = endOfHost < 0 ? "" : text[endOfHost..];
        host = host.Trim('[', ']');
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            throw Malformed("it has no valid host name");
        if (behind.Length == 0)
            return (host, defaultPort);

        return behind[0] == ':'
            && int.TryParse(behind.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= ushort.MaxValue
                ? (host, port)
                : throw Malformed("its port is not a number from 1 to 65535");
    }

    private static string VirtualHostOf(string path) => path switch
    {
        "" or "/" or "//" => "/",
        _ when path.IndexOf('/', 1) > 0 => throw Malformed("its virtual host holds a '/': write %2F for it"),
        _ => Decode(path[1..]),
    };

    private static string Decode(string text)
    {
        for (var percent = text.IndexOf('%'); percent >= 0; percent = text.IndexOf('%', percent + 1))
        {
            if (percent + 2 >= text.Length || !char.IsAsciiHexDigit(text[percent + 1]) || !char.IsAsciiHexDigit(text[percent + 2]))
                throw Malformed("a '%' in it is not followed by two hexadecimal digits: write %25 for a plain '%'");
        }

        return Uri.UnescapeDataString(text);
    }

    private static ArgumentException Malformed(string why) => new($"The uri of the broker is malformed: {why}. {Shape}.");
}
