namespace BusContracts.Spec.Tests.Binding;

public sealed class ReleaseTests
{
    private const string Three = """
        contract: Shop.Bus
        releases: [1.2, 1.9, 1.10]
        exchange: { name: shop }
        envelope:
          event: { role: name }
          access: { role: required-acl, since: { after: 1.2 } }
          shop: { role: origin, removed: 1.10 }
          body: { role: data }
        types:
          Basket:
            fields:
              id: integer
              lines: { type: integer, removed: 1.9 }
          Size: { enum: [small, large] }
          Colour: { enum: [red] }
          Paper: { fields: { size: Size } }
        events:
          always:
            routing-key: a.{id}
            required-acl: { acl: "events.{user}", since: 1.9 }
            deprecated: { since: 1.10, message: Old. }
            changed: { 1.9: First., 1.10: Second. }
            placeholders: { user: { summary: Who. } }
            data:
              id: integer
              user: { type: string, since: 1.9 }
              note: { type: string, removed: 1.10, deprecated: { since: 1.9, message: Write less., replaced-by: id } }
            example:
              - '{ "event": "always", "body": { "id": 1, "user": "u" } }'
              - removed: 1.10
                message: '{ "event": "always", "body": { "id": 1, "user": "u", "note": "n" } }'
          basket_filled:
            routing-key: a.basket
            data: Basket
          early:
            removed: 1.9
            routing-key: a.early
            data: { paper: Paper }
          late:
            since: { after: 1.2 }
            routing-key: a.late
            data: { colour: Colour }
          middle_{size}:
            record: Middle
            since: 1.9
            removed: 1.10
            routing-key: a.{size}
            placeholders: { size: Size }
        """;

    [Theory]
    [InlineData("1.2", "always basket_filled early")]
    [InlineData("1.9", "always basket_filled late middle_{size}")]
    [InlineData("1.10", "always basket_filled late")]
    [InlineData(null, "always basket_filled late")]
    public void A_release_has_its_events(string? release, string events) => Assert.Equal(events.Split(' '), At(release).Events.Select(found => found.Key));

    [Theory]
    [InlineData("1.2", "1.2")]
    [InlineData(null, "1.10")]
    public void The_model_says_which_release_it_is_of(string? asked, string release) => Assert.Equal(release, At(asked).TargetRelease);

    [Fact]
    public void A_contract_without_releases_is_of_none() => Assert.Null(SpecFile.Read("contract: A.B\nexchange: { name: a }\nenvelope: { n: { role: name }, d: { role: data } }\nevents: {}").Model!.TargetRelease);

    [Theory]
    [InlineData("1.2", "id note")]
    [InlineData("1.9", "id user note")]
    [InlineData("1.10", "id user")]
    public void A_release_has_its_fields(string release, string fields) => Assert.Equal(fields.Split(' '), At(release).Events[0].Fields.Select(field => field.WireName));

    [Theory]
    [InlineData("1.2", "event shop body")]
    [InlineData("1.9", "event access shop body")]
    [InlineData("1.10", "event access body")]
    public void A_release_has_its_keys_of_the_envelope(string release, string keys) => Assert.Equal(keys.Split(' '), At(release).Envelope.Keys.Select(key => key.WireName));

    [Theory]
    [InlineData("1.2", null)]
    [InlineData("1.9", "events.{user}")]
    public void A_release_has_its_ACLs(string release, string? acl) => Assert.Equal(acl, At(release).Events[0].RequiredAcl?.Text);

    [Theory]
    [InlineData("1.2", "")]
    [InlineData("1.9", "1.9")]
    [InlineData("1.10", "1.9 1.10")]
    public void A_release_knows_what_changed_up_to_it(string release, string changes) => Assert.Equal(changes, string.Join(' ', At(release).Events[0].Changes.Select(change => change.Release)));

