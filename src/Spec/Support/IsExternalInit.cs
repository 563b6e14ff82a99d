// The compiler asks for this type when it meets an init accessor, and netstandard2.0 has none.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
