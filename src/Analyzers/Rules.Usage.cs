using Microsoft.CodeAnalysis;

namespace BusContracts.Analyzers;

/// <content>Rules on how C# uses the bus: one class each in <c>Usage</c>.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UnknownRoutingKey = Warning(
        "BUS2001", "A routing key belongs to an event", "No event of {1} is published with '{0}', so no subscriber of an event gets it{2}");

    public static readonly DiagnosticDescriptor PatternMatchesNothing = Warning(
        "BUS2002", "A binding pattern matches an event", "'{0}' matches no event of {1}, so {2}{3}");

    public static readonly DiagnosticDescriptor MalformedKey = Warning(
        "BUS2003", "Routing keys and binding patterns are well-formed", "'{0}' is no {1}: {2}");

    public static readonly DiagnosticDescriptor HandWrittenKey = Info(
        "BUS2004", "Keys and patterns come from builders", "'{0}' is written by hand; {1} writes it, and follows the contract when that changes");

    public static readonly DiagnosticDescriptor KeyOfAnotherEvent = Warning(
        "BUS2005", "An event is published with its own key", "'{0}' is not the routing key of {1}, which is published here with it; its own is '{2}'");

    public static readonly DiagnosticDescriptor DeprecatedEvent = Warning(
        "BUS2006", "Deprecated events are not used", "{0} '{1}' is deprecated{2}. {3}");

    public static readonly DiagnosticDescriptor NotInTargetRelease = Warning(
        "BUS2007", "Events and fields are in the target release", "{0} is not available: {1}; the target release is {2}");

    public static readonly DiagnosticDescriptor UnknownEventName = Warning(
        "BUS2008", "An event name belongs to an event", "No event of {1} is called '{0}', so this never applies{2}");

    public static readonly DiagnosticDescriptor AclOfNoEvent = Warning(
        "BUS2009", "An ACL belongs to an event", "{0} '{1}' {2}");

    public static readonly DiagnosticDescriptor HandWrittenAcl = Info(
        "BUS2010", "ACLs come from builders", "'{0}' is written by hand; {1} writes it, and follows the contract when that changes");

    public static readonly DiagnosticDescriptor WrongExchange = Warning(
        "BUS2011", "Events go to the contract's exchange, declared as the contract says", "{0}");

    public static readonly DiagnosticDescriptor ImpossibleWord = Warning(
        "BUS2012", "A constant placeholder value can stand in a key", "'{0}' cannot stand for '{1}': it {2}, so this call throws");

    public static readonly DiagnosticDescriptor UselessRegistration = Warning(
        "BUS2013", "A handler is registered once, under a binding that matches its event", "{0}");

    public static readonly DiagnosticDescriptor KeyNobodyPublishes = Info(
        "BUS2014", "A binding covers a key that servers publish", "'{0}' is documented for {1}, and servers were seen to publish '{2}' instead, so the queue may stay empty; bind that as well");

    public static readonly DiagnosticDescriptor StarForManyWords = Warning(
        "BUS2015", "What may be several words is bound with #", "'*' stands for exactly one word, and '{0}' of '{1}' may hold dots; write '{2}'");

    public static readonly DiagnosticDescriptor TooWideBinding = Info(
        "BUS2016", "A binding is no wider than its handlers need", "'{0}' brings every message of {1}, those of '{2}' included, which take any name and are many; {3}");

    public static readonly DiagnosticDescriptor DroppedOutcome = Warning(
        "BUS2017", "The outcome of TryPublishAsync is used", "Nobody looks at the outcome of this {0}, so a lost message goes unnoticed; use the outcome, or call {1}, which throws");

    public static readonly DiagnosticDescriptor DroppedTask = Warning(
        "BUS2018", "The bus waits for a handler's work", "{0}, so the message is acknowledged before the work is done, and an exception is lost or ends the process; {1}");

    /// <summary>Rules on the use of the bus in C#.</summary>
    private const string Usage = "BusContracts.Usage";

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkOf(id));

    private static DiagnosticDescriptor Info(string id, string title, string message) =>
        new(id, title, message, Usage, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpLinkOf(id));
}
