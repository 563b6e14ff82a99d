using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BusContracts.Spec;

namespace BusContracts.Generator.Emit.Codec;

/// <summary>Which required fields were there: a bit for each, in as many words as that takes.</summary>
internal sealed class RequiredFields
{
    private const int BitsOfWord = 64;

    private readonly List<FieldModel> _fields;
    private readonly List<string> _words;

    public RequiredFields(IEnumerable<FieldModel> fields, LocalNames locals)
    {
        _fields = fields.Where(field => !field.Optional).ToList();
        _words = Enumerable.Range(0, (_fields.Count + BitsOfWord - 1) / BitsOfWord).Select(_ => locals.Free("seen")).ToList();
    }

    /// <summary>Declares the words.</summary>
    public void Declare(CodeWriter code)
    {
        foreach (var word in _words)
            code.Line($"ulong {word} = 0;");
    }

    /// <summary>Sets a field's bit.</summary>
    public void MarkSeen(CodeWriter code, FieldModel field)
    {
        var place = 0;
        while (place < _fields.Count && !ReferenceEquals(_fields[place], field))
            place++;
        if (place < _fields.Count)
            code.Line($"{_words[place / BitsOfWord]} |= 1UL << {(place % BitsOfWord).ToString(CultureInfo.InvariantCulture)};");
    }

    /// <summary>Throws where a bit is not set.</summary>
    public void Check(CodeWriter code)
    {
        for (var word = 0; word < _words.Count; word++)
        {
            var fields = _fields.Skip(word * BitsOfWord).Take(BitsOfWord).ToList();
            var all = fields.Count == BitsOfWord ? ulong.MaxValue : (1UL << fields.Count) - 1;
            var names = string.Join(", ", fields.Select(field => CSharp.Literal(field.WireName)));
            code.Line($"if ({_words[word]} != 0x{all.ToString("x", CultureInfo.InvariantCulture)}UL)");
            using (code.Indented())
                code.Line($"throw {JsonCode.Read}.Missing(ref reader, {_words[word]}, {names});");
            code.Line();
        }
    }
}
