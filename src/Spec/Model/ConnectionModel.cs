using System.Globalization;

namespace BusContracts.Spec;

/// <summary>Where the bus is when nobody has configured anything, as its documentation says.</summary>
public sealed record ConnectionModel(string Host, int Port, string VirtualHost, string User, string Password)
{
    /// <summary>The same as an AMQP URI: <c>amqp://guest:guest@localhost:5672/</c>.</summary>
    public string Uri
    {
        get
        {
            var virtualHost = VirtualHost == "/" ? "" : System.Uri.EscapeDataString(VirtualHost);
            var login = $"{System.Uri.EscapeDataString(User)}:{System.Uri.EscapeDataString(Password)}";
            return $"amqp://{login}@{Host}:{Port.ToString(CultureInfo.InvariantCulture)}/{virtualHost}";
        }
    }
}
