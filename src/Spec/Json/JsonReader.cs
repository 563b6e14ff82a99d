using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace BusContracts.Spec.Json;

/// <summary>Reads JSON as RFC 8259 has it, with the place of every value and of the first mistake.</summary>
/// <remarks>Of its own, since a component that the compiler loads should bring no JSON library, and none tells where a value stands.</remarks>
internal sealed class JsonReader
{
    /// <summary>How deep arrays and objects may stand in each other.</summary>
    private const int MaxDepth = 64;

    private readonly string _text;
    private int _at;

    private JsonReader(string text) => _text = text;

    /// <summary>Reads one value and nothing behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mistake">What is wrong and where; null where nothing is.</param>
    public static JsonNode? Read(string text, out (TextRange Range, string Reason)? mistake)
    {
        var reader = new JsonReader(text);
        try
        {
            mistake = null;
            var value = reader.Value(depth: 0);
            if (reader.Peek() == '\0')
                return value;
            throw reader.Mistake("the example ends before this; a list of examples stands in a YAML list");
        }
        catch (MistakeException found)
        {
            mistake = (new TextRange(found.At, Math.Min(1, text.Length - found.At)), found.Message);
            return null;
        }
    }

    private JsonNode Value(int depth)
    {
        if (depth > MaxDepth)
            throw Mistake($"arrays and objects nest at most {MaxDepth} deep");
        return Peek() switch
        {
            '{' => Object(depth),
            '[' => Array(depth),
            '"' => String(),
            '-' or (>= '0' and <= '9') => Number(),
            '\0' => throw Mistake("a value is missing at the end"),
            '\'' => throw Mistake("JSON has double quotes only"),
            _ => Word(),
        };
    }

    private JsonNode.Object Object(int depth)
    {
        var start = _at++;
        var members = new List<JsonMember>();
        while (Peek() != '}')
        {
            if (members.Count > 0)
                Comma('}');
            if (Peek() != '"')
                throw Mistake(Peek() == '}' ? "no comma stands before the closing '}'" : "a key in double quotes is missing here");
            var key = String();
            if (Peek() != ':')
                throw Mistake("a ':' is missing between key and value");
            _at++;
            members.Add(new JsonMember(key, Value(depth + 1)));
        }

        _at++;
        return new JsonNode.Object(new TextRange(start, _at - start), members);
    }

    private JsonNode.Array Array(int depth)
    {
        var start = _at++;
        var items = new List<JsonNode>();
        while (Peek() != ']')
        {
            if (items.Count > 0)
                Comma(']');
            if (Peek() == ']')
                throw Mistake("no comma stands before the closing ']'");
            items.Add(Value(depth + 1));
        }

        _at++;
        return new JsonNode.Array(new TextRange(start, _at - start), items);
    }

    private void Comma(char closing)
    {
        if (Peek() != ',')
            throw Mistake(Peek() == '\0' ? $"the closing '{closing}' is missing" : $"a ',' or '{closing}' is missing before this");
        _at++;
    }

    private JsonNode.String String()
    {
        var start = _at++;
        var value = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length || _text[_at] is '\n' or '\r')
            {
                _at = start;
                throw Mistake("this string is not closed on its line");
            }

            var c = _text[_at++];
            if (c == '"')
                return new JsonNode.String(new TextRange(start, _at - start), value.ToString());
            if (c < ' ')
                throw MistakeBefore("a control character must be written \\u00XX in a string");
            value.Append(c == '\\' ? Escaped() : c);
        }
    }

    private char Escaped()
    {
        var c = _at < _text.Length ? _text[_at++] : '\0';
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 <= _text.Length && ushort.TryParse(_text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            default:
                throw MistakeBefore("JSON has no such escape; a backslash itself is written \\\\");
        }
    }

    private JsonNode.Number Number()
    {
        var start = _at;
        Take('-');
        if (!Take('0'))
            Digits();
        if (Take('.'))
            Digits();
        if (Take('e') || Take('E'))
        {
            if (!Take('+'))
                Take('-');
            Digits();
        }

        if (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '.'))
            throw Mistake("this is no JSON number; a text stands in double quotes");
        return new JsonNode.Number(new TextRange(start, _at - start), _text.Substring(start, _at - start));
    }

    private void Digits()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is >= '0' and <= '9')
            _at++;
        if (_at == start)
            throw Mistake("a digit is missing in this number");
    }

    private bool Take(char c)
    {
        if (_at >= _text.Length || _text[_at] != c)
            return false;
        _at++;
        return true;
    }

    private JsonNode Word()
    {
        var start = _at;
        while (_at < _text.Length && char.IsLetter(_text[_at]))
            _at++;
        var range = new TextRange(start, _at - start);
        switch (_text.Substring(start, _at - start))
        {
            case "true":
                return new JsonNode.Boolean(range, Value: true);
            case "false":
                return new JsonNode.Boolean(range, Value: false);
            case "null":
                return new JsonNode.Null(range);
            default:
                _at = start;
                throw Mistake("this is no JSON value; a text stands in double quotes");
        }
    }

    private char Peek()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r')
            _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private MistakeException Mistake(string reason) => new(Math.Min(_at, _text.Length), reason);

    private MistakeException MistakeBefore(string reason) => new(_at - 1, reason);

    private sealed class MistakeException(int at, string reason) : Exception(reason)
    {
        public int At { get; } = at;
    }
}
