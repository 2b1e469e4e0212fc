using CallingPlans.Application.Access;
using CallingPlans.Application.Billing;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.Carriers.Poll;
using CallingPlans.Application.Carriers.Webhook;
using CallingPlans.Application.Chores;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.Consistency;
using CallingPlans.Application.Desk;
using CallingPlans.Application.Desk.Answers;
using CallingPlans.Application.Desk.Approve;
using CallingPlans.Application.Desk.Cancel;
using CallingPlans.Application.Desk.Complete;
using CallingPlans.Application.Desk.Documents;
using CallingPlans.Application.Desk.Foc;
using CallingPlans.Application.Desk.Notes;
using CallingPlans.Application.Desk.Parked;
using CallingPlans.Application.Desk.Portability;
using CallingPlans.Application.Desk.Queue;
using CallingPlans.Application.Desk.Reject;
using CallingPlans.Application.EmergencyAddresses;
using CallingPlans.Application.Exports;
using CallingPlans.Application.Locations;
using CallingPlans.Application.Mail;
using CallingPlans.Application.Migrations;
using CallingPlans.Application.NewNumbers;
using CallingPlans.Application.Organizations;
using CallingPlans.Application.Partners;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Cancel;
using CallingPlans.Application.PortOrders.Copy;
using CallingPlans.Application.PortOrders.DeskRequests;
using CallingPlans.Application.PortOrders.Documents;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Links;
using CallingPlans.Application.PortOrders.Lint;
using CallingPlans.Application.PortOrders.Loa;
using CallingPlans.Application.PortOrders.Split;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Sweeps;
using CallingPlans.Application.PortOrders.Views;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Providers;
using CallingPlans.Application.Retention;
using CallingPlans.Application.Support;
using CallingPlans.Application.Trials;
using CallingPlans.Application.Validation;
using CallingPlans.Application.Webhooks;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Providers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application;

