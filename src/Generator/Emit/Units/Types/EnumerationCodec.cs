using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Types;

/// <summary>How an open enumeration is read and written.</summary>
internal static class EnumerationCodec
{
    public static void Write(CodeWriter code, TypeModel type) => JsonMembers.Write(code, type);
}