    [Fact]
    public void A_deprecation_is_told_from_its_release()
    {
        Assert.Null(At("1.9").Events[0].Deprecation);
        Assert.Equal(new DeprecationModel("1.10", "Old.", default), At("1.10").Events[0].Deprecation);
        Assert.Null(At("1.2").Events[0].Fields.Single(field => field.WireName == "note").Deprecation);
        Assert.Equal(new DeprecationModel("1.9", "Write less.", new(["id"])), At("1.9").Events[0].Fields.Single(field => field.WireName == "note").Deprecation);
    }

    [Theory]
    [InlineData("1.2", 0)]
    [InlineData("1.9", 1)]
    [InlineData("1.10", 1)]
    public void A_release_has_the_examples_that_fit_it(string release, int count) => Assert.Equal(count, At(release).Events[0].Examples.Count);

    [Fact]
    public void Since_is_said_as_it_is_written()
    {
        Assert.Equal("after 1.2", At(null).Events.Single(found => found.Key == "late").Since);
        Assert.Equal("1.9", At("1.9").Events.Single(found => found.Key == "middle_{size}").Since);
    }

    [Fact]
    public void The_earliest_release_lists_what_it_withholds() => Assert.Equal(
        [
            new("always", "user", new(["always"]), "since 1.9"),
            new("late", null, new(["late"]), "after 1.2"),
            new("middle_{size}", null, new(["middle_small", "middle_large"]), "since 1.9"),
        ],
        At("1.2").Withheld);

    [Fact]
    public void The_newest_release_lists_what_it_withholds() => Assert.Equal(
        [
            new("always", "note", new(["always"]), "removed in 1.10"),
            new("basket_filled", "lines", new(["basket_filled"]), "removed in 1.9"),
            new("early", null, new(["early"]), "removed in 1.9"),
            new("middle_{size}", null, new(["middle_small", "middle_large"]), "removed in 1.10"),
        ],
        At(null).Withheld);

    [Theory]
    [InlineData("1.2", "always late middle_{size}")]
    [InlineData(null, "always basket_filled early middle_{size}")]
    public void What_a_release_withholds_is_described_as_another_has_it(string? release, string events)
    {
        var model = At(release);
        Assert.Equal(events.Split(' '), model.Elsewhere.Select(found => found.Key));
        Assert.All(
            model.Withheld.Where(withheld => withheld.Field is not null),
            withheld => Assert.Contains(model.Elsewhere.Single(found => found.Key == withheld.Event).Fields, field => field.WireName == withheld.Field));
    }

    [Theory]
    [InlineData("1.2", "Basket Size Paper")]
    [InlineData("1.9", "Basket Size Colour")]
    [InlineData("1.10", "Basket Colour")]
    public void A_release_has_no_types_that_only_others_need(string release, string types) => Assert.Equal(types.Split(' '), At(release).Types.Select(type => type.Name));

    [Fact]
    public void A_comment_gives_an_equal_model_at_each_release()
    {
        foreach (var release in new[] { "1.2", "1.9", "1.10" })
            Assert.Equal(At(release), SpecFile.Read("# A comment.\n\n" + Three.Replace("\n  late:", "\n\n  late: # so late", StringComparison.Ordinal), release).Model);
    }

    [Fact]
    public void A_reading_gives_one_result_for_one_release()
    {
        var reading = new SpecReading(Three);
        Assert.Same(reading.At("1.9"), reading.At("1.9"));
        Assert.NotEqual(reading.At("1.9").Model, reading.At(null).Model);
    }

    [Fact]
    public void A_release_that_is_not_listed_is_a_problem_at_the_list_and_gives_the_newest()
    {
        var result = SpecFile.Read(Three, "1.3");
        var problem = Assert.Single(result.Problems);
        Assert.Equal((ProblemKind.UnknownRelease, "releases"), (problem.Kind, Three.Substring(problem.Range.Start, problem.Range.Length)));
        Assert.Equal("1.10", result.Model!.TargetRelease);
    }

    private static SpecModel At(string? release)
    {
        var result = SpecFile.Read(Three, release);
        Assert.Empty(result.Problems);
        return result.Model!;
    }
}
