using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace BusContracts.Benchmarks;

/// <summary>One message with every way to read and to write it; each method runs one way <c>runs</c> times.</summary>
internal abstract class BenchmarkCase
{
    public abstract string Name { get; }

    /// <summary>Ours, as the bus calls it: bytes to the typed message.</summary>
    public abstract void Decode(int runs);

    /// <summary>System.Text.Json's source generator over records with required members.</summary>
    public abstract void DecodeRecord(int runs);

    /// <summary>System.Text.Json's source generator over classes with setters.</summary>
    public abstract void DecodeClass(int runs);

#if !NATIVE
    /// <summary>System.Text.Json by reflection over the records.</summary>
    public abstract void DecodeReflection(int runs);

    /// <summary>Newtonsoft.Json over the classes; it reads text, so making text of the bytes is part of it.</summary>
    public abstract void DecodeNewtonsoft(int runs);
#endif

    /// <summary>A bare loop over the tokens, which looks at none of them.</summary>
    public abstract void Tokenize(int runs);

    /// <summary>Ours, when nobody handles the event: its name and its place in the contract.</summary>
    public abstract void SkipNameFirst(int runs);

    /// <summary>The same where the name is the last key.</summary>
    public abstract void SkipNameLast(int runs);

    /// <summary>The token loop over the bytes of <see cref="SkipNameLast"/>.</summary>
    public abstract void TokenizeNameLast(int runs);

    /// <summary>Ours, as the bus calls it, into a buffer that is used again.</summary>
    public abstract void Encode(int runs);

    /// <summary>System.Text.Json's fast path, into the same buffer by a writer that is used again.</summary>
    public abstract void EncodeFastPath(int runs);

    public override string ToString() => Name;
}

/// <inheritdoc/>
/// <typeparam name="TEvent">The generated record.</typeparam>
/// <typeparam name="TRecord">The peer's message as a record.</typeparam>
/// <typeparam name="TClass">The peer's message as a class with setters.</typeparam>
/// <typeparam name="TWritten">The peer's message without unknown fields.</typeparam>
internal sealed class BenchmarkCase<TEvent, TRecord, TClass, TWritten> : BenchmarkCase
    where TEvent : class, IEvent<TEvent>
{
#if !NATIVE
    private static readonly JsonSerializerOptions s_reflection = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly Newtonsoft.Json.JsonSerializerSettings s_newtonsoft = new()
    {
        DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
        ContractResolver = new Newtonsoft.Json.Serialization.DefaultContractResolver { NamingStrategy = new Newtonsoft.Json.Serialization.SnakeCaseNamingStrategy() },
    };
#endif

    private readonly byte[] _body;
    private readonly byte[] _nameLast;
    private readonly string _routingKey;
    private readonly EventDescriptor<TEvent> _descriptor = EventDescriptor.Of<TEvent>();
    private readonly JsonTypeInfo<TRecord> _record;
    private readonly JsonTypeInfo<TClass> _class;
    private readonly JsonTypeInfo<TWritten> _fastPath;
    private readonly Message<TEvent> _message;
    private readonly TWritten _written;
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _writer;

    public BenchmarkCase(byte[] body, string routingKey, JsonTypeInfo<TRecord> record, JsonTypeInfo<TClass> @class, JsonTypeInfo<TWritten> fastPath)
    {
        _body = body;
        _nameLast = BenchmarkBodies.WithNameLast(body);
        _routingKey = routingKey;
        (_record, _class, _fastPath) = (record, @class, fastPath);
        _message = MessageCodec.Read(_descriptor, _body, delivery: null);
        _written = JsonSerializer.Deserialize(_body, fastPath)!;
        _writer = new Utf8JsonWriter(_buffer);
        CheckThatBothWriteTheSame();
    }

    public override string Name => typeof(TEvent).Name;

    public override void Decode(int runs)
    {
        for (var i = 0; i < runs; i++)
            Sink.Take(MessageCodec.Read(_descriptor, _body, delivery: null));
    }

    public override void DecodeRecord(int runs)
    {
        for (var i = 0; i < runs; i++)
            Sink.Take(JsonSerializer.Deserialize(_body, _record));
    }

    public override void DecodeClass(int runs)
    {
        for (var i = 0; i < runs; i++)
            Sink.Take(JsonSerializer.Deserialize(_body, _class));
    }

#if !NATIVE
    public override void DecodeReflection(int runs)
    {
        for (var i = 0; i < runs; i++)
            Sink.Take(JsonSerializer.Deserialize<TRecord>(_body, s_reflection));
    }

    public override void DecodeNewtonsoft(int runs)
    {
        for (var i = 0; i < runs; i++)
            Sink.Take(Newtonsoft.Json.JsonConvert.DeserializeObject<TClass>(System.Text.Encoding.UTF8.GetString(_body), s_newtonsoft));
    }
#endif

    public override void Tokenize(int runs) => Tokenize(_body, runs);

    public override void SkipNameFirst(int runs) => Skip(_body, runs);

    public override void SkipNameLast(int runs) => Skip(_nameLast, runs);

    public override void TokenizeNameLast(int runs) => Tokenize(_nameLast, runs);

    public override void Encode(int runs)
    {
        for (var i = 0; i < runs; i++)
        {
            _buffer.ResetWrittenCount();
            MessageCodec.Write(_buffer, _descriptor, _message);
        }
    }

    public override void EncodeFastPath(int runs)
    {
        var write = _fastPath.SerializeHandler!;
        for (var i = 0; i < runs; i++)
        {
            _buffer.ResetWrittenCount();
            _writer.Reset();
            write(_writer, _written);
            _writer.Flush();
        }
    }

    private static void Tokenize(byte[] body, int runs)
    {
        for (var i = 0; i < runs; i++)
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
            }
        }
    }

    private void Skip(byte[] body, int runs)
    {
        var contract = _descriptor.Contract;
        for (var i = 0; i < runs; i++)
            Sink.Take(contract.Find(MessageCodec.ReadUtf8Name(body, contract.Envelope), _routingKey));
    }

    private void CheckThatBothWriteTheSame()
    {
        Encode(1);
        var ours = JsonNode.Parse(_buffer.WrittenSpan);
        EncodeFastPath(1);
        var theirs = JsonNode.Parse(_buffer.WrittenSpan);
        if (!JsonNode.DeepEquals(ours, theirs) || !JsonNode.DeepEquals(ours, JsonNode.Parse(_body)))
            throw new InvalidOperationException($"The two sides do not write the same content for {Name}: {ours} and {theirs}.");
    }
}