/// <summary>Registers the use cases.</summary>
public static class ApplicationRegistration
{
    /// <summary>Adds the use cases and the options that they read; markets are changed by the section <c>Markets</c>, providers by <c>Providers</c>.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DevelopmentOptions>().Bind(configuration.GetSection("Development"));
        services.AddOptions<OperatorOptions>().Bind(configuration.GetSection("Operator"));
        services.AddOptions<LoaOptions>().Bind(configuration.GetSection("Loa"))
            .Validate(o => o is { Expiry.Ticks: > 0, MaxAge.Ticks: > 0 } && AreReminders(o.Reminders), "Loa: durations such as 30.00:00:00.")
            .ValidateOnStart();
        services.AddOptions<AlarmOptions>().Bind(configuration.GetSection("Alarms"))
            .Validate(o => o is { CarrierSilentBusinessDays: > 0, DraftReminder.Ticks: > 0, TermsReminder.Ticks: > 0 }, "Alarms: every interval is positive.")
            .ValidateOnStart();
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection("Retention"))
            .Validate(
                o => o is { Drafts.Ticks: > 0, Pins.Ticks: > 0, Documents.Ticks: > 0, Mails.Ticks: > 0 }, "Retention: every time is positive.")
            .ValidateOnStart();
        services.AddNewNumbers(configuration);
        services.AddWebhooks(configuration);
        services.AddOptions<ConsoleOptions>().Bind(configuration.GetSection("Console"));
        services.AddOptions<DeskOptions>().Bind(configuration.GetSection("Desk"));
        services.AddOptions<SupportOptions>().Bind(configuration.GetSection("Support"));
        services.AddOptions<CarrierOptions>().Bind(configuration.GetSection("Carrier")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CarrierOptions>, CarrierOptionsValidator>();
        var markets = MarketCatalog.Create(
            MarketOverrides.FromSettings(configuration.GetSection("Markets").AsEnumerable(makePathsRelative: true)));
        services.AddSingleton(markets);
        services.AddSingleton(ProviderCatalog.Create(
            [.. markets.Enabled.Select(m => m.Country)],
            configuration.GetSection("Providers").AsEnumerable(makePathsRelative: true)));
        return services
            .AddDesk()
            .AddSingleton<AddressReader>()
            .AddSingleton<AmendmentCheck>()
            .AddSingleton<AmendPortOrder>()
            .AddSingleton<ApplyCarrierUpdate>()
            .AddSingleton<AskCarrierToCancel>()
            .AddSingleton<AskDesk>()
            .AddSingleton<BillAges>()
            .AddSingleton<BillAlarms>()
            .AddSingleton<CancelPortOrder>()
            .AddSingleton<CarrierGateways>()
            .AddSingleton<CheckConsistency>()
            .AddSingleton<CheckPortability>()
            .AddSingleton<ChoreRunner>()
            .AddSingleton<CarrierRecords>()
            .AddSingleton<CarrierRequests>()
            .AddSingleton<ClosePortOrder>()
            .AddSingleton<CollectCarrierChanges>()
            .AddSingleton<ConvertTrial>()
            .AddSingleton<CopyPortOrder>()
            .AddSingleton<CreateOrderLink>()
            .AddSingleton<CreatePortOrder>()
            .AddSingleton<DownloadDocument>()
            .AddSingleton<EmergencyAddressBook>()
            .AddSingleton<EmergencyAddressHistory>()
            .AddSingleton<EmergencyAddressRegistrars>()
            .AddSingleton<EmergencyAddressWriting>()
            .AddSingleton<EraseOrganization>()
            .AddSingleton<ExportBook>()
            .AddSingleton<ExportedOrganization>()
            .AddSingleton<SweepContents>()
            .AddSingleton<RetainOrders>()
            .AddSingleton<FindLostSignals>()
            .AddSingleton<FinishPort>()
            .AddSingleton<GateKeeper>()
            .AddSingleton<ImportNumbers>()
            .AddSingleton<LintPatch>()
            .AddSingleton<LoaAges>()
            .AddSingleton<LocationAccess>()
            .AddSingleton<MarketRulesSource>()
            .AddSingleton<MeetDeadline>()
            .AddSingleton<MeetDueDeadlines>()
            .AddSingleton<MigrationBook>()
            .AddSingleton<MigrationBanner>()
            .AddSingleton<NumberAccess>()
            .AddSingleton<OpenSupportCase>()
            .AddSingleton<AnswerSupportCase>()
            .AddSingleton<IDeskQueueSource, SupportCaseQueueSource>()
            .AddSingleton<NumberClaims>()
            .AddSingleton<OrderCopies>()
            .AddSingleton<OrderLinks>()
            .AddSingleton<OrganizationAccess>()
            .AddSingleton<PinSealing>()
            .AddSingleton<PortingNumbers>()
            .AddSingleton<PlaceWithCarrier>()
            .AddSingleton<PortCompletion>()
            .AddSingleton<PortOrderAccess>()
            .AddSingleton<PortOrderDeadlines>()
            .AddSingleton<PortOrderInputReader>()
            .AddSingleton<PortOrderLint>()
            .AddSingleton<PortOrderViews>()
            .AddSingleton<PortOrderWriter>()
            .AddSingleton<PreliminaryCheck>()
            .AddSingleton<ProviderDirectory>()
            .AddSingleton<PutConnection>()
            .AddSingleton<PutLocation>()
            .AddSingleton<PutOrganization>()
            .AddSingleton<PutPartner>()
            .AddSingleton<ReadLint>()
            .AddSingleton<ReadProgress>()
            .AddSingleton<ReadTimeline>()
            .AddSingleton<ReconcileOpenOrders>()
            .AddSingleton<SendOrderMail>()
            .AddSingleton<RowComparison>()
            .AddSingleton<SignLoa>()
            .AddSingleton<ReceiveCarrierWebhook>()
            .AddSingleton<RegisterEmergencyAddress>()
            .AddSingleton<IChoreHandler>(services => services.GetRequiredService<RegisterEmergencyAddress>())
            .AddSingleton<NumberArrivals>()
            .AddSingleton<RegisterNewNumbers>()
            .AddSingleton<IChoreHandler>(services => services.GetRequiredService<RegisterNewNumbers>())
            .AddSingleton<IChoreHandler, FinishSplit>()
            .AddSingleton<IChoreHandler, StartPlans>()
            .AddSingleton<IChoreHandler, WriteExport>()
            .AddSingleton<IChoreHandler, StartTrialNumbers>()
            .AddSingleton<SplitGroups>()
            .AddSingleton<SplitPortOrder>()
            .AddSingleton<SubmissionRules>()
            .AddSingleton<SubmitPortOrder>()
            .AddSingleton<SubscriptionBilling>()
            .AddSingleton<SupportDirectory>()
            .AddSingleton<TakeSignal>()
            .AddSingleton<UploadDocument>();
    }

    private static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<AddNote>()
        .AddSingleton<AnswerRequest>()
        .AddSingleton<ApproveOrder>()
        .AddSingleton<CompleteOrder>()
        .AddSingleton<DeskOrders>()
        .AddSingleton<DeskView>()
        .AddSingleton<IDeskQueueSource, PortOrderQueueSource>()
        .AddSingleton<ListDeskQueue>()
        .AddSingleton<OverridePortability>()
        .AddSingleton<PortabilityRegistry>()
        .AddSingleton<QueueReader>()
        .AddSingleton<RefuseCancellation>()
        .AddSingleton<RejectOrder>()
        .AddSingleton<RequestDocuments>()
        .AddSingleton<RetryParked>()
        .AddSingleton<IParkedRetry, RetryCarrierUpdate>()
        .AddSingleton<IParkedRetry, RetryEmergencyAddress>()
        .AddSingleton<IParkedRetry, RetryNewNumbers>()
        .AddSingleton<SetFoc>()
        .AddSingleton<TellCarrierFoc>();

    private static bool AreReminders(string list) => list
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(text => TimeSpan.TryParse(text, out var time) && time > TimeSpan.Zero);
}
