using System.Collections.Generic;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Event;

/// <summary><c>FavoriteAdded.AclPattern.Me</c>: what a token holds to be sent an event.</summary>
internal static class AclPatterns
{
    /// <summary>Writes the class with the patterns; nothing where the contract has no ACL for the event.</summary>
    public static void Write(CodeWriter code, EventModel @event)
    {
        if (@event.BuiltAcl() is not { } template)
            return;

        var placeholders = @event.In(template);
        code.DocXml("summary", $"What a token holds so that its client is sent the event: patterns of {XmlDoc.Code(template.Text)}.");
        code.Remarks(ObservedFacts.OfAcl(@event).ToList());
        using (code.Block("public static class AclPattern"))
        {
            Fixed(code, "Any", "Every event of this kind", TemplateWords.Replace(template, placeholders, (word, _) => TemplateWords.Wildcard(word)));
            if (TemplateWords.Of(template).Any(word => IsUser(TemplateWords.PlaceholdersOf(word, placeholders), word.Count == 1)))
                Fixed(code, "Me", "The events of the token's own user", TemplateWords.Replace(template, placeholders, MeOrAny));
            if (placeholders.Count > 0)
                Filled(code, template, placeholders);
        }

        code.Line();
    }

    private static string MeOrAny(IReadOnlyList<PlaceholderModel> word, bool isWhole) =>
        IsUser(word, isWhole) ? "me" : TemplateWords.Wildcard(word);

    private static bool IsUser(IReadOnlyList<PlaceholderModel> word, bool isWhole) => isWhole && word.Count == 1 && word[0].IsUser;

    private static void Fixed(CodeWriter code, string name, string meaning, string pattern) => code
        .DocXml("summary", $"{meaning}: {XmlDoc.Code(pattern)}.")
        .Line($"public static global::BusContracts.AclPattern {name} => new({CSharp.Literal(pattern)});")
        .Line();

    private static void Filled(CodeWriter code, TemplateModel template, IReadOnlyList<PlaceholderModel> placeholders)
    {
        var writer = Names.Free("writer", placeholders);
        code.Doc("summary", "The events with the given values, and a wildcard for each value left out.");
        Builder.DocParameters(code, placeholders, _ => " Null for any.");
        code.Doc("returns", "The pattern.");
        Builder.DocException(code, placeholders, isLimited: false);
        using (code.Block($"public static global::BusContracts.AclPattern For({Builder.Optional(placeholders)})"))
        {
            code.Line(Builder.NewWriter(writer));
            PatternBody.Write(code, writer, template, placeholders);
            code.Line($"return {writer}.ToAclPattern();");
        }
    }
}
