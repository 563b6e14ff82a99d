namespace BusContracts;

/// <summary>How a message that holds no data says so.</summary>
public enum DataForm
{
    /// <summary>As an object, which may be empty.</summary>
    Object,

    /// <summary>As JSON null.</summary>
    Null,

    /// <summary>By not having the key.</summary>
    Absent,
}
