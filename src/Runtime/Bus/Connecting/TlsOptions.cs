using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace BusContracts;

/// <summary>Certificates of connections that begin with <c>amqps://</c>. Without any of this the broker's certificate is checked against the machine's authorities and the host of the uri.</summary>
/// <remarks>Read once, when the bus connects. Used with an <c>amqp://</c> uri, which is not encrypted, it is refused.</remarks>
public sealed class TlsOptions
{
    private string? _serverName;

    /// <summary>The name that the broker's certificate must bear, where it is not the host of the uri; null (the default) for the host.</summary>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public string? ServerName
    {
        get => _serverName;
        set => _serverName = value is null || !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException("ServerName is the name in the broker's certificate, or null for the host of the uri; it is not blank.", nameof(ServerName));
    }

    /// <summary>What proves to the broker who connects, each with its private key; empty by default.</summary>
    /// <remarks>
    /// The certificates are not disposed with the bus, which needs them as long as it lives: it connects anew with them. On Windows a key
    /// must come from a store or a PKCS#12 file: the system's TLS refuses one that <c>X509Certificate2.CreateFromPem</c> has put into memory.
    /// </remarks>
    public X509Certificate2Collection ClientCertificates { get; } = [];

    /// <summary>Decides on the broker's certificate in place of the machine's rules, as for an authority of your own; null (the default) keeps those.</summary>
    /// <remarks>
    /// Called by any thread at each connection. What is wrong by the machine's rules is in its last argument: return
    /// <c>errors == SslPolicyErrors.None</c> for the same verdict. One that always returns true lets anybody read along.
    /// </remarks>
    public RemoteCertificateValidationCallback? CertificateValidation { get; set; }

    /// <summary>Whether anything was set.</summary>
    internal bool IsUsed => _serverName is not null || ClientCertificates.Count > 0 || CertificateValidation is not null;

    /// <summary>A copy that later changes of this object do not touch.</summary>
    internal TlsOptions Copy()
    {
        var copy = new TlsOptions { _serverName = _serverName, CertificateValidation = CertificateValidation };
        copy.ClientCertificates.AddRange(ClientCertificates);
        return copy;
    }
}
