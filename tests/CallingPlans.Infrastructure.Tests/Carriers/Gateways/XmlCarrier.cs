using System.Net;
using System.Xml.Linq;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Tests.Carriers.Simulated;

namespace CallingPlans.Infrastructure.Tests.Carriers.Gateways;

/// <summary>The carrier behind <see cref="XmlCarrierGateway"/>, in memory.</summary>
internal sealed class XmlCarrier : HttpMessageHandler, ICarrierUnderTest
{
    private static readonly TimeSpan NoChangeBefore = TimeSpan.FromHours(24);

    private readonly Dictionary<string, XElement> orders = [];
    private readonly List<XElement> notifications = [];
    private readonly HttpClient http;
    private bool isSilent;
    private XElement? refusal;
    private int told;

    internal XmlCarrier()
    {
        http = new HttpClient(this) { BaseAddress = new Uri("https://carrier.example/") };
        Gateway = new XmlCarrierGateway(http);
    }

    public ICarrierGateway Gateway { get; }

    public DateTimeOffset Now { get; } = new(2026, 7, 13, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What was placed last.</summary>
    internal XElement? LastPlaced { get; private set; }

    public Task<CarrierPortRequest> RequestAsync(params string[] numbers) => Task.FromResult(Requests.For("ACC-100200", numbers));

    public Task AcceptAsync(OrderRef order, bool isTold = true) => TellAsync(order, isTold, new XElement("Status", "SUBMITTED"));

    public Task RejectAsync(OrderRef order) => TellAsync(
        order, true, new XElement("Status", "EXCEPTION"), Error("7511", "Name"), Error("7514", "Zip"), Error("9999", "Moon"));

    public Task ConfirmFocAsync(OrderRef order, DateTimeOffset focAt)
    {
        orders[order.ToString()].SetElementValue("ActualFocDate", focAt);
        return TellAsync(order, true, new XElement("Status", "FOC"), new XElement("ActualFocDate", focAt));
    }

    public Task PortAsync(OrderRef order) => TellAsync(order, true, new XElement("Status", "COMPLETE"));

    public Task ConfirmCancellationAsync(OrderRef order) => TellAsync(order, true, new XElement("Status", "CANCELLED"));

    public void RefuseNext(CarrierPortRequest request) => refusal = new XElement(
        "Errors", Error("7511", "Name"), Error("7598", $"{request.Account.AccountNumber} {request.Pin}"));

    public void FallSilent() => isSilent = true;

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        Dispose();
        return ValueTask.CompletedTask;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (isSilent)
            throw new HttpRequestException("The connection was refused.");
        var body = request.Content is null ? null : XElement.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath)[1..];
        var (status, answer) = (request.Method.Method, path.Split('/')[0]) switch
        {
            ("POST", "lnpchecker") => (HttpStatusCode.OK, new XElement("Result", body!.Elements("Tn").Select(t => new XElement("PortableTn", t.Value)))),
            ("PUT", "portins") => Place(path["portins/".Length..], body!),
            ("GET", "portins") => orders.TryGetValue(path["portins/".Length..], out var order)
                ? (HttpStatusCode.OK, order)
                : (HttpStatusCode.NotFound, (XElement?)null),
            ("DELETE", "portins") => Cancel(orders[path["portins/".Length..]]),
            ("GET", "notifications") => (HttpStatusCode.OK, new XElement("Notifications", notifications)),
            ("DELETE", "notifications") => Forget(path["notifications/".Length..]),
            _ => (HttpStatusCode.OK, null),
        };
        return new HttpResponseMessage(status) { Content = new StringContent(answer?.ToString() ?? string.Empty) };
    }

    private static XElement Error(string code, string text) =>
        new("Error", new XElement("Code", code), new XElement("Description", text));

    private (HttpStatusCode Status, XElement? Answer) Place(string order, XElement body)
    {
        LastPlaced = body;
        if (refusal is not null)
            return (HttpStatusCode.BadRequest, refusal);
        if (!orders.TryGetValue(order, out var known))
            orders[order] = known = new XElement("LnpOrder", new XElement("OrderId", $"lnp-{orders.Count + 1}"));
        known.SetElementValue("Attempt", body.Element("Attempt")!.Value);
        return (HttpStatusCode.OK, known);
    }

    private (HttpStatusCode Status, XElement? Answer) Cancel(XElement order) =>
        order.Element("ActualFocDate") is { } foc && (DateTimeOffset)foc - Now < NoChangeBefore
            ? (HttpStatusCode.BadRequest, new XElement("Errors", Error("7300", "Within 24 hours of the FOC.")))
            : (HttpStatusCode.OK, null);

    private (HttpStatusCode Status, XElement? Answer) Forget(string id)
    {
        notifications.RemoveAll(n => n.Attribute("id")!.Value == id);
        return (HttpStatusCode.OK, null);
    }

    private Task TellAsync(OrderRef order, bool isTold, params XElement[] content)
    {
        var known = orders[order.ToString()];
        var notification = new XElement(
            "Notification",
            new XAttribute("id", $"n-{++told}"),
            new XElement("CustomerOrderId", order),
            new XElement("OrderId", known.Element("OrderId")!.Value),
            new XElement("Attempt", known.Element("Attempt")!.Value),
            new XElement("At", Now),
            content);
        known.Add(notification);
        if (isTold)
            notifications.Add(notification);
        return Task.CompletedTask;
    }
}
