namespace PresenceBoard;

/// <summary>What the user asked for; everything but <see cref="Help"/> and <see cref="Amqp"/> is a setting of the configuration.</summary>
/// <param name="Amqp">Whether a broker is wanted, though its URI may not be given.</param>
/// <param name="Help">Whether the usage is wanted, and nothing else.</param>
/// <param name="Settings">Keys and values that go before those of file and environment.</param>
internal sealed record CommandLine(bool Amqp, bool Help, IReadOnlyDictionary<string, string?> Settings)
{
    public const string Usage = """
        PresenceBoard: the states of agents, devices and users of a Wazo server, live.

          dotnet run --project samples/PresenceBoard [-- options]

          --amqp [URI]   from the RabbitMQ at URI (or at BusContracts:Uri of the configuration, or at
                         amqp://guest:guest@localhost:5672/) instead of a scripted day in memory
          --day          plays the scripted day at the broker too; never at one that real clients use
          --once         ends with the scripted day, and exit code 0
          --speed N      how many seconds of the day go by in one; 1200 if not said
          --health PORT  the port of http://127.0.0.1:PORT/health; 5081 if not said, 0 for any that is free
          --lines        a line for each change, which is what a file or a pipe gets, on a terminal too
          --help         this text

        Any setting can be given as --Section:Key VALUE, or as Section__Key=VALUE in the environment.
        Exit code: 0 if it was ended, 1 if the end of the day was lost, 2 if it could not run.
        """;

    /// <exception cref="ArgumentException">An argument is unknown or incomplete.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var (amqp, help) = (false, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--amqp":
                    amqp = true;
                    if (i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
                        settings["BusContracts:Uri"] = arguments[++i];
                    break;
                case "--day":
                    settings["Day:Play"] = "true";
                    break;
                case "--once":
                    settings["Day:Once"] = "true";
                    break;
                case "--speed":
                    settings["Day:Speed"] = Next("a number");
                    break;
                case "--health":
                    settings["Health:Port"] = Next("a port");
                    break;
                case "--lines":
                    settings["Board:Lines"] = "true";
                    break;
                case "--help" or "-h":
                    help = true;
                    break;
                case ['-', '-', .. var key] when key.Contains(':', StringComparison.Ordinal):
                    settings[key] = Next("a value");
                    break;
                default:
                    throw new ArgumentException($"There is no option '{arguments[i]}'.");
            }

            string Next(string what) =>
                ++i < arguments.Count ? arguments[i] : throw new ArgumentException($"{arguments[i - 1]} wants {what}.");
        }

        return new CommandLine(amqp, help, settings);
    }
}
