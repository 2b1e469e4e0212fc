using CallingPlans.Functions.Configuration;
using CallingPlans.Functions.Development;
using CallingPlans.Functions.Http.Answers;
using CallingPlans.Functions.Http.Desk;
using CallingPlans.Functions.Http.NewNumbers;
using CallingPlans.Functions.Http.PortOrders;
using CallingPlans.Functions.Http.Requests;
using CallingPlans.Functions.Http.Webhooks;
using CallingPlans.Functions.Orchestrations;
using CallingPlans.Functions.Security;
using CallingPlans.Functions.Telemetry;
using CallingPlans.Infrastructure.Carriers.Simulated;
using CallingPlans.Infrastructure.Carriers.Telnyx;
using CallingPlans.Infrastructure.Documents;
using CallingPlans.Infrastructure.Mail;
using CallingPlans.Infrastructure.Secrets;
using CallingPlans.Infrastructure.Tables;
using CallingPlans.Infrastructure.Webhooks;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallingPlans.Functions;

/// <summary>Puts the app together.</summary>
internal static class AppRegistration
{
    /// <summary>The carrier of development and tests; never a default.</summary>
    private const string SimulatedCarrier = "simulated";

    private const string Telnyx = "telnyx";

    /// <summary>What requests and timers pass through, outermost first.</summary>
    public static void UseApi(this FunctionsApplicationBuilder builder)
    {
        builder.UseWhen<RequestSpans>(IsHttp);
        builder.UseWhen<TimerSpans>(IsTimer);
        builder.UseWhen<ProblemMiddleware>(IsHttp);
        builder.UseWhen<AuthenticationMiddleware>(IsHttp);
        builder.UseWhen<RateLimitMiddleware>(IsHttp);
        builder.UseWhen<IdempotencyMiddleware>(IsHttp);
    }

    /// <exception cref="InvalidOperationException">Settings are missing; the message names them all.</exception>
    public static IServiceCollection AddApp(this IServiceCollection services, IConfiguration configuration)
    {
        RequiredSettings.Check(configuration);
        AddClock(services, configuration);
        services
            .AddTelemetry(configuration)
            .AddSecrets(configuration)
            .AddStorage(configuration)
            .AddMail(configuration)
            .AddDocuments(configuration)
            .AddWebhookCaller();
        AddCarriers(services, configuration);
        return services
            .AddSingleton<AccessPolicies>()
            .AddSingleton<DeskRequests>()
            .AddSingleton<DevelopmentTokens>()
            .AddSingleton<FollowUps>()
            .AddSingleton<ListAnswers>()
            .AddSingleton<NumberOrderAnswers>()
            .AddSingleton<DocumentUploads>()
            .AddSingleton<PortOrderAnswers>()
            .AddSingleton<PortOrderTargets>()
            .AddSingleton<SampleData>()
            .AddSingleton<TokenReader>()
            .AddSingleton<WebhookTargets>();
    }

    /// <summary>The carriers that serve a market: no other is called.</summary>
    private static void AddCarriers(IServiceCollection services, IConfiguration configuration)
    {
        var serving = configuration.GetSection("Carrier:Markets").GetChildren().Select(market => market.Value)
            .Append(configuration["Carrier:Default"])
            .ToHashSet();
        if (serving.Contains(SimulatedCarrier))
            services.AddSimulatedCarrier(configuration);
        if (serving.Contains(Telnyx))
            services.AddTelnyx(configuration);
    }

    /// <summary>In development, where the embedded runtime has a data folder, the clock can be moved.</summary>
    private static void AddClock(IServiceCollection services, IConfiguration configuration)
    {
        var data = configuration["EmbeddedRuntime:DataPath"];
        if (configuration.GetValue<bool>("Development:Enabled") && !string.IsNullOrEmpty(data))
        {
            Directory.CreateDirectory(data);
            services.AddSingleton<TimeProvider>(new MovableClock(Path.Combine(data, "clock")));
        }
        else
        {
            services.AddSingleton(TimeProvider.System);
        }
    }

    private static bool IsHttp(FunctionContext context) => IsTriggeredBy(context, "httpTrigger");

    private static bool IsTimer(FunctionContext context) => IsTriggeredBy(context, "timerTrigger");

    private static bool IsTriggeredBy(FunctionContext context, string trigger) =>
        context.FunctionDefinition.InputBindings.Values.Any(b => b.Type.Equals(trigger, StringComparison.OrdinalIgnoreCase));
}
