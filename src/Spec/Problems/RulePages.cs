namespace BusContracts.Spec;

/// <summary>Where the page of a rule is; the analyzers link to it, and so does the generator from what is deprecated.</summary>
public static class RulePages
{
    /// <summary>The link, with <c>{0}</c> for the rule's id.</summary>
    public const string Format = "https://github.com/buscontracts/buscontracts/blob/main/docs/rules/{0}.md";

    /// <summary>The link to the page of one rule.</summary>
    public static string LinkTo(string id) => Format.Replace("{0}", id);
}
