using System.Diagnostics.CodeAnalysis;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Carriers.Telnyx;
using CallingPlans.Infrastructure.Carriers.Telnyx.Emergency;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;
using CallingPlans.Infrastructure.Carriers.Telnyx.Numbers;
using CallingPlans.Infrastructure.Carriers.Telnyx.Porting;
using CallingPlans.Infrastructure.Carriers.Telnyx.State;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;
using CallingPlans.Infrastructure.Tests.Carriers.Simulated;
using CallingPlans.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx.Contract;

/// <summary>Every request that the adapter makes, held against Telnyx' description, whose examples it has to read.</summary>
[SuppressMessage("Design", "CA1001", Justification = "IAsyncLifetime disposes of it.")]
public sealed class TelnyxContractTests(AzuriteFixture azurite, Prism prism)
    : IClassFixture<AzuriteFixture>, IClassFixture<Prism>, IAsyncLifetime
{
    /// <summary>What the adapter knows and the description has not: seen in older lists and in samples.</summary>
    private static readonly string[] Lacking = ["ACCOUNT_NUMBER_REQUIRED", "LOA_ILLEGIBLE"];

    private const string Id = "1f2e3d4c-0000-4000-8000-000000000001";

    private readonly IOptions<TelnyxOptions> options = Options.Create(new TelnyxOptions
    {
        ApiKey = "KEY",
        WebhookUrl = "https://voice.contoso.example/api/carriers/telnyx/webhook",
        ConnectionId = "1234",
    });

    private ContractRig? contract;

    private ContractRig Contract => contract!;

    private TelnyxClient Client => Contract.Client;

    private TelnyxPorting Porting => new(Client);

    private TelnyxTable Table => Contract.Rig.Get<TelnyxTable>();

    public async Task InitializeAsync()
    {
        if (File.Exists(TelnyxContractFactAttribute.Description))
            contract = new ContractRig(await TelnyxRig.StartAsync(azurite), prism.Address);
    }

    public async Task DisposeAsync()
    {
        if (contract is not null)
            await contract.DisposeAsync();
    }

    [TelnyxContractFact]
    public async Task Portability() => await AsksAsync(
        async () => Assert.NotEmpty(await Porting.CheckAsync([Number], default)), "POST /portability_checks");

    [TelnyxContractFact]
    public async Task PortingOrders() => await AsksAsync(
        async () =>
        {
            var request = Requests.For("ACC-1") with { PartialPort = new PartialPort(RemainingNumbers.Keep, Number) };
            var part = Assert.Single(await Porting.CreateAsync([Number], new TelnyxReference(request.Order, 1), default));
            Assert.NotEmpty(part.Id);
            Assert.NotEmpty(part.Status);
            await Porting.ListAsync(request.Order, default);
            Assert.NotNull(await Porting.FindAsync(Id, default));
            await Porting.ChangeAsync(
                Id,
                TelnyxFacts.Of(request, part, options.Value) with
                {
                    Documents = new TelnyxLinkedDocuments(Id, Id),
                    ActivationSettings = new TelnyxRequestedFoc(request.RequestedAt!.Value),
                    Requirements = [new TelnyxRequirementValue(Id, Id)],
                },
                default);
            Assert.NotEmpty((await Porting.ConfirmAsync(Id, default)).Status);
            Assert.NotEmpty((await Porting.CancelAsync(Id, default)).Status);
            await Porting.DeleteAsync(Id, default);
        },
        "POST /porting_orders", "GET /porting_orders", "GET /porting_orders/{id}", "PATCH /porting_orders/{id}",
        "POST /porting_orders/{id}/actions/confirm", "POST /porting_orders/{id}/actions/cancel", "DELETE /porting_orders/{id}");

    [TelnyxContractFact]
    public async Task WhatBelongsToAPortingOrder() => await AsksAsync(
        async () =>
        {
            Assert.NotEmpty(await Porting.ListFocWindowsAsync(Id, default));
            Assert.NotEmpty(await Porting.ListRequirementsAsync(Id, default));
            Assert.NotEmpty(await Porting.ListDocumentsAsync(Id, default));
            await Porting.AddDocumentsAsync(Id, [new TelnyxAdditionalDocument(Id, "csr")], default);
            await Porting.CommentAsync(Id, "Agreed with the losing carrier.", default);
            var document = await new TelnyxDocuments(Client, Contract.Rig.Storage.Get<IDocumentBlobs>()).SendAsync(
                new MemoryStream([.. "%PDF-"u8]), Requests.Document(DocumentKind.Bill, "bill"), default);
            Assert.NotEmpty(document.Id);
        },
        "GET /porting_orders/{id}/allowed_foc_windows", "GET /porting_orders/{id}/requirements",
        "GET /porting_orders/{id}/additional_documents", "POST /porting_orders/{id}/additional_documents",
        "POST /porting_orders/{id}/comments", "POST /documents");

    [TelnyxContractFact]
    public async Task Events() => await AsksAsync(
        () => new TelnyxFeed(Client, Table, Contract.Rig.Clock).PullAsync(default), "GET /porting/events");

    [TelnyxContractFact]
    public async Task Records() => await AsksAsync(
        async () =>
        {
            // The example of an answer that is still to come.
            await Record.ExceptionAsync(() => new TelnyxRecords(Client, options, Contract.Rig.Clock).FindAsync(Requests.For("ACC-1"), default));
        },
        "GET /customer_service_records", "POST /customer_service_records");

    [TelnyxContractFact]
    public async Task Numbers() => await AsksAsync(
        async () =>
        {
            var request = Requests.For("ACC-1");
            var search = new TelnyxSearch(Client, Table);
            var query = new NumberQuery("US", NumberKind.Standard, "WA", "425", "555", "Redmond", 10, "spread");
            await search.FindAsync(query, new PageRequest(5), default);
            var reservations = new TelnyxReservations(Client, Contract.Rig.Clock);
            await reservations.KeepAsync(request.Order, [Number], Contract.Rig.Clock.GetUtcNow(), default);
            var owned = new TelnyxOwnedNumbers(Client);
            var supplier = new TelnyxNumberSupplier(Client, search, reservations, owned, Table, options);
            await Record.ExceptionAsync(() => supplier.OrderAsync(request.Order, [Number], default));
            await Table.KeepBlockAsync(new NumberRun(Number, 10), default);
            await Record.ExceptionAsync(() => supplier.OrderAsync(request.Order, [.. new NumberRun(Number, 10).Numbers], default));
            await owned.FindAsync(Number, default);
            await Client.PostAsync<TelnyxReservation>($"number_reservations/{Id}/actions/extend", body: null, default);
            await Client.DeleteAsync("phone_numbers/1293384261075731499", default);
        },
        "GET /available_phone_numbers", "GET /available_phone_number_blocks", "GET /number_reservations", "POST /number_reservations",
        "POST /number_reservations/{number_reservation_id}/actions/extend", "GET /number_orders", "POST /number_orders", "GET /number_block_orders",
        "POST /number_block_orders", "GET /phone_numbers", "DELETE /phone_numbers/{id}");

    [TelnyxContractFact]
    public async Task EmergencyAddresses() => await AsksAsync(
        async () =>
        {
            var address = Requests.For("ACC-1").Account.ServiceAddress;
            var registrar = new TelnyxEmergencyRegistrar(Client, new TelnyxOwnedNumbers(Client), NullLogger<TelnyxEmergencyRegistrar>.Instance);
            var registration = new EmergencyAddressRegistration("contoso", "us", null, "change-1", default, address)
            {
                Holder = "Contoso",
                Numbers = [Number],
                InForce = address,
            };
            await Record.ExceptionAsync(() => registrar.RegisterAsync(registration, default));
            await Client.PostAsync<TelnyxAddress>(
                "addresses",
                new TelnyxAddressCreation { CustomerReference = "contoso/emergency/1", BusinessName = "Contoso", StreetAddress = "1 Main St", Locality = "Redmond", CountryCode = "US" },
                default);
            await Client.PostAsync<TelnyxOwnedNumber>($"phone_numbers/1/actions/enable_emergency", new TelnyxEmergency(true, Id), default);
        },
        "GET /addresses", "POST /addresses/actions/validate", "POST /addresses", "GET /phone_numbers", "POST /phone_numbers/{id}/actions/enable_emergency");

    [TelnyxContractFact]
    public void Codes_ArePublished_ExceptThoseThatAreListed() =>
        Assert.Equal(Lacking, TelnyxCodes.Known.Except(TelnyxDescription.Read().ExceptionCodes).Order());

    [TelnyxContractFact]
    public void Statuses_AreAllKnown() => Assert.Equal(
        ((string[])[TelnyxStatus.Draft, TelnyxStatus.InProcess, TelnyxStatus.Submitted, TelnyxStatus.Exception, TelnyxStatus.FocDateConfirmed,
            TelnyxStatus.CancelPending, TelnyxStatus.Cancelled, TelnyxStatus.Ported]).Order(),
        TelnyxDescription.Read().PortStatuses.Order());

    private static TelephoneNumber Number { get; } = TelephoneNumber.Restore("+14255550123");

    /// <summary>Does it, and sees that just these operations were asked for, and nothing of it was wrong.</summary>
    private async Task AsksAsync(Func<Task> work, params string[] operations)
    {
        await work();

        Assert.Equal([], Contract.Handler.Broken);
        Assert.Superset(operations.ToHashSet(), Contract.Handler.Operations);
    }
}
