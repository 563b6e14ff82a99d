using BusContracts.Analyzers.Topics;
using BusContracts.Analyzers.Values;
using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Analyzers.Tests.Topics;

/// <summary>The compiler and the runtime are two assemblies that say the same of a text.</summary>
public sealed class KeyProblemTests
{
    private static readonly Gen<string> Texts = Gen.Frequency(
        (20, Gen.Elements("a", "b", ".", "*", "#", "é", "a.b").NonEmptyListOf().Select(string.Concat)),
        (1, Gen.Choose(250, 258).Select(length => new string('a', length))),
        (1, Gen.Choose(125, 129).Select(length => new string('é', length))));

    [Fact]
    public void A_key_has_a_problem_where_the_runtime_refuses_it() => Prop
        .ForAll(Texts.ToArbitrary(), text => (KeyProblem.Of(TextParts.Known(text), allowWildcards: false) is null) == RoutingKey.TryParse(text, out _))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void A_pattern_has_a_problem_where_the_runtime_refuses_it() => Prop
        .ForAll(Texts.ToArbitrary(), text => (KeyProblem.Of(TextParts.Known(text), allowWildcards: true) is null) == BindingPattern.TryParse(text, out _))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void What_holds_for_a_text_with_a_hole_holds_whatever_fills_it() => Prop
        .ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (first, filling) =>
            KeyProblem.Of(TextParts.Join(TextParts.Known(first), TextParts.Hole("x")), allowWildcards: true) is null
            || !BindingPattern.TryParse(first + filling, out _))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
}
