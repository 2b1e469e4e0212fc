using CallingPlans.Application.Configuration;
using CallingPlans.Application.Desk.Queue;
using CallingPlans.Application.NewNumbers.Delete;
using CallingPlans.Application.NewNumbers.Desk;
using CallingPlans.Application.NewNumbers.Lifecycle;
using CallingPlans.Application.NewNumbers.Place;
using CallingPlans.Application.NewNumbers.Search;
using CallingPlans.Application.NewNumbers.Terms;
using CallingPlans.Application.NewNumbers.Views;
using CallingPlans.Application.NewNumbers.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CallingPlans.Application.NewNumbers;

/// <summary>Registers the use cases of new numbers.</summary>
internal static class NewNumbersRegistration
{
    public static IServiceCollection AddNewNumbers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NumberOptions>().Bind(configuration.GetSection("Numbers"))
            .Validate(o => o.HoldTime > TimeSpan.Zero, "Numbers:HoldTime is positive.")
            .ValidateOnStart();
        services.AddOptions<SupportContactOptions>().Bind(configuration.GetSection("Support:Contacts"));
        return services
            .AddSingleton<AcceptTerms>()
            .AddSingleton<ActivateNumbers>()
            .AddSingleton<DeleteNumbers>()
            .AddSingleton<AddNumberOrderNote>()
            .AddSingleton<FailSupportOrder>()
            .AddSingleton<FulfilSupportOrder>()
            .AddSingleton<NewNumberOrders>()
            .AddSingleton<IDeskQueueSource, NumberOrderQueueSource>()
            .AddSingleton<NumberFinder>()
            .AddSingleton<NumberMarkets>()
            .AddSingleton<NumberOrderAccess>()
            .AddSingleton<NumberOrderViews>()
            .AddSingleton<NumberOrderWriter>()
            .AddSingleton<NumberProvisioning>()
            .AddSingleton<NumberSuppliers>()
            .AddSingleton<OrderByCriteria>()
            .AddSingleton<OrderFoundNumbers>()
            .AddSingleton<OrderThroughSupport>()
            .AddSingleton<PlaceNumberOrder>()
            .AddSingleton<ProvisionNumbers>()
            .AddSingleton<PurgeSearches>()
            .AddSingleton<ReadLostNumberOrder>()
            .AddSingleton<ReadNumberOrder>()
            .AddSingleton<RemindOfTerms>()
            .AddSingleton<SearchNumbers>()
            .AddSingleton<TakeNumberOrderSignal>()
            .AddSingleton<TrialAllowances>();
    }
}
