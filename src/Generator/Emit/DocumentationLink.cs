using System.Collections.Generic;

namespace BusContracts.Generator.Emit;

/// <summary>The link from a generated type to what people wrote of it, for whoever hovers over its name.</summary>
internal static class DocumentationLink
{
    /// <summary>Markup of the link; nothing where there is no documentation.</summary>
    /// <param name="address">The event's own page, or the contract's.</param>
    public static IEnumerable<string> To(string? address) => address is null ? [] : [$"<see href=\"{XmlDoc.Escape(address)}\">Documentation</see>."];
}
