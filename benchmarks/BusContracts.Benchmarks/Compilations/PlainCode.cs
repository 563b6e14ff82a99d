using System.Globalization;

namespace BusContracts.Benchmarks;

/// <summary>What the rest of a service looks like: members of the kinds that any code base has.</summary>
internal static class PlainCode
{
    private static readonly string[] Kinds =
    [
        """
            private readonly Dictionary<string, int> _counts@ = new(StringComparer.Ordinal);
            public int Count@(IEnumerable<string> words, int least)
            {
                foreach (var word in words)
                {
                    if (string.IsNullOrWhiteSpace(word) || word.Length < least)
                        continue;
                    _counts@[word] = _counts@.TryGetValue(word, out var count) ? count + 1 : 1;
                }

                return _counts@.Values.DefaultIfEmpty(0).Max();
            }
        """,
        """
            public sealed record Line@(string Article, int Amount, decimal Price)
            {
                public decimal Total => Amount * Price;
            }

            public string Describe@(IReadOnlyList<Line@> lines, CultureInfo culture)
            {
                var text = new StringBuilder();
                foreach (var line in lines.Where(line => line.Amount > 0).OrderByDescending(line => line.Total).ThenBy(line => line.Article))
                    text.Append(culture, $"{line.Amount} x {line.Article}: {line.Total:0.00}").AppendLine();
                if (lines.Count == 0)
                    text.Append("nothing").Append('.');
                return text.ToString();
            }
        """,
        """
            public string Label@(string state, int priority) => state switch
            {
                "new" when priority > 5 => "urgent",
                "new" => "open",
                "done" or "closed" => "finished",
                null => throw new ArgumentNullException(nameof(state)),
                _ => state.Trim().ToUpperInvariant(),
            };

            public bool IsOpen@(string state, string owner) => state != "done" && state != "closed" && (owner == "nobody" || owner.Length > 3);
        """,
        """
            public async Task<int> CopyAsync@(Stream from, Stream to, CancellationToken cancel)
            {
                var buffer = new byte[4096];
                var total = 0;
                int read;
                while ((read = await from.ReadAsync(buffer.AsMemory(), cancel).ConfigureAwait(false)) > 0)
                {
                    await to.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
                    total += read;
                    if (total > 1 << 20)
                        throw new InvalidOperationException("More than " + (1 << 20) + " bytes came.");
                }

                return total;
            }
        """,
        """
            private string _title@ = "";
            public string Title@
            {
                get => _title@;
                set
                {
                    if (_title@ == value)
                        return;
                    _title@ = value ?? throw new ArgumentNullException(nameof(value));
                    Changed@?.Invoke(this, EventArgs.Empty);
                }
            }

            public event EventHandler? Changed@;
            public DateTimeOffset Created@ { get; init; } = DateTimeOffset.UnixEpoch;
        """,
        """
            public IReadOnlyDictionary<string, string> Settings@(string path, Uri address)
            {
                var settings = new Dictionary<string, string>
                {
                    ["path"] = path,
                    ["host"] = address.Host,
                    ["port"] = address.Port.ToString(CultureInfo.InvariantCulture),
                };
                for (var i = 0; i < path.Length; i++)
                {
                    if (path[i] == '/' || path[i] == '\\')
                        settings["separator" + i] = path.Substring(i, 1);
                }

                return settings;
            }
        """,
    ];

    /// <summary>Lines of members that fill a class from <paramref name="used"/> lines to <paramref name="wanted"/>.</summary>
    public static IEnumerable<string> Lines(int number, int used, int wanted)
    {
        for (var i = 0; ; i++)
        {
            var lines = Kinds[(number + i) % Kinds.Length].Replace("@", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Split('\n');
            if (used + lines.Length + 1 > wanted)
                break;
            used += lines.Length + 1;
            foreach (var line in lines)
                yield return line;
            yield return "";
        }

        for (; used < wanted; used++)
            yield return $"    public int Spare{used} {{ get; set; }} = {used};";
    }
}
