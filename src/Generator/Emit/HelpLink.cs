namespace BusContracts.Generator.Emit;

/// <summary>Where the page of a rule is.</summary>
internal static class HelpLink
{
    /// <summary>With <c>{0}</c> for the rule's id.</summary>
    public const string Format = "https://github.com/buscontracts/buscontracts/blob/main/docs/rules/{0}.md";
}
