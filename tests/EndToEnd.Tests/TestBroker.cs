namespace BusContracts.EndToEnd.Tests;

/// <summary>The RabbitMQ that <c>test.sh</c> starts, or that whoever runs a test by hand names.</summary>
internal static class TestBroker
{
    private const string Variable = "BUSCONTRACTS_TEST_AMQP";

    /// <summary>Its URI; a run without a broker is a failed one, never a skipped one.</summary>
    public static string Uri
    {
        get
        {
            var uri = Environment.GetEnvironmentVariable(Variable);
            Assert.False(
                string.IsNullOrWhiteSpace(uri),
                $"This test needs a RabbitMQ. Run ./test.sh, which starts one, or set {Variable}=amqp://guest:guest@localhost:5672/ to use yours.");
            return uri!;
        }
    }
}
