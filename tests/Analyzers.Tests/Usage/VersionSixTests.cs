using BusContracts.Analyzers.Tests.Verifiers;

namespace BusContracts.Analyzers.Tests.Usage;

/// <summary>RabbitMQ.Client 6, whose methods are synchronous, stand on <c>IModel</c>, and have extensions with optional parameters.</summary>
public sealed class VersionSixTests
{
    private const string Client = """
        namespace RabbitMQ.Client
        {
            using System;
            using System.Collections.Generic;

            public interface IBasicProperties { }

            public interface IModel
            {
                void BasicPublish(string exchange, string routingKey, bool mandatory, IBasicProperties basicProperties, ReadOnlyMemory<byte> body);
                void QueueBind(string queue, string exchange, string routingKey, IDictionary<string, object> arguments);
                void QueueBindNoWait(string queue, string exchange, string routingKey, IDictionary<string, object> arguments);
                void QueueUnbind(string queue, string exchange, string routingKey, IDictionary<string, object> arguments);
                void ExchangeBind(string destination, string source, string routingKey, IDictionary<string, object> arguments);
                void ExchangeUnbind(string destination, string source, string routingKey, IDictionary<string, object> arguments);
                void ExchangeDeclare(string exchange, string type, bool durable, bool autoDelete, IDictionary<string, object> arguments);
            }

            public class PublicationAddress
            {
                public PublicationAddress(string exchangeType, string exchangeName, string routingKey) { }
            }

            public static class IModelExensions
            {
                public static void BasicPublish(this IModel model, string exchange, string routingKey, IBasicProperties basicProperties = null, ReadOnlyMemory<byte> body = default) { }
                public static void QueueBind(this IModel model, string queue, string exchange, string routingKey, IDictionary<string, object> arguments = null) { }
                public static void ExchangeBind(this IModel model, string destination, string source, string routingKey, IDictionary<string, object> arguments = null) { }
                public static void ExchangeDeclare(this IModel model, string exchange, string type, bool durable = false, bool autoDelete = false, IDictionary<string, object> arguments = null) { }
            }
        }
        """;

    [Theory]
    [InlineData("""model.BasicPublish("xivo", {|BUS2001:"calls.call.create"|}, false, null, default);""")]
    [InlineData("""model.BasicPublish(exchange: "xivo", routingKey: {|BUS2001:"calls.call.create"|}, basicProperties: null, body: default);""")]
    [InlineData("""_ = new RabbitMQ.Client.PublicationAddress("topic", "xivo", {|BUS2001:"calls.call.create"|});""")]
    [InlineData("""model.BasicPublish("xivo", {|BUS2003:"calls.*"|});""")]
    [InlineData("""model.BasicPublish("", {|BUS2011:"calls.call.created"|});""")]
    [InlineData("""model.QueueBind("q", "xivo", {|BUS2002:"calls.*"|}, null);""")]
    [InlineData("""model.QueueBind(queue: "q", exchange: "xivo", routingKey: {|BUS2002:"calls.*"|});""")]
    [InlineData("""model.QueueBindNoWait("q", "xivo", {|BUS2003:"calls*"|}, null);""")]
    [InlineData("""model.QueueUnbind("q", "xivo", {|BUS2002:"calls.*"|}, null);""")]
    [InlineData("""model.ExchangeBind("mine", "xivo", {|BUS2002:"calls.*"|});""")]
    [InlineData("""model.QueueBind("q", "xivo", {|BUS2014:"calls.relocate.completed"|});""")]
    [InlineData("""model.QueueBind("q", "xivo", {|BUS2015:"service.registered.*"|});""")]
    [InlineData("""model.QueueBind("q", "xivo", {|BUS2016:"#"|});""")]
    [InlineData("""{|BUS2011:model.ExchangeDeclare("xivo", "topic")|};""")]
    [InlineData("""model.ExchangeDeclare("xivo", {|BUS2011:"direct"|}, true, false, null);""")]
    public Task A_mistake_is_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""model.BasicPublish("xivo", "calls.call.created");""")]
    [InlineData("""model.BasicPublish("orders", "orders.created");""")]
    [InlineData("""model.QueueBind("q", "xivo", "calls.#");""")]
    [InlineData("""model.QueueUnbind("q", "xivo", "#", null);""")]
    [InlineData("""model.ExchangeUnbind("mine", "xivo", "#", null);""")]
    [InlineData("""model.ExchangeBind("xivo", "orders", "orders.#");""")]
    [InlineData("""model.ExchangeDeclare("xivo", "topic", durable: true);""")]
    [InlineData("""model.ExchangeDeclare("orders", "fanout");""")]
    public Task What_is_right_is_left_alone(string statements) => VerifyAsync(statements);

    // The test's own reference to version 7 has other types, so that the stubs stand beside them.
    private static Task VerifyAsync(string statements) => UsageVerifier.VerifyAnalyzerAsync(
        $"{Client}\nnamespace App\n{{\n    using RabbitMQ.Client;\n\n    class Service\n    {{\n        void Run(IModel model)\n        {{\n            {statements}\n        }}\n    }}\n}}\n");
}
