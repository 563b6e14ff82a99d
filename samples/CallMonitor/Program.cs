using System.Runtime.InteropServices;
using BusContracts;
using CallMonitor;

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

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, RequestStop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, RequestStop);

try
{
    await using var bus = commandLine.Amqp is { } uri
        ? await MessageBus.ConnectAsync(uri, options => options.OriginUuid = MonitorJob.Origin, stop.Token)
        : MessageBus.InMemory(options => options.OriginUuid = MonitorJob.Origin);
    return commandLine.Listen
        ? await Listening.RunAsync(bus, stop.Token)
        : await MonitorJob.RunAsync(bus, stop.Token);
}
catch (Exception problem) when (problem is BusConnectionException or ArgumentException or FormatException)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
catch (PublishException problem)
{
    Console.Error.WriteLine($"Lost: {problem.Message}");
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 1;
}

void RequestStop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
