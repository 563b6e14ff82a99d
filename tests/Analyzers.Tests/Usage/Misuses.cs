using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

/// <summary>One mistake of each usage rule, as statements of <see cref="Service"/>.</summary>
internal static class Misuses
{
    /// <summary>What the service has beside its statements.</summary>
    public const string Members = """
        private MessageBus bus;
        private SubscriptionBuilder on;
        private Wazo.Bus.CallCreated created;
        [EventName] public string Name { get; set; }
        private static byte[] Bytes(object data) => null;
        private static async ValueTask SaveAsync(object data) => await Task.Yield();
        """;

    /// <summary>The contract that they are mistakes against.</summary>
    public static readonly TestContract Contract = TestContract.WazoWithRecords;

    /// <summary>The statements of each rule, by its id.</summary>
    public static readonly IReadOnlyDictionary<string, string> ByRule = new Dictionary<string, string>
    {
        ["BUS2001"] = """await channel.BasicPublishAsync("xivo", {|BUS2001:"calls.call.create"|}, body);""",
        ["BUS2002"] = """await channel.QueueBindAsync("q", "xivo", {|BUS2002:"calls.*"|});""",
        ["BUS2003"] = """await channel.BasicPublishAsync("xivo", {|BUS2003:"calls.*"|}, body);""",
        ["BUS2004"] = """await channel.BasicPublishAsync("xivo", {|BUS2004:"calls.call.created"|}, body);""",
        ["BUS2005"] = """await channel.BasicPublishAsync("xivo", {|BUS2005:"calls.call.ended"|}, Bytes(created));""",
        ["BUS2006"] = """if (Name == {|BUS2006:"chat_message_event"|}) return;""",
        ["BUS2007"] = """if (Name == {|BUS2007:"call_held"|}) return;""",
        ["BUS2008"] = """if (Name == {|BUS2008:"call_craeted"|}) return;""",
        ["BUS2009"] = """_ = new Acl({|BUS2009:"events.call.7"|});""",
        ["BUS2010"] = """_ = new Acl({|BUS2010:$"events.directory.{user}.favorite.created"|});""",
        ["BUS2011"] = """await channel.ExchangeDeclareAsync("xivo", {|BUS2011:"fanout"|}, true);""",
        ["BUS2012"] = """_ = Wazo.Bus.AmiEvent.RoutingKey({|BUS2012:"Hang.up"|});""",
        ["BUS2013"] = """on.Event<Wazo.Bus.CallCreated>({|BUS2013:Wazo.Bus.CallUpdated.Binding()|}, _ => { });""",
        ["BUS2014"] = """await channel.QueueBindAsync("q", "xivo", {|BUS2014:"calls.relocate.completed"|});""",
        ["BUS2015"] = """await channel.QueueBindAsync("q", "xivo", {|BUS2015:"service.registered.*"|});""",
        ["BUS2016"] = """await channel.QueueBindAsync("q", "xivo", {|BUS2016:"#"|});""",
        ["BUS2017"] = """await {|BUS2017:bus.TryPublishAsync(created)|};""",
        ["BUS2018"] = """on.Event<Wazo.Bus.CallCreated>(m => {|BUS2018:SaveAsync(m)|});""",
    };

    /// <summary>The contract with the release that a rule's mistake needs.</summary>
    public static TestContract ContractFor(string id) => id == "BUS2007" ? Contract with { TargetRelease = "16.07" } : Contract;
}
