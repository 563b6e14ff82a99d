namespace BusContracts.EndToEnd.Tests;

/// <summary>Asks the health endpoint of a sample, whose log names its address.</summary>
internal sealed class HealthProbe : IDisposable
{
    private const string Announcement = "Now listening on: ";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client = new();

    private HealthProbe(Uri address)
    {
        _client.BaseAddress = address;
    }

    public Uri Address => _client.BaseAddress!;

    public static async Task<HealthProbe> OfAsync(SampleProcess sample, CancellationToken cancel)
    {
        var line = await sample.ErrorWithAsync(Announcement, cancel);
        return new HealthProbe(new Uri(line[(line.IndexOf(Announcement, StringComparison.Ordinal) + Announcement.Length)..]));
    }

    /// <summary>Asks until the verdict is the one that is awaited; gives back the whole text.</summary>
    public async Task<string> UntilAsync(string verdict, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(s_patience);
        var last = "nothing";
        try
        {
            while (!last.StartsWith(verdict, StringComparison.Ordinal))
            {
                await Task.Delay(20, deadline.Token);
                using var answer = await _client.GetAsync(new Uri("/health", UriKind.Relative), deadline.Token);
                last = await answer.Content.ReadAsStringAsync(deadline.Token);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            Assert.Fail($"The health was never {verdict}; last seen: {last}");
        }

        return last;
    }

    public void Dispose() => _client.Dispose();
}
