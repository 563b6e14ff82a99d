namespace BusContracts;

/// <summary>Tells troubles to whoever the user named, whatever that one does with them.</summary>
internal sealed class Reporter(Action<BusReport>? report)
{
    public static void WriteToStandardError(BusReport report) => Console.Error.WriteLine(report.ToString());

    public void Tell(BusReport trouble)
    {
        try
        {
            report?.Invoke(trouble);
        }
        catch (Exception problem)
        {
            WriteLastResort(trouble, problem);
        }
    }

    private static void WriteLastResort(BusReport trouble, Exception problem)
    {
        try
        {
            Console.Error.WriteLine(OneLine.Of($"{trouble} (and MessageBusOptions.Report threw {problem.GetType().Name}: {problem.Message})"));
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // Standard error is closed: there is nobody left to tell.
        }
    }
}
