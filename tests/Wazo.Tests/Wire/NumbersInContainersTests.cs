using BusContracts;

namespace Wazo.Bus.Tests.Wire;

/// <summary>Inside lists, maps and tuples a number is kept by its value and not by its spelling; the contract must have none there to lose nothing.</summary>
public sealed class NumbersInContainersTests
{
    private static readonly Type[] s_numbers = [typeof(long), typeof(double), typeof(DateTimeOffset)];

    [Fact]
    public void No_list_and_no_map_of_the_contract_holds_numbers()
    {
        var containers = typeof(WazoBus).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties())
            .Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(EquatableList<>) || open == typeof(EquatableMap<>)))
            .ToList();

        Assert.NotEmpty(containers);
        Assert.DoesNotContain(containers, type => s_numbers.Contains(Nullable.GetUnderlyingType(type.GenericTypeArguments[0]) ?? type.GenericTypeArguments[0]));
    }
}
