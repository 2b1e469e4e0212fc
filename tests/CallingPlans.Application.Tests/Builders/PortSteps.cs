using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Orders;
using CallingPlans.Application.PortOrders.Cancel;
using CallingPlans.Application.PortOrders.DeskRequests;
using CallingPlans.Application.PortOrders.Documents;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Application.PortOrders.Loa;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.Builders;

/// <summary>What is done with a port order, by its administrator where nobody else is named.</summary>
internal static class PortSteps
{
    public static readonly SignatureInput Signature = new() { Name = "Robin Counts", Title = "CFO", Consent = true };

    /// <summary>The errors of a draft with this input in this country.</summary>
    public static async Task<IReadOnlyList<ErrorDetail>> DraftErrorsAsync(this FakeApp app, string country, PortOrderInput input) =>
        (await app.Get<CreatePortOrder>().RunAsync(
            Given.Admin, Given.Organization(), Given.Location(country, ZoneOf(country)), input, NewIdentity.Fresh(), default)).Failure?.Errors ?? [];

    public static Task<Result<Submission>> SubmitAsync(this FakeApp app, PortOrder order) =>
        app.Get<SubmitPortOrder>().RunAsync(Given.Admin, app.Reach(order), NewIdentity.Fresh(), default);

    public static Task<Result<WrittenOrder>> AmendAsync(this FakeApp app, PortOrder order, PortOrderInput input) =>
        app.Get<AmendPortOrder>().RunAsync(Given.Admin, app.Reach(order), input, keepPin: true, order.Revision, default);

    public static Task<Result<WrittenOrder>> CancelAsync(this FakeApp app, PortOrder order, Caller? caller = null) =>
        app.Get<CancelPortOrder>().RunAsync(
            caller ?? Given.Admin, order.Ref, new CancellationInput { Reason = "Changed our mind" }, NewIdentity.Fresh(), default);

    public static Task<Result<WrittenOrder>> SignAsync(this FakeApp app, PortOrder order, SignatureInput? signature = null) =>
        app.Get<SignLoa>().RunAsync(order, signature ?? Signature, "192.0.2.7", "Robin", default);

    public static Task<Result<UploadedDocument>> UploadAsync(
        this FakeApp app, PortOrder order, DocumentKind kind, string? request = null, string? contentType = "application/pdf", int size = 3) =>
        app.Get<UploadDocument>().RunAsync(
            order, kind, new UploadedFile("file.pdf", contentType, new byte[size]), request, "Robin", default);

    public static Task<Result<AskedDesk>> AskDeskAsync(this FakeApp app, PortOrder order, DeskRequestKind kind) =>
        app.Get<AskDesk>().RunAsync(
            Given.Admin, app.Reach(order), new DeskRequestInput { Kind = kind, Detail = "Please." }, default);

    public static Task<WrittenOrder> ApplyAsync(this FakeApp app, PortOrder order, CarrierUpdateKind kind, DateTimeOffset? focAt = null) =>
        app.Get<ApplyCarrierUpdate>().RunAsync(order.Ref, order.Says(kind, focAt: focAt), default);

    /// <summary>Stores an order that stands in the views of the desk's queue.</summary>
    public static OrderId StoreInQueue(this FakeApp app, PortOrder order)
    {
        app.Store(order);
        foreach (var view in DeskViews.Of(DeskQueueItem.Of(order)))
            app.DeskIndex.Put(view, order);
        return order.Id;
    }

    /// <summary>Meets every deadline that is due by now, and names them.</summary>
    public static async Task<List<PortOrderDeadline>> MeetAllDueAsync(this FakeApp app, PortOrder order)
    {
        var met = new List<PortOrderDeadline>();
        while (app.Get<PortOrderDeadlines>().Next(app.Now(order)) is { } next && next.AtUtc <= app.Time.GetUtcNow().UtcDateTime)
        {
            Assert.True(met.Count < 50, "The deadlines have no end.");
            await app.Get<MeetDeadline>().RunAsync(order.Ref, next, default);
            met.Add(next);
        }

        return met;
    }

    private static string ZoneOf(string country) => country switch
    {
        "GB" => "Europe/London",
        "DE" => "Europe/Berlin",
        _ => "America/New_York",
    };
}
