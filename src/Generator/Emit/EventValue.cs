using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit;

/// <summary>Where a record has the value of a placeholder, as an expression.</summary>
internal static class EventValue
{
    /// <summary>The property or path of properties; its type is nullable where <see cref="MayBeNull"/> says so.</summary>
    public static string Of(PlaceholderModel placeholder, string @event) => placeholder.Source switch
    {
        PlaceholderSource.EventName name => $"{@event}.{name.PropertyName}",
        PlaceholderSource.Field { Nullable: true } field => $"{@event}.{string.Join("?.", field.Properties)}",
        PlaceholderSource.Field field => $"{@event}.{string.Join(".", field.Properties)}",
        _ => throw new System.InvalidOperationException($"No expression for {placeholder.Source}."),
    };

    /// <summary>Whether an event may come without the value.</summary>
    public static bool MayBeNull(PlaceholderModel placeholder) => placeholder.Source is PlaceholderSource.Field { Nullable: true };

    /// <summary>The value for a key: as <see cref="OrThrow"/>, but null where a text stands for it.</summary>
    public static string ForKey(PlaceholderModel placeholder, string @event, string what) =>
        Builder.TakesNull(placeholder, out _) ? Of(placeholder, @event) : OrThrow(placeholder, @event, what);

    /// <summary>The value, or an exception that names the placeholder where the event has none.</summary>
    public static string OrThrow(PlaceholderModel placeholder, string @event, string what) =>
        !MayBeNull(placeholder)
            ? Of(placeholder, @event)
            : $"{Of(placeholder, @event)} ?? throw new global::System.ArgumentException("
                + CSharp.Literal($"{what} needs a value for '{placeholder.WireName}', and '{Path(placeholder)}' of the event is null.")
                + $", {CSharp.Literal(placeholder.WireName)})";

    private static string Path(PlaceholderModel placeholder) =>
        placeholder.Source is PlaceholderSource.Field field ? string.Join(".", field.Properties.Select(property => property.TrimStart('@'))) : "";
}
