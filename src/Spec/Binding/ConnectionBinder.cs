using System.Globalization;

namespace BusContracts.Spec.Binding;

/// <summary>Binds where the bus is by default.</summary>
internal static class ConnectionBinder
{
    private const int AmqpPort = 5672;

    /// <summary>The defaults; null where the spec gives none.</summary>
    public static ConnectionModel? Bind(Keys contract, ProblemList problems)
    {
        if (contract.Map("connection", "a map with any of the keys host, port, virtual-host, user and password") is not { } map)
            return null;
        var keys = new Keys(map, contract.KeyOf("connection")!.Range, "the connection", problems);
        var connection = new ConnectionModel(
            Text("host", "localhost"), Port(keys, problems), Text("virtual-host", "/"), Text("user", "guest"), Text("password", "guest"));
        keys.RefuseOthers();
        return connection;

        string Text(string key, string usual) => keys.Scalar(key)?.Text ?? usual;
    }

    private static int Port(Keys keys, ProblemList problems)
    {
        if (keys.Scalar("port") is not { } port)
            return AmqpPort;
        if (int.TryParse(port.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536)
            return number;
        problems.Add(ProblemKind.UnknownValue, port.Range, port.Text, "port", "a number from 1 to 65535");
        return AmqpPort;
    }
}
