global using BusContracts;
global using RabbitMQ.Client;
global using static Around;

static class Around
{
    public static readonly IChannel channel = null!;
}
