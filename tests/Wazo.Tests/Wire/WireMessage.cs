namespace Wazo.Bus.Tests.Wire;

/// <summary>One message in a shape that servers send, with values of our own.</summary>
/// <param name="Title">What is peculiar about it.</param>
/// <param name="Record">The record that it decodes to.</param>
/// <param name="RoutingKey">What it was published with, which is not always the documented key.</param>
/// <param name="Body">The JSON, to the letter.</param>
/// <remarks>The lists of these know no test framework, so that a program compiled ahead of time can run them too.</remarks>
internal sealed record WireMessage(string Title, string Record, string RoutingKey, string Body)
{
    /// <summary>The AMQP headers as a JSON object; older servers send none.</summary>
    public string Headers { get; init; } = "{}";

    public override string ToString() => $"{Record}: {Title}";
}
