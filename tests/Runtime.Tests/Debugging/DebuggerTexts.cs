using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using BusContracts.Testing;
using BusContracts.Tests.Bus;

namespace BusContracts.Tests.Debugging;

/// <summary>What a debugger's window shows of values in one line.</summary>
public sealed partial class DebuggerTexts
{
    [Fact]
    public void Keys_and_values_are_shown_as_they_stand_on_the_wire()
    {
        Assert.Equal("doors.front.opened", Shown(RoutingKey.Parse("doors.front.opened")));
        Assert.Equal("doors.#", Shown(BindingPattern.Parse("doors.#")));
        Assert.Equal("a.* | b.*", Shown(new Bindings(BindingPattern.Parse("a.*"), BindingPattern.Parse("b.*"))));
        Assert.Equal("events.doors", Shown(new Acl("events.doors")));
        Assert.Equal("events.me", Shown(new AclPattern("events.me")));
        Assert.Equal("absent", Shown(RequiredAcl.Absent));
        Assert.Equal("None", Shown(Uuid.Parse("None")));
        Assert.Equal("2016-02-10T11:57:02-0500", Shown(Timestamp.Parse("2016-02-10T11:57:02-0500")));
        Assert.Equal("", Shown(default(RoutingKey)));
    }

    [Fact]
    public async Task Messages_and_buses_are_shown_by_what_tells_them_apart()
    {
        var message = new Message<DoorOpened> { Name = "door_opened", Data = Doors.Door() };
        Assert.Equal($"door_opened: {message.Data}", Shown(message));
        Assert.Equal("doors a.b", Shown(new DeliveryInfo { Exchange = "doors", RoutingKey = "a.b" }));
        Assert.Equal("lose", Shown(Fault.Lose));
        await using var bus = MessageBus.InMemory();
        Assert.Equal("Connected: memory", Shown(bus));
    }

    [Fact]
    public void Every_expression_names_a_member_that_there_is()
    {
        var types = typeof(MessageBus).Assembly.GetTypes().Where(type => type.GetCustomAttribute<DebuggerDisplayAttribute>() is not null).ToArray();

        Assert.InRange(types.Length, 14, int.MaxValue);
        foreach (var type in types)
        {
            foreach (var path in Expressions(type).Select(match => match.Groups["path"].Value))
                Assert.NotNull(path.Split('.').Aggregate(type, TypeOf));
        }
    }

    private static string Shown(object value) => Display().Replace(
        TextOf(value.GetType()),
        match => match.Groups["path"].Value.Split('.').Aggregate((object?)value, (from, name) => Read(from!, name))?.ToString() ?? "");

    private static MatchCollection Expressions(Type type) => Display().Matches(TextOf(type));

    private static string TextOf(Type type) => type.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value ?? throw new InvalidOperationException($"{type} has no DebuggerDisplay.");

    private static object? Read(object from, string name) => Member(from.GetType(), name) switch
    {
        PropertyInfo property => property.GetValue(from),
        FieldInfo field => field.GetValue(from),
        MethodInfo method => method.Invoke(from, null),
        _ => throw new InvalidOperationException(name),
    };

    private static Type TypeOf(Type from, string name) => Member(from, name) switch
    {
        PropertyInfo property => property.PropertyType,
        FieldInfo field => field.FieldType,
        MethodInfo method => method.ReturnType,
        _ => throw new InvalidOperationException(name),
    };

    private static MemberInfo Member(Type type, string name) =>
        type.GetMember(name.Replace("()", "", StringComparison.Ordinal), BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(member => member is not MethodInfo method || method.GetParameters().Length == 0)
        ?? throw new InvalidOperationException($"{type} has no member '{name}', which its DebuggerDisplay shows.");

    [GeneratedRegex(@"\{(?<path>[\w.]+(\(\))?)(,nq)?\}")]
    private static partial Regex Display();
}
