namespace BusContracts.Spec.Baseline;

/// <summary>What the comparison with a baseline can tell; the members are in the order of their rule ids, <c>BUS1101</c> being the first.</summary>
public enum BaselineKind
{
    /// <summary>BUS1101: an event, a field, a value of an enumeration, a header or a key of the envelope is gone. Arguments: those of a <see cref="BreakingChange"/>.</summary>
    Removed,

    /// <summary>BUS1102: a name, key, ACL, header or the bus itself is another, so that messages go other ways. Arguments: those of a <see cref="BreakingChange"/>.</summary>
    Readdressed,

    /// <summary>BUS1103: consumers of the baseline cannot read the payload as they did. Arguments: those of a <see cref="BreakingChange"/>.</summary>
    PayloadForConsumers,

    /// <summary>BUS1104: publishers of the baseline, and they alone, send what the payload no longer is. Arguments: those of a <see cref="BreakingChange"/>.</summary>
    PayloadForPublishers,

    /// <summary>BUS1105: a change is accepted that is none. Arguments: its name, advice.</summary>
    StaleAcceptance,

    /// <summary>BUS1106: the baseline cannot be read, or not all of it. Arguments: its name, the reason.</summary>
    Unreadable,
}
