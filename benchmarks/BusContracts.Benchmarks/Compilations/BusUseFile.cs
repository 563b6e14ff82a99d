namespace BusContracts.Benchmarks;

/// <summary>Ways in which services use the bus: ten calls a file, of which one in seventeen gets a report.</summary>
/// <remarks>A report costs more than a judgement: the compiler looks for what suppresses it, on the analyzer's account.</remarks>
internal sealed class BusUseFile(ContractTexts texts)
{
    /// <summary>How many calls a file has; where it has none of the bus, as many of a log.</summary>
    public const int Calls = 10;

    /// <summary>Members of a class with <see cref="Calls"/> calls that the rules look at.</summary>
    /// <param name="number">Gives each file its own mix.</param>
    public string MembersOf(int number) => (number % 4) switch
    {
        0 => Publisher(number, isWrong: number % 8 == 0),
        1 => Consumer(number, isWrong: number % 8 == 1),
        2 => Generated(),
        _ => Wrapper(number, isWrong: number % 8 == 3),
    };

    /// <summary>Members of the same length that have nothing to do with the bus.</summary>
    public static string PlainMembers(int number) => $$"""
            private readonly List<string> _log = new();
            private void Log(string category, string text) => _log.Add(category + ": " + text);
            public async Task Tell{{number}}Async(string user, string state, ReadOnlyMemory<byte> body)
            {
                Log("calls", "calls.call.created");
                Log("calls", $"directory.{user}.favorite.created");
                Log("calls", "calls.call." + state);
                Log("orders", "order.created");
                Log("orders", $"order.{user}.shipped");
                Log(user, "calls.call.ended");
                Log("state", state switch { "up" => "started", "down" => "stopped", _ => state });
                if (state == "created" || state != "ended") Log("state", state);
                Log("length", body.Length.ToString());
                Log("user", new StringBuilder("user").Append(user).ToString());
                await Task.Yield();
            }
        """;

    private string Publisher(int number, bool isWrong) => $$"""
            private const string Exchange = "xivo";
            private static readonly CachedString Created = new(CallUpdated.RoutingKey().Value);
            public async Task PublishAsync(IChannel channel, string user, string state, ReadOnlyMemory<byte> body)
            {
                await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true);
                await channel.BasicPublishAsync(Exchange, CallCreated.RoutingKey().Value, body);
                await channel.BasicPublishAsync(exchange: Exchange, routingKey: {{texts.Interpolated(number + 2)}}, body: body);
                await channel.BasicPublishAsync(Exchange, "calls.call." + state, body);
                await channel.BasicPublishAsync(new CachedString(Exchange), Created, body);
                await channel.BasicPublishAsync(Exchange, "{{(isWrong ? ContractTexts.Mistyped(texts.Key(number + 3), number) : texts.Key(number + 3))}}", body);
                await channel.BasicPublishAsync("orders", $"order.{user}.shipped", body);
                await channel.BasicPublishAsync("orders", "order.created", body);
                await channel.BasicPublishAsync(string.Empty, "task_queue", body);
                await channel.BasicPublishAsync(user, state, body);
            }
        """;

    private string Consumer(int number, bool isWrong) => $$"""
            private static readonly string[] Patterns = { "{{texts.Pattern(number)}}", "status.#", "{{texts.Pattern(number + 1)}}" };
            public async Task ConsumeAsync(IChannel channel, string queue, string tenant)
            {
                foreach (var pattern in Patterns) await channel.QueueBindAsync(queue, "xivo", pattern);
                await channel.QueueBindAsync(queue, "xivo", "{{(isWrong ? ContractTexts.Mistyped(texts.Key(number + 2), number) : texts.Pattern(number + 2))}}");
                await channel.QueueBindAsync(queue: queue, exchange: "xivo", routingKey: "config.users.*.forwards.#");
                await channel.QueueBindAsync(queue, "orders", "order.*");
                await channel.QueueBindAsync(queue, tenant, $"{tenant}.#");
                await channel.QueueUnbindAsync(queue, "xivo", "ami.#");
            }
            public int Handle(string name, string eventName) => name switch
            {
                "{{texts.Name(number)}}" or "{{texts.Name(number + 1)}}" => 1, "{{texts.Name(number + 2)}}" => 2, "{{texts.Name(number + 3)}}" => 3, _ => eventName == "favorite_added" ? 4 : 0,
            };
        """;

    private static string Generated() => """
            public async Task RunAsync(MessageBus bus, Guid user, CancellationToken stop)
            {
                await using var subscription = await bus.SubscribeAsync("board", on => on
                    .Event<CallCreated>((message, cancel) => Task.CompletedTask)
                    .Event<CallEnded>(CallEnded.Binding(), message => { })
                    .Event<AmiEvent>(AmiEvent.Binding("QueueMemberStatus"), message => { }), stop);
                await bus.PublishAsync(new FavoriteAdded { XivoUuid = user, UserUuid = user, Source = "internal", SourceEntryId = "42" }, stop);
                RoutingKey key = FavoriteAdded.RoutingKey(user);
                Bindings every = UsersForwardsUpdated.Binding(forwardName: ForwardName.Busy);
                Acl acl = FavoriteAdded.RequiredAcl(user);
                AclPattern mine = new("events.calls.me");
                BindingPattern calls = BindingPattern.Parse("calls.#");
            }
        """;

    private string Wrapper(int number, bool isWrong) => $$"""
            [EventName] public string Name { get; set; } = "call_created";
            [RoutingKey] public string Key { get; set; } = CallCreated.RoutingKey().Value;
            private void Send(string exchange, string routingKey, object body) { _ = (exchange, routingKey, body); }
            private void Allow([AclPattern] string pattern) { _ = pattern; }
            public void Announce(string user, bool isNew)
            {
                Send("xivo", isNew ? {{texts.Interpolated(number)}} : {{texts.Interpolated(number + 1)}}, user);
                Send("xivo", {{(isWrong ? "\"" + ContractTexts.Mistyped(texts.Key(number + 2), number) + "\"" : texts.Interpolated(number + 2))}}, user);
                Send("orders", "order.created", user); Send("orders", $"order.{user}", user);
                Allow("events.calls.me"); Allow("events.#");
                switch (Name) { case "{{texts.Name(number)}}": case "{{texts.Name(number + 1)}}": Send("xivo", Key, user); break; }
                Key = CallEnded.RoutingKey().Value; if (Name == "{{texts.Name(number + 2)}}") Name = "call_updated";
            }
        """;
}
