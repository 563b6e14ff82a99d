namespace BusContracts;

/// <content>The handlers of what is no event of a contract, in the same shapes.</content>
public sealed partial class SubscriptionBuilder
{
    /// <summary>Handles the events that a contract does not have; binds everything of its exchange.</summary>
    /// <remarks>Events that the contract has and this subscription does not ask for come too: they are acknowledged and counted <see cref="SubscriptionCounters.Filtered"/>.</remarks>
    /// <param name="contract">The contract: <c>OrdersBus.Contract</c>.</param>
    /// <param name="handler">Handles one message.</param>
    /// <returns>The same builder.</returns>
    public SubscriptionBuilder Unknown(Contract contract, Action<UnknownMessage> handler) => Add(contract, Handler.From(handler));

    /// <inheritdoc cref="Unknown(Contract, Action{UnknownMessage})"/>
    public SubscriptionBuilder Unknown(Contract contract, Action<UnknownMessage, CancellationToken> handler) => Add(contract, Handler.From(handler));

    /// <inheritdoc cref="Unknown(Contract, Action{UnknownMessage})"/>
    public SubscriptionBuilder Unknown(Contract contract, Func<UnknownMessage, Task> handler) => Add(contract, Handler.From(handler));

    /// <inheritdoc cref="Unknown(Contract, Action{UnknownMessage})"/>
    public SubscriptionBuilder Unknown(Contract contract, Func<UnknownMessage, CancellationToken, Task> handler) => Add(contract, Handler.From(handler));

    /// <inheritdoc cref="Unknown(Contract, Action{UnknownMessage})"/>
    public SubscriptionBuilder Unknown(Contract contract, Func<UnknownMessage, CancellationToken, Task<Handling>> handler) => Add(contract, Handler.From(handler));

    /// <summary>Is shown each message that its contract cannot hold; it is reported, and goes where <see cref="DeadLetter"/> says, or is rejected where that is nowhere, whatever the handler does.</summary>
    /// <param name="handler">Handles one message.</param>
    /// <returns>The same builder.</returns>
    public SubscriptionBuilder Undecodable(Action<UndecodableMessage> handler) => Add(Handler.From(handler));

    /// <inheritdoc cref="Undecodable(Action{UndecodableMessage})"/>
    public SubscriptionBuilder Undecodable(Action<UndecodableMessage, CancellationToken> handler) => Add(Handler.From(handler));

    /// <inheritdoc cref="Undecodable(Action{UndecodableMessage})"/>
    public SubscriptionBuilder Undecodable(Func<UndecodableMessage, Task> handler) => Add(Handler.From(handler));

    /// <inheritdoc cref="Undecodable(Action{UndecodableMessage})"/>
    public SubscriptionBuilder Undecodable(Func<UndecodableMessage, CancellationToken, Task> handler) => Add(Handler.From(handler));
}
