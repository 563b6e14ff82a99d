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
            options.Bus.Connection.Tls.ClientCertificates.Add(X509Certificate2.CreateFromPemFile(path, options.ClientCertificateKeyPath));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            options.Problems.Add(
                $"{Section}:ClientCertificate is '{path}', which could not be read: {problem.Message} It is a PEM file, with the unencrypted key in it or in {Section}:ClientCertificateKey.");
        }
    }
}
