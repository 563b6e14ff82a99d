using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Json;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Takes an event's examples, and holds each against the event that it is an example of.</summary>
internal sealed class ExampleBinder(EnvelopeModel? envelope, Scope scope)
{
    private const string Wanted = "a text with the message as JSON: write 'example: |' and the JSON below it";

    /// <summary>The examples that are messages of the event.</summary>
    public IEnumerable<string> Bind(SpecNode? node, EventModel model)
    {
        var items = node switch
        {
            null => [],
            ListNode list => list.Items,
            _ => [node],
        };
        return items.Select(item => Shape.Scalar(item, "'example'", scope.Problems, Wanted)).OfType<ScalarNode>().Where(text => IsRight(text, model)).Select(text => text.Text).ToArray();
    }

    private bool IsRight(ScalarNode example, EventModel model)
    {
        var message = JsonReader.Read(example.Text, out var mistake);
        if (mistake is { } found)
            scope.Problems.Add(ProblemKind.ExampleNotJson, example.RangeOf(found.Range.Start, found.Range.Length), found.Reason);
        if (message is null || envelope is null)
            return false;

        var values = new ExampleValues(scope.Types, example, scope.Problems);
        new ExampleMessage(envelope, model, values).Check(message);
        return values.AreRight;
    }
}
