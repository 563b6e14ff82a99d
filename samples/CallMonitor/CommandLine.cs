namespace CallMonitor;

/// <summary>What the user asked for.</summary>
internal sealed record CommandLine(string? Amqp, bool Listen, bool Help)
{
    public const string Usage = """
        CallMonitor: publishes one of every event of the Wazo bus and receives all of them, typed.

          dotnet run --project samples/CallMonitor [-- options]

          --amqp URI    over the RabbitMQ at URI (amqp://guest:guest@localhost:5672/) instead of in memory
          --listen      only listen, and print what comes until Ctrl-C; needs --amqp
          --help        this text

        Exit code: 0 if every event came back, 1 if one was lost or it was stopped, 2 if it could not run.
        """;

    /// <exception cref="ArgumentException">An argument is unknown, incomplete or contradicts another.</exception>
    public static CommandLine Parse(string[] arguments)
    {
        string? amqp = null;
        var listen = false;
        var help = false;
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--amqp" when i + 1 < arguments.Length:
                    amqp = arguments[++i];
                    break;
                case "--amqp":
                    throw new ArgumentException("--amqp wants a URI: --amqp amqp://guest:guest@localhost:5672/");
                case "--listen":
                    listen = true;
                    break;
                case "--help" or "-h":
                    help = true;
                    break;
                default:
                    throw new ArgumentException($"There is no option '{arguments[i]}'.");
            }
        }

        return listen && amqp is null && !help
            ? throw new ArgumentException("--listen needs --amqp: nobody else publishes in memory.")
            : new CommandLine(amqp, listen, help);
    }
}
