using System.Diagnostics;
using BusContracts.Transports;

namespace BusContracts;

/// <summary>Carries the context of a trace in the headers of messages, in the form that the program's <see cref="DistributedContextPropagator"/> has: W3C's, unless it was told otherwise.</summary>
internal static class TraceHeaders
{
    private static readonly DistributedContextPropagator.PropagatorSetterCallback s_add = Add;
    private static readonly DistributedContextPropagator.PropagatorGetterCallback s_get = Get;

    /// <summary>Adds the context of what runs now; a header that is there already stays as it is.</summary>
    public static void Inject(Activity? activity, OutgoingMessage message)
    {
        if (activity is not null)
            DistributedContextPropagator.Current.Inject(activity, message.Headers, s_add);
    }

    /// <summary>What the publisher did when it published; null where it did not say, or not in a form that is understood.</summary>
    public static ActivityContext? Extract(DeliveryInfo delivery)
    {
        DistributedContextPropagator.Current.ExtractTraceIdAndState(delivery.Headers, s_get, out var parent, out var state);
        return ActivityContext.TryParse(parent, state, isRemote: true, out var context) ? context : null;
    }

    /// <summary>What the publisher wants known along the whole way.</summary>
    public static void AddBaggage(Activity activity, DeliveryInfo delivery)
    {
        if (DistributedContextPropagator.Current.ExtractBaggage(delivery.Headers, s_get) is not { } baggage)
            return;
        foreach (var (name, value) in baggage)
            activity.AddBaggage(name, value);
    }

    private static void Add(object? headers, string name, string value) => (headers as IDictionary<string, object?>)?.TryAdd(name, value);

    /// <remarks>Text comes as a string, whatever the client made of it; anything else is no context.</remarks>
    private static void Get(object? headers, string name, out string? value, out IEnumerable<string>? values)
    {
        values = null;
        value = headers is IReadOnlyDictionary<string, object?> given && given.TryGetValue(name, out var text) ? text as string : null;
    }
}
