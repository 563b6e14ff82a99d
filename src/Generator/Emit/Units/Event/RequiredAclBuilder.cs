using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary><c>OrderPlaced.RequiredAcl(customer)</c>: the access that an event requires of a client.</summary>
internal static class RequiredAclBuilder
{
    /// <summary>Writes the builder; nothing where the contract has no ACL for the event.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        if (@event.BuiltAcl() is not { } template)
            return;

        var placeholders = @event.In(template);

        code.DocXml("summary", $"The access that a client needs to be sent the event: {XmlDoc.Code(template.Text)}.");
        code.Remarks(ObservedFacts.OfAcl(@event).Concat(NullFacts(placeholders)).ToList());
        Builder.DocParametersOfKey(code, placeholders);
        code.Doc("returns", "The ACL as it stands in the message.");
        Builder.DocException(code, placeholders, isLimited: false);
        code.Line($"public static global::BusContracts.Acl RequiredAcl({Builder.OfKey(placeholders)}) =>");
        using (code.Indented())
            code.Line($"{Names.Descriptor(@event)}.NewRequiredAcl({KeyBody.Arguments(placeholders)});");

        code.Line();
    }

    private static IEnumerable<string> NullFacts(IEnumerable<PlaceholderModel> placeholders) =>
        from placeholder in placeholders
        where EventValue.MayBeNull(placeholder) && !Builder.TakesNull(placeholder, out _)
        let state = placeholder.WhenNull is NullBinding.AbsentAcl ? "no ACL" : "the ACL null"
        select $"A message whose {XmlDoc.Code(placeholder.WireName)} is null has {state}.";
}
