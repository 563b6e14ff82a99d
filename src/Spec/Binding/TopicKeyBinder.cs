using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>A routing key or an ACL that is right, and where it stands.</summary>
internal static class TopicKeyBinder
{
    /// <summary>The key of a text; null where there is none, or where it is wrong and was reported.</summary>
    public static (TemplateModel Template, ScalarNode Node)? Bind(ScalarNode? node, string what, ProblemList problems) =>
        node is not null && TemplateBinder.Bind(node, problems) is { } template && TemplateBinder.IsTopicKey(node, template, what, problems)
            ? (template, node)
            : null;
}
