using BusContracts.Chaos.Tests.Consumer;

// The test program; or, with the arguments that only a case gives, a consumer in a process of its own.
return ConsumerProgram.IsMeant(args)
    ? await ConsumerProgram.RunAsync(args)
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
