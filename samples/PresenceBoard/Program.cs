using BusContracts;
using Microsoft.Extensions.Options;
using PresenceBoard;

CommandLine commandLine;
try
{
    commandLine = CommandLine.Parse(args);
}
catch (ArgumentException problem)
{
    Console.Error.WriteLine($"{problem.Message}\n\n{CommandLine.Usage}");
    return 2;
}

if (commandLine.Help)
{
    Console.WriteLine(CommandLine.Usage);
    return 0;
}

try
{
    await using var app = BoardApp.Build(commandLine);
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (Exception problem) when (problem is BusConnectionException or OptionsValidationException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
catch (InvalidOperationException problem) when (problem.InnerException is FormatException)
{
    // So the configuration says that a value cannot be read.
    Console.Error.WriteLine($"{problem.Message} {problem.InnerException.Message}");
    return 2;
}
catch (OperationCanceledException)
{
    // Ended while it waited for the broker: a host that was told to stop breaks its start off.
    return 0;
}
