namespace BusContracts;

/// <summary>One thing at the broker that is not as the bus wants it.</summary>
/// <param name="Part">What kind of thing.</param>
/// <param name="Name">The name of the exchange, or of the queue.</param>
/// <param name="Text">What differs, in a sentence for people.</param>
public sealed record TopologyDifference(TopologyPart Part, string Name, string Text)
{
    /// <summary>The sentence.</summary>
    public override string ToString() => Text;
}

/// <summary>What a <see cref="TopologyDifference"/> is about.</summary>
public enum TopologyPart
{
    /// <summary>An exchange is missing, or of another type or durability.</summary>
    Exchange,

    /// <summary>A queue is missing, or has other arguments.</summary>
    Queue,

    /// <summary>A queue is not bound as its subscription wants it.</summary>
    Binding,

    /// <summary>An open subscription has no consumer now.</summary>
    Consumer,
}
