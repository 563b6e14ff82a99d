namespace BusContracts.Spec;

/// <summary>A text with placeholders: <c>orders.{customer}.placed</c>.</summary>
/// <param name="Text">As written in the spec.</param>
/// <param name="Parts">Literal runs and placeholders in turn; no two literals stand side by side.</param>
public sealed record TemplateModel(string Text, EquatableArray<TemplatePart> Parts)
{
    /// <summary>Whether there is no placeholder, so that the text is the value.</summary>
    public bool IsConstant
    {
        get
        {
            foreach (var part in Parts)
            {
                if (part.IsPlaceholder)
                    return false;
            }

            return true;
        }
    }

    /// <summary>Whether a placeholder of that name stands in it.</summary>
    internal bool Has(string placeholder)
    {
        foreach (var part in Parts)
        {
            if (part.IsPlaceholder && part.Text == placeholder)
                return true;
        }

        return false;
    }
}

/// <summary>A literal run, or the name of a placeholder.</summary>
public readonly record struct TemplatePart(string Text, bool IsPlaceholder);
