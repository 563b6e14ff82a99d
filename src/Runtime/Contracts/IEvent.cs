using System.ComponentModel;

namespace BusContracts;

/// <summary>An event of a contract: what every generated event record is.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IEvent<TSelf>
    where TSelf : class, IEvent<TSelf>
{
    /// <summary>What the contract says of the event, and how it is read and written. Users reach it by <see cref="EventDescriptor.Of{TEvent}"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract EventDescriptor<TSelf> Descriptor { get; }
}
