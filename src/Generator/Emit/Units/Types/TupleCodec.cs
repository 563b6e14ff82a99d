using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Units.Types;

internal static class TupleCodec
{
    public static void Write(CodeWriter code, TypeModel type) => JsonMembers.Write(code, type);
}
