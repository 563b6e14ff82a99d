namespace BusContracts.Analyzers.Tests.Definition.Baselines;

/// <summary>A contract with one change against <see cref="ShopContract"/>, marked where it should be reported.</summary>
/// <param name="Name">What changed.</param>
/// <param name="Marked">The contract's text with markup.</param>
/// <param name="Reason">What was and is, who breaks and why.</param>
/// <param name="Change">How the change is accepted.</param>
public sealed record ChangedSpec(string Name, string Marked, string Reason, string Change)
{
    /// <summary>The whole message.</summary>
    public string Message => $"{Reason}; undo it, or write under 'accepted-changes' why it is right: '{Change}: ...'";

    /// <summary>The contract with one edit.</summary>
    public static ChangedSpec Of(string name, string right, string wrong, string change, string reason) =>
        new(name, ShopContract.With((right, wrong)), reason, change);

    /// <summary>The contract with two edits.</summary>
    public static ChangedSpec Of(string name, (string, string) first, (string, string) second, string change, string reason) =>
        new(name, ShopContract.With(first, second), reason, change);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
