using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BusContracts.Hosting;

/// <summary>Loads the client certificate that the configuration names.</summary>
internal static class ClientCertificateFiles
{
    public static void Load(HostedBusOptions options)
    {
        const string Section = HostedBusOptions.SectionName;
        if (options.ClientCertificatePath is not { } path)
        {
            if (options.ClientCertificateKeyPath is not null)
                options.Problems.Add($"{Section}:ClientCertificateKey is set without {Section}:ClientCertificate: name the PEM file of the certificate too.");
            return;
        }

        try
        {
            options.Bus.Connection.Tls.ClientCertificates.Add(Load(path, options.ClientCertificateKeyPath));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            options.Problems.Add(
                $"{Section}:ClientCertificate is '{path}', which could not be read: {problem.Message} It is a PEM file, with the unencrypted key in it or in {Section}:ClientCertificateKey.");
        }
    }

    private static X509Certificate2 Load(string path, string? keyPath)
    {
        var certificate = X509Certificate2.CreateFromPemFile(path, keyPath);
        return OperatingSystem.IsWindows() ? WithStoredKey(certificate) : certificate;
    }

    /// <summary>The same certificate, read from PKCS#12: the TLS of Windows takes no key that is in memory alone, as that of a PEM file is (dotnet/runtime issue 23749).</summary>
    internal static X509Certificate2 WithStoredKey(X509Certificate2 certificate)
    {
        using (certificate)
        {
            var pkcs12 = certificate.Export(X509ContentType.Pkcs12);
#if NET9_0_OR_GREATER
            return X509CertificateLoader.LoadPkcs12(pkcs12, password: null);
#else
            return new X509Certificate2(pkcs12);
#endif
        }
    }
}
