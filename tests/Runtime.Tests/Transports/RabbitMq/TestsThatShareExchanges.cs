using System.Reflection;
using System.Text.RegularExpressions;
using BusContracts.Tests.Bus;
using Xunit.v3;

namespace BusContracts.Tests.Transports.RabbitMq;

/// <summary>
/// Whoever publishes an event of the tests' contracts over the broker under test reaches every queue that is bound for it: such classes
/// have to take turns, and these tests name the one that does not.
/// </summary>
public sealed partial class TestsThatShareExchanges
{
    private static readonly Dictionary<string, string> s_sources = SourcesOf("Runtime.Tests");

    private static readonly Type[] s_testClasses = [.. typeof(TestsThatShareExchanges).Assembly.GetTypes().Where(type => !type.IsAbstract && IsTestClass(type) && type != typeof(TestsThatShareExchanges))];

    /// <summary>The tests' events, their contracts, and what makes them.</summary>
    private static readonly Regex s_events = AnyOf(
    [
        .. typeof(HouseBus).Assembly.GetTypes().Where(type => type.Namespace == typeof(HouseBus).Namespace && type.GetInterface("IEvent`1") is not null).Select(type => type.Name),
        nameof(HouseBus), nameof(GardenBus), nameof(GarageBus),
        .. typeof(Doors).GetMethods(BindingFlags.Static | BindingFlags.Public).Select(method => method.Name),
    ]);

    [Fact]
    public void Each_of_them_takes_its_turn()
    {
        var ways = WaysToTheBroker();
        var sharing = s_testClasses.Where(type => TextOf(type) is var text && s_events.IsMatch(text) && (Broker().IsMatch(text) || ways.IsMatch(text))).ToArray();
        var offenders = sharing.Where(type => CollectionOf(type) is not (RabbitMqTestBroker.Collection or PrivateBroker.Collection));

        Assert.Contains(typeof(RetriesAndDeadLettersOverRabbitMq), sharing);
        Assert.Contains(typeof(OrderThroughCuts), sharing);
        Assert.Contains(typeof(NodesOfAClusterTests), sharing);
        Assert.All(offenders, type => Assert.Fail($"{type} publishes events over the broker under test: give it [Collection(RabbitMqTestBroker.Collection)]."));
    }

    [Theory]
    [InlineData("Hosting.Tests")]
    [InlineData("OwnContract.Tests")]
    public void In_a_project_without_a_collection_one_class_alone_reaches_the_broker(string project) =>
        Assert.Single(SourcesOf(project), source => Broker().IsMatch(source.Value));

    [Fact]
    public void Where_tests_listen_to_the_whole_process_none_runs_beside_another() =>
        Assert.Contains(SourcesOf("Telemetry.Tests", wholeFiles: true).Values, text => text.Contains("DisableTestParallelization = true", StringComparison.Ordinal));

    /// <summary>What is no test itself and leads tests to the broker, also by way of another such.</summary>
    private static Regex WaysToTheBroker()
    {
        var ways = new HashSet<string> { nameof(RabbitMqTestBroker) };
        var testClasses = typeof(TestsThatShareExchanges).Assembly.GetTypes().Where(IsTestClass).Select(type => type.Name).ToHashSet();
        for (var before = 0; before != ways.Count;)
        {
            before = ways.Count;
            var known = AnyOf(ways);
            ways.UnionWith(s_sources.Where(source => !testClasses.Contains(source.Key) && source.Key != nameof(BrokerUnderTest))
                .Where(source => Broker().IsMatch(source.Value) || known.IsMatch(source.Value))
                .Select(source => source.Key));
        }

        return AnyOf(ways);
    }

    /// <summary>The source of each type of a project by its name; all parts of it, and of its namesakes.</summary>
    private static Dictionary<string, string> SourcesOf(string project, bool wholeFiles = false)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        var folder = RepositoryRoot.PathOf("tests", project);
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            if (Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj")
                continue;
            var text = File.ReadAllText(file);
            var types = wholeFiles ? [] : TopLevelType().Matches(text).ToArray();
            for (var i = 0; i < types.Length; i++)
                Add(types[i].Groups["name"].Value, text[types[i].Index..(i + 1 < types.Length ? types[i + 1].Index : text.Length)]);
            if (wholeFiles)
                Add(file, text);
        }

        return sources;

        void Add(string name, string text) => sources[name] = sources.GetValueOrDefault(name, "") + text;
    }

    /// <summary>The source of a class and of those that it inherits its tests from.</summary>
    private static string TextOf(Type type)
    {
        var text = "";
        for (var one = type; one is not null; one = one.BaseType)
            text += s_sources.GetValueOrDefault(one.Name, "");
        return text;
    }

    private static bool IsTestClass(Type type) =>
        type.GetMethods().Any(method => method.GetCustomAttributes().Any(attribute => attribute is IFactAttribute));

    private static string? CollectionOf(Type type) => type.GetCustomAttribute<CollectionAttribute>(inherit: true)?.Name;

    private static Regex AnyOf(IEnumerable<string> names) => new($@"\b(?:{string.Join('|', names.Select(Regex.Escape))})\b");

    [GeneratedRegex(@"\b(?:BrokerUnderTest\.(?:Uri|UriWith|Parsed)|TestBroker\.Uri)\b")]
    private static partial Regex Broker();

    [GeneratedRegex(@"^(?:public|internal)[^\n=;]*\b(?:class|record|interface|struct)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
