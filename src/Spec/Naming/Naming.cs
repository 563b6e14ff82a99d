using System.Linq;
using System.Text;

namespace BusContracts.Spec;

/// <summary>From names on the wire to names in C#.</summary>
internal static class Naming
{
    /// <summary>What the contract-wide types of a namespace are named after: its last part that is not "Bus".</summary>
    public static string ContractName(string @namespace)
    {
        var parts = @namespace.Split('.');
        var last = parts[parts.Length - 1];
        return last == "Bus" && parts.Length > 1 ? parts[parts.Length - 2] : last;
    }

    /// <summary>
    /// <c>caller_id_name</c> to <c>CallerIdName</c>: what is neither letter nor digit parts the words, and each word begins
    /// with a capital. Empty where the name has no letter and no digit.
    /// </summary>
    public static string Pascal(string wireName)
    {
        var name = new StringBuilder(wireName.Length);
        var startsWord = true;
        foreach (var c in wireName)
        {
            if (!char.IsLetterOrDigit(c))
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        if (name.Length > 0 && !char.IsLetter(name[0]))
            name.Insert(0, '_');
        return name.ToString();
    }

    /// <summary><c>user_uuid</c> to <c>userUuid</c>, and <c>class</c> to <c>@class</c>.</summary>
    public static string Parameter(string wireName)
    {
        var name = Pascal(wireName);
        if (name.Length == 0)
            return name;
        var parameter = char.ToLowerInvariant(name[0]) + name.Substring(1);
        return CSharpWords.IsKeyword(parameter) ? "@" + parameter : parameter;
    }

    /// <summary>What to write where <see cref="IsNamespace"/> says no.</summary>
    public const string NamespaceAdvice = "write names of letters and digits with dots between them, such as Company.Bus";

    /// <summary>Whether C# takes it as the name of a namespace.</summary>
    public static bool IsNamespace(string name) => name.Length <= 511 && name.Split('.').All(IsIdentifier);

    /// <summary>Whether C# takes it as the name of a type or member.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length is > 0 and <= 511
        && (char.IsLetter(name[0]) || name[0] == '_')
        && HasOnlyLettersAndDigits(name, or: '_')
        && !CSharpWords.IsKeyword(name);

    /// <summary>Whether a name has nothing but letters, digits and one other character.</summary>
    public static bool HasOnlyLettersAndDigits(string name, char or)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != or)
                return false;
        }

        return true;
    }

    /// <summary>Whether C# takes it as the name of a type, and would not warn that only keywords are written so.</summary>
    public static bool IsTypeName(string name) => IsIdentifier(name) && char.IsUpper(name[0]);
}
