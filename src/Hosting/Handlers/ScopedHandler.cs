using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace BusContracts.Hosting;

/// <summary>Makes a handler for each message, in a scope that ends with it.</summary>
internal sealed class ScopedHandler<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>
    where TEvent : class, IEvent<TEvent>
    where THandler : class, IEventHandler<TEvent>
{
    private readonly IServiceProvider _services;
    private readonly ObjectFactory<THandler>? _make;

    private ScopedHandler(IServiceProvider services)
    {
        _services = services;
        if (services.GetService<IServiceProviderIsService>()?.IsService(typeof(THandler)) is not true)
            _make = ActivatorUtilities.CreateFactory<THandler>([]);
    }

    /// <summary>A handler that has proved that it can be made: the start of a program fails, and not its first message.</summary>
    /// <exception cref="InvalidOperationException">It cannot be made.</exception>
    public static ScopedHandler<TEvent, THandler> For(SubscriptionBuilder on)
    {
        if (on.Services is not { } services)
        {
            throw new InvalidOperationException(
                $"'{typeof(THandler)}' cannot be made: the bus knows no services. Register it by services.AddMessageBus(...), or set MessageBusOptions.Services.");
        }

        try
        {
            var handler = new ScopedHandler<TEvent, THandler>(services);
            handler.MakeOne();
            return handler;
        }
        catch (InvalidOperationException problem)
        {
            throw new InvalidOperationException($"The handler '{typeof(THandler)}' of '{TEvent.Descriptor.Name}' cannot be made: {problem.Message}", problem);
        }
    }

    public async Task<Handling> HandleAsync(Message<TEvent> message, CancellationToken cancel)
    {
        var scope = _services.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var handler = Make(scope.ServiceProvider);
            try
            {
                if (handler is IEventDecider<TEvent> decider)
                    return await decider.DecideAsync(message, cancel).ConfigureAwait(false);
                await handler.HandleAsync(message, cancel).ConfigureAwait(false);
                return Handling.Handled;
            }
            finally
            {
                await EndAsync(handler).ConfigureAwait(false);
            }
        }
    }

    private THandler Make(IServiceProvider scope) => _make is null ? scope.GetRequiredService<THandler>() : _make(scope, []);

    private void MakeOne()
    {
        // The constructor of a handler is called on the thread that starts the program, which waits for nothing else here.
        var scope = _services.CreateAsyncScope();
        try
        {
            EndAsync(Make(scope.ServiceProvider)).AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            scope.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Disposes what was made here; what was resolved is the scope's to dispose.</summary>
    private ValueTask EndAsync(THandler handler)
    {
        if (_make is null)
            return ValueTask.CompletedTask;
        if (handler is IAsyncDisposable later)
            return later.DisposeAsync();
        (handler as IDisposable)?.Dispose();
        return ValueTask.CompletedTask;
    }
}
