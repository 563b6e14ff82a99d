namespace BusContracts.Package.Tests;

/// <summary>What users build with the packages, what the build says of it, and what it does when it runs.</summary>
public sealed class ScenarioTests(Scenarios scenarios) : IClassFixture<Scenarios>
{
    private const string Keys = "orders.7.placed calls.call.created";

    [Fact]
    public async Task A_console_app_with_one_package_gets_a_typed_event()
    {
        Assert.Empty(scenarios.MessagesOf("Bare"));
        Assert.Equal(["Some One calls"], await scenarios.RunAsync("Bare"));
    }

    [Fact]
    public void Misuse_is_reported_where_it_stands() => Assert.Equal(
        ["Program.cs(11,12): warning BUS2006", "Program.cs(7,39): warning BUS2001", "Program.cs(9,47): warning BUS2002"],
        scenarios.MessagesOf("Misuse"));

    [Fact]
    public async Task Through_a_library_the_analyzers_work_and_there_is_one_copy_of_the_types()
    {
        Assert.Empty(scenarios.MessagesOf("Library"));
        Assert.Equal(["Program.cs(7,82): warning BUS2002"], scenarios.MessagesOf("ThroughLibrary"));
        Assert.Equal("CallCreated is in BusContracts.Wazo", (await scenarios.RunAsync("ThroughLibrary"))[0]);
    }

    [Fact]
    public async Task A_contract_of_ones_own_is_generated_from_its_item()
    {
        Assert.Empty(scenarios.MessagesOf("OwnContract"));
        Assert.Equal(["order 7 by orders.7.placed"], await scenarios.RunAsync("OwnContract"));
    }

    [Fact]
    public void A_mistake_in_a_contract_is_an_error_where_it_stands() =>
        Assert.Equal(["broken.yaml(8,39): error BUS1009"], scenarios.MessagesOf("BrokenContract"));

    [Fact]
    public void What_the_project_cannot_mean_of_its_contracts_is_an_error_at_each() =>
        Assert.Equal(["doors.yaml(1,1): error BUS0005", "shop.yaml(1,1): error BUS0004"], scenarios.MessagesOf("OddItems"));

    [Fact]
    public async Task Two_contracts_have_their_metadata_each()
    {
        Assert.Empty(scenarios.MessagesOf("TwoContracts"));
        Assert.Equal(["internal Doors.Bus.DoorOpened", "public Office.Shop.OrderPlaced"], await scenarios.RunAsync("TwoContracts"));
    }

    [Fact]
    public async Task What_the_project_says_of_its_own_contract_leaves_a_packages_alone()
    {
        Assert.Equal(["Program.cs(8,25): warning BUS2013"], scenarios.MessagesOf("PackageBesideOwn"));
        Assert.Equal(["doors.front.opened calls.call.created"], await scenarios.RunAsync("PackageBesideOwn"));
    }

    [Fact]
    public async Task A_library_with_a_public_contract_shares_its_types_and_its_contract()
    {
        Assert.Empty(scenarios.MessagesOf("ContractLibrary"));
        Assert.Equal(["Program.cs(6,39): warning BUS2001", "Program.cs(7,35): warning BUS2004"], scenarios.MessagesOf("ContractApp"));
        Assert.Equal(["ContractLibrary orders.7.placed False"], await scenarios.RunAsync("ContractApp"));
    }

    [Fact]
    public async Task An_older_release_of_the_packaged_contract_can_be_generated_in_its_place()
    {
        Assert.Empty(scenarios.MessagesOf("OlderRelease"));
        Assert.Equal(["OlderRelease: favorite_added of 17.01 is not there"], await scenarios.RunAsync("OlderRelease"));
    }

    [Fact]
    public async Task All_warnings_of_the_framework_as_errors_find_nothing_in_what_is_generated()
    {
        Assert.Empty(scenarios.MessagesOf("WarningsAsErrors"));
        Assert.Equal([Keys], await scenarios.RunAsync("WarningsAsErrors"));
    }

    [Fact]
    public async Task CSharp_12_on_net8_is_enough()
    {
        Assert.Empty(scenarios.MessagesOf("CSharp12"));
        Assert.Equal([Keys], await scenarios.RunAsync("CSharp12"));
    }

    [Fact]
    public void An_older_language_is_one_error() => Assert.Equal(["CSharp11.csproj: error BUS0002"], scenarios.MessagesOf("CSharp11"));

    [Fact]
    public void A_contract_that_is_not_there_is_one_error() => Assert.Equal(["MissingContract.csproj: error BUS0003"], scenarios.MessagesOf("MissingContract"));

    [Fact]
    public void An_older_compiler_is_one_error() => Assert.Equal(["OldCompiler.csproj: error BUS0001"], scenarios.MessagesOf("OldCompiler"));

    [Fact]
    public async Task FSharp_uses_the_compiled_contract()
    {
        Assert.Empty(scenarios.MessagesOf("FSharpApp"));
        Assert.Equal(
            ["directory.cc5bd34f-4ee3-4cbc-aa36-8e2e1ed2ec7c.favorite.created", "calls.call.created", "call 1465572129.31 is on hold"],
            await scenarios.RunAsync("FSharpApp"));
    }

    [Fact]
    public async Task Another_generator_with_another_YamlDotNet_does_not_disturb()
    {
        Assert.Empty(scenarios.MessagesOf("BesideOlderYaml"));
        Assert.Equal([Keys + " other"], await scenarios.RunAsync("BesideOlderYaml"));
    }
}
