using BusContracts;
using Library;
using RabbitMQ.Client;
using Wazo.Bus;

var board = new CallBoard();
Func<IChannel, Task> bind = channel => channel.QueueBindAsync("monitor", "xivo", "calls.*");
Action<Message<CallCreated>> show = message => board.Show(message.Data);

var copies = AppDomain.CurrentDomain.GetAssemblies().Append(typeof(Program).Assembly).Distinct()
    .Where(assembly => assembly.GetType(typeof(CallCreated).FullName!) is not null);
Console.WriteLine($"CallCreated is in {string.Join(" and ", copies.Select(assembly => assembly.GetName().Name))}");
Console.WriteLine((bind, show) is (null, null));
