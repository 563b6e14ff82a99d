namespace BusContracts;

/// <summary>Where each key of a map stands; of a type of its own, which a native program has once for all maps, and no dictionary for it.</summary>
/// <remarks>Strings hash otherwise in every process, so that nobody outside can make keys collide. Once it is filled any number of threads may look up.</remarks>
internal sealed class KeyIndex
{
    private string?[] _keys;
    private int[] _places;
    private int _count;

    /// <param name="capacity">How many keys it is made for; it grows beyond.</param>
    public KeyIndex(int capacity)
    {
        // At most half full, so that a search soon comes to a slot that is free.
        var slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(capacity + 1) * 2);
        _keys = new string?[slots];
        _places = new int[slots];
    }

    /// <summary>Adds a key that is not there yet.</summary>
    public void Add(string key, int place)
    {
        if ((_count + 1) * 2 > _keys.Length)
            Grow();
        var slot = SlotOf(key);
        _keys[slot] = key;
        _places[slot] = place;
        _count++;
    }

    /// <summary>Where the key stands, or -1.</summary>
    public int Find(string key)
    {
        var slot = SlotOf(key);
        return _keys[slot] is null ? -1 : _places[slot];
    }

    /// <summary>The slot that has the key, or the free one that it would have.</summary>
    private int SlotOf(string key)
    {
        var last = _keys.Length - 1;
        var slot = key.GetHashCode() & last;
        while (_keys[slot] is { } other && other != key)
            slot = (slot + 1) & last;
        return slot;
    }

    private void Grow()
    {
        var larger = new KeyIndex(_keys.Length);
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_keys[slot] is { } key)
                larger.Add(key, _places[slot]);
        }

        (_keys, _places) = (larger._keys, larger._places);
    }
}
