namespace BusContracts.Analyzers.Tests.Verifiers;

/// <summary>Surrounds statements with a service that has a channel and a few values that no compiler knows.</summary>
internal static class Service
{
    public static string Of(string statements, string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using BusContracts;
        using BusContracts.Annotations;
        using RabbitMQ.Client;

        public class Service
        {
            {{members}}

            public async Task Run(IChannel channel, string exchange, string some, string other, bool flag, Guid user, BasicProperties properties, ReadOnlyMemory<byte> body)
            {
                {{statements}}
                await Task.Yield();
            }
        }
        """;
}
