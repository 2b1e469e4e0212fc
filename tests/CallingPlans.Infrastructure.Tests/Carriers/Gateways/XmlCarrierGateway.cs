using System.Globalization;
using System.Net;
using System.Xml.Linq;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Carriers;

namespace CallingPlans.Infrastructure.Tests.Carriers.Gateways;

/// <summary>
/// Another kind of carrier, to see that the interface fits: XML; numeric codes, several in one list; an authorised person's name
/// of at most 15 characters, documents of at most 3 MB; no change within 24 hours of the FOC; a queue of notifications that are
/// taken off one by one; one id for all attempts.
/// </summary>
internal sealed class XmlCarrierGateway(HttpClient http) : ICarrierGateway
{
    private const int LongestName = 15;
    private const long LargestDocument = 3 * 1024 * 1024;

    private static readonly Dictionary<string, string> Codes = new()
    {
        ["7511"] = ErrorCode.CompanyNameMismatch,
        ["7514"] = ErrorCode.PostalCodeMismatch,
        ["7598"] = ErrorCode.PendingOrder,
    };

    public string Name => "xml";

    public async Task<IReadOnlyList<PortabilityAnswer>> CheckPortabilityAsync(
        IReadOnlyList<TelephoneNumber> numbers, CancellationToken cancellation)
    {
        var answer = await SendAsync(HttpMethod.Post, "lnpchecker", new XElement("Check", numbers.Select(n => new XElement("Tn", n))), cancellation);
        var portable = answer!.Elements("PortableTn").Select(e => e.Value).ToHashSet();
        return [.. numbers.Select(n => new PortabilityAnswer(n, portable.Contains(n.ToString()), null, null, n.Type, null))];
    }

    public Task<CustomerServiceRecord?> GetCustomerServiceRecordAsync(CarrierPortRequest account, CancellationToken cancellation) =>
        Task.FromResult<CustomerServiceRecord?>(null);

    public async Task<CarrierPlaced> PlacePortAsync(CarrierPortRequest request, CancellationToken cancellation)
    {
        if (request.Documents.FirstOrDefault(d => d.Size > LargestDocument) is { } large)
            throw Refused([("document-too-large", $"{large.FileName} has more than 3 MB.", ErrorCode.InvalidBill)]);
        var name = request.Account.AuthorizedName ?? string.Empty;
        var answer = await SendAsync(
            HttpMethod.Put,
            $"portins/{Uri.EscapeDataString(request.Order.ToString())}",
            new XElement(
                "LnpOrder",
                new XElement("Attempt", request.Attempt),
                new XElement("LoaAuthorizingPerson", name.Length > LongestName ? name[..LongestName] : name),
                new XElement("AccountNumber", request.Account.AccountNumber),
                new XElement("PinNumber", request.Pin),
                request.Numbers.Select(n => new XElement("PhoneNumber", n.Number))),
            cancellation);
        return new CarrierPlaced(answer!.Element("OrderId")!.Value);
    }

    public Task RequestCancellationAsync(OrderRef order, string reference, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Delete, $"portins/{Uri.EscapeDataString(order.ToString())}", null, cancellation);

    public Task SetFocAsync(OrderRef order, string reference, DateTimeOffset focAt, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, $"portins/{Uri.EscapeDataString(order.ToString())}/sup", new XElement("RequestedFocDate", focAt), cancellation);

    public async Task<IReadOnlyList<CarrierChange>> GetChangesAsync(int max, CancellationToken cancellation)
    {
        var answer = await SendAsync(HttpMethod.Get, $"notifications?size={max}", null, cancellation);
        return [.. answer!.Elements("Notification").Select(n => new CarrierChange(
            OrderRef.TryParse(n.Element("CustomerOrderId")!.Value, out var order) ? order : null, Read(n), n.Attribute("id")!.Value))];
    }

    public async Task AcknowledgeAsync(IReadOnlyList<CarrierChange> changes, CancellationToken cancellation)
    {
        foreach (var change in changes)
            await SendAsync(HttpMethod.Delete, $"notifications/{change.Receipt}", null, cancellation);
    }

    public async Task<CarrierPort?> GetPortAsync(OrderRef order, string? reference, CancellationToken cancellation)
    {
        var answer = await SendAsync(HttpMethod.Get, $"portins/{Uri.EscapeDataString(order.ToString())}", null, cancellation);
        if (answer is null)
            return null;
        return new CarrierPort(order, answer.Element("OrderId")!.Value, (int)answer.Element("Attempt")!, [.. answer.Elements("Notification").Select(Read)]);
    }

    private CarrierUpdate Read(XElement told)
    {
        var status = told.Element("Status")!.Value;
        CarrierError[] errors = [.. told.Elements("Error").Select(e => ErrorOf(e))];
        return new CarrierUpdate(
            told.Attribute("id")!.Value,
            Name,
            told.Element("OrderId")!.Value,
            (int)told.Element("Attempt")!,
            status switch
            {
                "SUBMITTED" => CarrierUpdateKind.Accepted,
                "EXCEPTION" => CarrierUpdateKind.Rejected,
                "FOC" => CarrierUpdateKind.FocReceived,
                "COMPLETE" => CarrierUpdateKind.Ported,
                "CANCELLED" => CarrierUpdateKind.Cancelled,
                _ => CarrierUpdateKind.PartsChanged,
            },
            DateTimeOffset.Parse(told.Element("At")!.Value, CultureInfo.InvariantCulture),
            status,
            told.Element("ActualFocDate") is { } foc ? DateTimeOffset.Parse(foc.Value, CultureInfo.InvariantCulture) : null,
            errors.Length > 0 ? errors : null);
    }

    private static CarrierError ErrorOf(XElement error)
    {
        var code = error.Element("Code")!.Value;
        return new CarrierError(
            Codes.GetValueOrDefault(code, ErrorCode.Unidentified), code, CarrierText.Redact(error.Element("Description")?.Value));
    }

    private async Task<XElement?> SendAsync(HttpMethod method, string path, XElement? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body.ToString()) };
        HttpResponseMessage answer;
        try
        {
            answer = await http.SendAsync(request, cancellation);
        }
        catch (HttpRequestException silent)
        {
            throw new CarrierUnavailableException("The carrier does not answer.", silent);
        }

        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            if (answer.StatusCode == HttpStatusCode.NotFound)
                return null;
            var read = text.Length == 0 ? null : XElement.Parse(text);
            return answer.IsSuccessStatusCode
                ? read
                : throw new CarrierRefusedException(read!.Elements("Error").First().Element("Code")!.Value, "The carrier refuses.")
                {
                    Errors = [.. read.Elements("Error").Select(ErrorOf)],
                };
        }
    }

    private static CarrierRefusedException Refused(IReadOnlyList<(string Raw, string Text, string Code)> errors) =>
        new(errors[0].Raw, errors[0].Text) { Errors = [.. errors.Select(e => new CarrierError(e.Code, e.Raw, e.Text))] };
}
