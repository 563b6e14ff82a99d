using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec.Json;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Takes an event's examples, and holds each against the event that it is an example of.</summary>
internal sealed class ExampleBinder(EnvelopeModel? envelope, Scope scope)
{
    private const string Wanted = "a text with the message as JSON: write 'example: |' and the JSON below it";

    /// <summary>The examples that are messages of the event at the release that is bound.</summary>
    /// <remarks>An example is of the last release that has it and the event; at an earlier one it may fit, and is no mistake where it does not.</remarks>
    public IEnumerable<string> Bind(SpecNode node, EventModel model, Lifetime lifetime)
    {
        var items = node is ListNode list ? list.Items : [node];
        return items.Select(Read).Where(example => example.Text is not null && example.Lifetime.Has(scope.Releases.Bound) && IsRight(example.Text, model, IsOfThisRelease(example.Lifetime)))
            .Select(example => example.Text!.Text).ToArray();

        bool IsOfThisRelease(Lifetime own) =>
            System.Math.Min(System.Math.Min(lifetime.End, own.End) - 1, scope.Releases.Newest) == scope.Releases.Bound;
    }

    /// <summary>A text, or a map that dates it.</summary>
    private (ScalarNode? Text, Lifetime Lifetime) Read(SpecNode item)
    {
        if (item is not MapNode map || map.Entries.All(entry => entry.KeyText != "message"))
            return (Shape.Scalar(item, "'example'", scope.Problems, Wanted), Lifetime.Always);
        var keys = new Keys(map, map.Range, "'example'", scope.Problems);
        var text = keys.Scalar("message");
        var lifetime = new LifetimeBinder(keys, "the example", scope).Bind();
        keys.RefuseOthers();
        return (text, lifetime);
    }

    private bool IsRight(ScalarNode example, EventModel model, bool isOfThisRelease)
    {
        var message = JsonReader.Read(example.Text, out var mistake);
        if (mistake is { } found)
            scope.Problems.Add(ProblemKind.ExampleNotJson, example.RangeOf(found.Range.Start, found.Range.Length), found.Reason);
        if (message is null || envelope is null)
            return false;

        var values = new ExampleValues(scope.Types, example, isOfThisRelease ? scope.Problems : new ProblemList());
        new ExampleMessage(envelope, model, values).Check(message);
        return values.AreRight;
    }
}
