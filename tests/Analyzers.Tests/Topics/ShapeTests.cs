using BusContracts.Analyzers.Topics;
using BusContracts.Analyzers.Values;
using BusContracts.Spec;
using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Analyzers.Tests.Topics;

public sealed class ShapeTests
{
    private static readonly Gen<string> Keys = Words("a", "b", "ab");
    private static readonly Gen<string> Patterns = Words("a", "b", "ab", "*", "#", "*", "#");

    [Fact]
    public void A_pattern_overlaps_a_key_where_RabbitMQ_routes_it() => Prop
        .ForAll(Keys.ToArbitrary(), Patterns.ToArbitrary(), (key, pattern) =>
            Shapes.OfPattern(TextParts.Known(pattern)).Overlaps(Shapes.OfText(TextParts.Known(key))) == BindingPattern.Parse(pattern).Matches(key))
        .Check(Quick(5_000));

    [Fact]
    public void Whatever_fills_the_holes_of_a_pattern_what_it_then_matches_is_in_its_shape() => Prop
        .ForAll(Keys.ToArbitrary(), Patterns.ToArbitrary(), Gen.Choose(0, 20).Two().ToArbitrary(), (key, pattern, cut) =>
        {
            var (start, length) = (Math.Min(cut.Item1, pattern.Length), Math.Min(cut.Item2, Math.Max(0, pattern.Length - cut.Item1)));
            var withHole = TextParts.Join(TextParts.Join(TextParts.Known(pattern[..start]), TextParts.Hole("x")), TextParts.Known(pattern[(start + length)..]));
            return !BindingPattern.Parse(pattern).Matches(key) || Shapes.OfPattern(withHole).Overlaps(Shapes.OfText(TextParts.Known(key)));
        })
        .Check(Quick(5_000));

    [Fact]
    public void Overlapping_knows_no_order() => Prop
        .ForAll(Patterns.ToArbitrary(), Patterns.ToArbitrary(), (one, other) =>
            Shapes.OfPattern(TextParts.Known(one)).Overlaps(Shapes.OfPattern(TextParts.Known(other)))
            == Shapes.OfPattern(TextParts.Known(other)).Overlaps(Shapes.OfPattern(TextParts.Known(one))))
        .Check(Quick(2_000));

    [Theory]
    [InlineData("calls.*", "calls.call.created", false)]
    [InlineData("calls.*.created", "calls.call.created", true)]
    [InlineData("calls.#", "calls.call.created", true)]
    [InlineData("#.created", "directory.{user}.favorite.created", true)]
    [InlineData("directory.*.created", "directory.{user}.favorite.created", false)]
    [InlineData("service.*", "service.{many}", true)]
    [InlineData("service.a.b", "service.{many}", true)]
    [InlineData("service.a.b", "service.{one}", false)]
    [InlineData("x.pre-1.y", "x.pre-{one}.y", true)]
    [InlineData("x.pre-.y", "x.pre-{one}.y", false)]
    public void A_pattern_meets_a_template(string pattern, string template, bool overlaps) => Assert.Equal(
        overlaps,
        Shapes.OfPattern(TextParts.Known(pattern)).Overlaps(Shapes.OfTemplate(Template(template), placeholder => placeholder == "many")));

    [Theory]
    [InlineData("events.calls.*", "events.calls.{user}", true)]
    [InlineData("events.#", "events.calls.{user}", true)]
    [InlineData("events.ca*.me", "events.calls.{user}", true)]
    [InlineData("events.calls.#.me", "events.calls.{user}", false)]
    [InlineData("#", "events.calls.{user}", true)]
    public void An_ACL_pattern_meets_a_template(string pattern, string template, bool overlaps) => Assert.Equal(
        overlaps,
        Shapes.OfAclPattern(TextParts.Known(pattern)).Overlaps(Shapes.OfTemplate(Template(template), _ => false)));

    [Fact]
    public void A_hostile_pattern_takes_no_time()
    {
        var hashes = Shapes.OfPattern(TextParts.Known(string.Join(".", Enumerable.Repeat("#.a", 60)) + ".b"));
        Assert.False(hashes.Overlaps(Shapes.OfText(TextParts.Known(string.Join(".", Enumerable.Repeat("a", 120))))));
    }

    private static TemplateModel Template(string text)
    {
        var template = TextParts.Known("");
        foreach (var piece in text.Split('{', '}').Select((piece, at) => at % 2 == 0 ? TextParts.Known(piece) : TextParts.Hole(piece)))
            template = TextParts.Join(template, piece);
        return template;
    }

    private static Gen<string> Words(params string[] words) =>
        Gen.Elements(words).NonEmptyListOf().Where(list => list.Count <= 7).Select(list => string.Join('.', list));

    private static Config Quick(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(12);
}
