using BusContracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using PresenceBoard.Board;
using PresenceBoard.Handlers;
using PresenceBoard.Health;
using PresenceBoard.Metrics;
using PresenceBoard.ScriptedDay;
using PresenceBoard.State;
using Wazo.Bus;

namespace PresenceBoard;

/// <summary>Puts the program together: configuration, bus, board, health, metrics and the scripted day.</summary>
internal static class BoardApp
{
    private const string BusUri = $"{HostedBusOptions.SectionName}:{nameof(HostedBusOptions.Uri)}";

    public static WebApplication Build(CommandLine commandLine)
    {
        // The settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(commandLine.Settings);
        if (commandLine.Amqp)
            builder.Configuration[BusUri] ??= WazoBus.DefaultUri;

        var isInMemory = builder.Configuration[BusUri] is null;
        var playsDay = builder.Configuration.GetSection(DayOptions.Section).Get<DayOptions>()?.Play ?? isInMemory;

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PresenceStore>();
        AddBoard(builder);
        AddMetrics(builder.Services);
        builder.AddHealthEndpoint();
        AddBus(builder.Services, isInMemory, playsDay);
        if (playsDay)
            AddDay(builder.Services);

        var app = builder.Build();
        app.MapHealthEndpoint();
        return app;
    }

    private static void AddBus(IServiceCollection services, bool isInMemory, bool playsDay)
    {
        services.AddMessageBus(bus => bus.Subscribe(BoardSubscription.Name, on => BoardSubscription.Describe(on, playsDay)));
        if (playsDay)
            services.Configure<HostedBusOptions>(options => options.Bus.OriginUuid = Day.Server);
        services.AddOptions<HostedBusOptions>().Configure<BusWatch>((options, watch) => options.Bus.Report = watch.Tell);
        if (isInMemory)
            services.AddInMemoryMessageBus();
    }

    private static void AddBoard(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BusWatch>();
        builder.Services.AddSingleton<BusCounts>();
        builder.Logging.ClearProviders();
        if (Console.IsOutputRedirected || builder.Configuration.GetValue<bool>("Board:Lines"))
        {
            builder.Logging.AddSimpleConsole(line => line.SingleLine = true);
            builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
            builder.Services.AddHostedService<LineBoard>();
        }
        else
        {
            builder.Services.AddSingleton<BoardLog>();
            builder.Services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<BoardLog>());
            builder.Services.AddHostedService<LiveBoard>();
        }
    }

    private static void AddMetrics(IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<MetricsOptions, MetricsOptionsCheck>().BindConfiguration(MetricsOptions.Section);
        services.AddSingleton<LatestMetrics>();
        services.AddHostedService<MetricsService>();
    }

    private static void AddDay(IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<DayOptions, DayOptionsCheck>().BindConfiguration(DayOptions.Section);
        services.AddSingleton<DayRun>();
        services.AddHostedService<DayPlayer>();
    }
}
