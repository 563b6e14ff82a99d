using BusContracts.Generator.Input;
using BusContracts.Generator.Tests.Harness;
using BusContracts.Spec;
using FsCheck;
using FsCheck.Fluent;

namespace BusContracts.Generator.Tests;

/// <summary>A contract without a problem is generated whole and compiles: nothing that somebody wrote is left out in silence.</summary>
public sealed class WhatIsAcceptedIsEmitted
{
    private const int ManyContracts = 500;

    /// <summary>Placeholders with values that are listed, that are numbers, and that are any; and what stands between them.</summary>
    private static readonly Gen<string> s_names =
        Gen.Elements("{shape}", "{side}", "{size}", "{count}", "{is_new}", "{user}", "{any}", "_", "a", "_made_").NonEmptyListOf()
            .Where(parts => parts.Count <= 5).Select(parts => "order_" + string.Concat(parts));

    [Fact]
    public void However_names_are_put_together() => Prop.ForAll(s_names.ToArbitrary(), name =>
    {
        var reading = SpecFile.Read(Contract($"  \"{name}\": {{ routing-key: \"a.b\" }}"));
        return reading.Problems.Count > 0 || IsWhole(reading.Model!);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(ManyContracts).WithQuietOnSuccess(true));

    [Theory]
    [InlineData("x{shape}y{side}z")]
    [InlineData("{shape}_{side}_made")]
    [InlineData("order_{any}_x")]
    [InlineData("order_{user}_x")]
    public void Names_that_can_be_read_again_compile(string name) =>
        Project.OfYaml(Contract($"  \"{name}\": {{ routing-key: \"a.b\" }}")).Generate().Compiles();

    [Theory]
    [InlineData("x{shape}y{shape}z", "stands twice")]
    [InlineData("open_{any}_{any}", "stands twice")]
    [InlineData("open_{any}_{user}", "where the one ends")]
    [InlineData("open_{any}_{shape}", "where the one ends")]
    [InlineData("order_{size}_x", "an enumeration of texts")]
    [InlineData("order_{count}_x", "an enumeration of texts")]
    [InlineData("order_{is_new}_x", "an enumeration of texts")]
    public void Names_that_could_not_be_read_again_are_refused(string name, string reason)
    {
        var problem = Assert.Single(SpecFile.Read(Contract($"  \"{name}\": {{ routing-key: \"a.b\" }}")).Problems);
        Assert.Equal(ProblemKind.UnfitPlaceholder, problem.Kind);
        Assert.Contains(reason, string.Join(" ", problem.Arguments), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  IAddress: { fields: { x: integer } }\n  Address: { fields: { x: integer } }")]
    [InlineData("  Address: { fields: { x: integer } }\n  IAddress: { fields: { x: integer } }")]
    public void A_payload_whose_interface_has_the_name_of_a_type_is_refused_in_either_order(string types)
    {
        var events = "  went: { routing-key: a.b, data: Address }\n  came: { routing-key: a.c, data: Address }\n  met: { routing-key: a.d, data: { at: IAddress } }";
        var reading = SpecFile.Read(Contract(events, types));
        Assert.Contains(reading.Problems, problem => problem.Kind == ProblemKind.NameClash);
    }

    private static bool IsWhole(SpecModel model)
    {
        var sound = SoundParts.Of(model);
        return sound.Events.Count == model.Events.Count && sound.Types.Count == model.Types.Count;
    }

    private static string Contract(string events, string types = "") => $$"""
        contract: Test.Bus
        exchange: { name: test, type: topic }
        envelope: { name: { role: name }, data: { role: data } }
        placeholders: { shape: Shape, side: Side, size: Size, count: integer, is_new: boolean, user: uuid }
        types:
          Shape: { enum: { round: Round., flat: Flat. } }
          Side: { enum: { left: Left., right: Right. } }
          Size: { integer-enum: { 1: one, 2: two } }
        {{types}}
        events:
        {{events}}
        """;
}
