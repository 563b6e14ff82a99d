namespace BusContracts.Spec.Binding;

/// <summary>Which releases have an event, a field or another part of a contract.</summary>
/// <param name="Since">How the spec says the first of them: <c>17.01</c>, <c>after 15.19</c>; null where it says nothing.</param>
/// <param name="First">The place of the first release that has it.</param>
/// <param name="End">The place of the first one after it that has it no more.</param>
/// <param name="Removed">The name of that release; null where it was not removed.</param>
internal sealed record Lifetime(string? Since, int First, int End, string? Removed)
{
    /// <summary>Of what every release has.</summary>
    public static readonly Lifetime Always = new(null, 0, int.MaxValue, null);

    public bool Has(int release) => release >= First && release < End;

    /// <summary>Why a release that has not got it has not.</summary>
    public string WhyNotIn(int release) =>
        release >= End ? "removed in " + Removed
        : Since!.StartsWith(AfterPrefix, System.StringComparison.Ordinal) ? Since
        : "since " + Since;

    /// <summary>What stands before the release where only the last one without the thing is known.</summary>
    public const string AfterPrefix = "after ";
}
