using System.ComponentModel;

namespace BusContracts.Generated;

/// <summary>Writes compact JSON as UTF-8; called by generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonSpanWriter
{
}
