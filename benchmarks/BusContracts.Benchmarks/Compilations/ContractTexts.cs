using BusContracts.Spec;

namespace BusContracts.Benchmarks;

/// <summary>Texts of the contract as services write them, taken in turn from its events, so that few of a project's texts are the same.</summary>
internal sealed class ContractTexts(SpecModel contract)
{
    /// <summary>The Wazo contract.</summary>
    public static string Wazo { get; } = File.ReadAllText(Path.Combine(Repository.Root, "spec", "events.yaml"));

    private readonly EventModel[] _events = [.. contract.Events.Where(@event => @event.Deprecation is null && !@event.IsOpenFamily)];

    /// <summary>A routing key, with a value of its own for each placeholder.</summary>
    public string Key(int number) => Filled(number, part => $"{part.Length}{number}");

    /// <summary>A routing key as an interpolated string of C#, the last word of which is known at run time only.</summary>
    public string Interpolated(int number) => "$\"" + WithLastWord(Filled(number, _ => "{user}"), "{user}") + "\"";

    /// <summary>A binding pattern that brings an event and those beside it.</summary>
    public string Pattern(int number) => WithLastWord(Filled(number, _ => "*"), "#");

    /// <summary>The name of an event.</summary>
    public string Name(int number) => Of(number).WireNames[0];

    /// <summary>A text with two neighbours swapped in its last word.</summary>
    public static string Mistyped(string text, int number)
    {
        var word = text.LastIndexOf('.') + 1;
        var at = word + (number % Math.Max(1, text.Length - word - 1));
        return at + 1 >= text.Length ? text + "x" : text[at] == text[at + 1] ? text[..at] + text[(at + 1)..] : text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
    }

    private static string WithLastWord(string text, string word) => text[..(text.LastIndexOf('.') + 1)] + word;

    private EventModel Of(int number) => _events[number % _events.Length];

    private string Filled(int number, Func<string, string> placeholder) =>
        string.Concat(Of(number).RoutingKey.Parts.Select(part => part.IsPlaceholder ? placeholder(part.Text) : part.Text));
}
