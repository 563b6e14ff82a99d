using System.Collections;
using System.Diagnostics;
using System.Reflection;
using BusContracts.Tests.Transports.Contract;
using BusContracts.Transports.RabbitMq;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>What a debugger, or a log that prints an object, shows of uris and connections.</summary>
public sealed class PasswordsStayHidden
{
    private const string Secret = "open-sesame";

    [Fact]
    public void In_uris_and_lists_of_uris()
    {
        Assert.DoesNotContain(Secret, Shown(AmqpUri.Parse($"amqp://me:{Secret}@host/")));
        Assert.DoesNotContain(Secret, Shown(AmqpNodes.Parse([$"amqp://me:{Secret}@host/", $"amqp://me:{Secret}@other/"])));
    }

    [Fact]
    public async Task In_a_bus_and_all_that_it_holds()
    {
        await using var bus = await MessageBus.ConnectAsync(BrokerUnderTest.Uri, cancel: TestContext.Current.CancellationToken).Within();
        // The user of a test broker may be called as the password is; so look for the member, not for the text.
        Assert.DoesNotContain("Password =", Shown(bus));
    }

    [Fact]
    public void The_watch_of_this_test_sees_what_is_not_hidden() => Assert.Contains(Secret, Shown(new { Inner = new { Uri = $"amqp://me:{Secret}@host/" } }));

    /// <summary>What a debugger's window shows of an object and of the product's objects in it: text, properties and fields, but those that are marked as hidden.</summary>
    private static string Shown(object shown)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var text = new StringWriter();
        Show(shown, depth: 0);
        return text.ToString();

        void Show(object? value, int depth)
        {
            if (value is null)
                return;
            text.WriteLine(value);
            var type = value.GetType();
            if (value is string || depth > 12 || (!type.IsValueType && !seen.Add(value)))
                return;
            if (value is IEnumerable items and not IDictionary)
            {
                foreach (var item in items)
                    Show(item, depth + 1);
            }

            if (type.Assembly != typeof(MessageBus).Assembly && type.Assembly != typeof(PasswordsStayHidden).Assembly)
                return;
            foreach (var member in type.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                // The compiler hides the fields of properties in debug builds, beside whoever does.
                if (member.GetCustomAttributes<DebuggerBrowsableAttribute>().Any(browsable => browsable.State == DebuggerBrowsableState.Never))
                    continue;
                if (member is not (PropertyInfo { CanRead: true } or FieldInfo))
                    continue;
                text.Write($"{member.Name} = ");
                if (member is FieldInfo field)
                    Show(field.GetValue(value), depth + 1);
                else if (member is PropertyInfo property && property.GetIndexParameters().Length == 0)
                    Show(Read(() => property.GetValue(value)), depth + 1);
            }
        }
    }

    private static object? Read(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (TargetInvocationException failure)
        {
            return failure.InnerException;
        }
    }
}
