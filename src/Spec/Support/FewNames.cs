using System.Collections.Generic;

namespace BusContracts.Spec;

/// <summary>Values by name, made for a few: those of an event's fields or placeholders, of which a contract has thousands.</summary>
/// <typeparam name="T">The value.</typeparam>
internal sealed class FewNames<T>
{
    /// <summary>The most that are compared one by one; a hostile event of a hundred thousand fields costs a bounded time.</summary>
    private const int Few = 16;

    private readonly List<(string Name, T Value)> _inOrder;
    private Dictionary<string, int>? _places;

    /// <summary>None, with room for <paramref name="expected"/>.</summary>
    public FewNames(int expected = 0) => _inOrder = new(expected);

    /// <summary>All of them, in the order in which they were added.</summary>
    public IReadOnlyList<(string Name, T Value)> InOrder => _inOrder;

    /// <summary>Whether there is a value of that name.</summary>
    public bool TryGet(string name, out T value)
    {
        var place = PlaceOf(name);
        value = place < 0 ? default! : _inOrder[place].Value;
        return place >= 0;
    }

    /// <summary>Adds a value of a name that has none.</summary>
    public void Add(string name, T value)
    {
        _places?.Add(name, _inOrder.Count);
        _inOrder.Add((name, value));
        if (_places is null && _inOrder.Count > Few)
            _places = AllPlaces();
    }

    private int PlaceOf(string name)
    {
        if (_places is not null)
            return _places.TryGetValue(name, out var found) ? found : -1;
        for (var place = 0; place < _inOrder.Count; place++)
        {
            if (_inOrder[place].Name == name)
                return place;
        }

        return -1;
    }

    private Dictionary<string, int> AllPlaces()
    {
        var places = new Dictionary<string, int>();
        for (var place = 0; place < _inOrder.Count; place++)
            places.Add(_inOrder[place].Name, place);
        return places;
    }
}
