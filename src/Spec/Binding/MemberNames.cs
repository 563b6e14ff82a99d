using System.Collections.Generic;
using BusContracts.Spec.Syntax;

namespace BusContracts.Spec.Binding;

/// <summary>Gives the fields of one record their C# names, so that no two are alike and none is a name the record has of its own.</summary>
/// <param name="what">Whose fields they are, for messages.</param>
/// <param name="records">Names of the record, or of the several that share the fields.</param>
/// <param name="scope">Takes what is wrong.</param>
/// <param name="expected">How many fields there may be, as far as it is known: there is room for more.</param>
internal sealed class MemberNames(string what, ICollection<string> records, Scope scope, int expected = 0)
{
    private readonly FewNames<string> _owners = new(expected);

    /// <summary>Names that are taken already: those of fields that other records share.</summary>
    public MemberNames Taken(IEnumerable<FieldModel> fields)
    {
        foreach (var field in fields)
            _owners.Add(field.PropertyName, field.WireName);
        return this;
    }

    /// <summary>The property of a wire name; null where C# has no name for it or it is taken, and that was reported.</summary>
    /// <param name="wireName">The name on the wire.</param>
    /// <param name="range">Where it stands.</param>
    /// <param name="chosen">A C# name that the spec gives it, if any.</param>
    /// <param name="isRecordsOwn">Whether the generator knows that this one stands in place of a member of that name.</param>
    public string? Claim(string wireName, TextRange range, ScalarNode? chosen = null, bool isRecordsOwn = false)
    {
        var name = chosen?.Text ?? scope.Properties.Of(wireName);
        if (!Naming.IsIdentifier(name))
        {
            scope.Problems.Add(ProblemKind.BadName, chosen?.Range ?? range, chosen?.Text ?? wireName, "the name of a C# property", "give the field a 'property' that has letters and digits");
            return null;
        }

        if (!isRecordsOwn && (CSharpWords.IsRecordMember(name) || records.Contains(name)))
            name += "Field";
        if (_owners.TryGet(name, out var owner))
        {
            scope.Problems.Add(ProblemKind.NameClash, chosen?.Range ?? range, "C# name", name, $"'{owner}' in {what}", "give one of the two a 'property' of another name");
            return null;
        }

        _owners.Add(name, wireName);
        return name;
    }
}
