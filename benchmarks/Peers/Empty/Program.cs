// What every program takes: the runtime's start and the console's.
Console.WriteLine("nothing");
