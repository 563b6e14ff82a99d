using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>A certificate authority of these tests, which no machine trusts.</summary>
internal sealed class TestAuthority : IDisposable
{
    /// <summary>The only name in the broker's certificate.</summary>
    public const string ServerName = "broker.acme.example";

    private readonly RSA _key = RSA.Create(2048);
    private readonly X509Certificate2 _root;

    public TestAuthority()
    {
        var request = new CertificateRequest("CN=The authority of these tests", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        _root = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
    }

    /// <summary>Trusts this authority and no other, and leaves every other rule in force, as the documentation advises.</summary>
    public bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != 0)
            return false;
        using var own = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
        own.ChainPolicy.CustomTrustStore.Add(_root);
        return own.Build(new X509Certificate2(certificate));
    }

    public X509Certificate2 NewClientCertificate()
    {
        var (pem, key) = Issue("CN=presence", "1.3.6.1.5.5.7.3.2", name: null);
        return X509Certificate2.CreateFromPem(pem, key);
    }

    public X509Certificate2 NewServerCertificate()
    {
        var (pem, key) = IssueToServer();
        return X509Certificate2.CreateFromPem(pem, key);
    }

    public void WriteServerFiles(string folder)
    {
        var (pem, key) = IssueToServer();
        File.WriteAllText(Path.Combine(folder, "ca.pem"), _root.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "server.pem"), pem);
        File.WriteAllText(Path.Combine(folder, "server.key"), key);
    }

    public void Dispose()
    {
        _root.Dispose();
        _key.Dispose();
    }

    private (string Certificate, string Key) IssueToServer() => Issue($"CN={ServerName}", "1.3.6.1.5.5.7.3.1", ServerName);

    private (string Certificate, string Key) Issue(string subject, string use, string? name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: false));
        if (name is not null)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName(name);
            request.CertificateExtensions.Add(names.Build());
        }

        using var certificate = request.Create(_root, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(16));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
