using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Submit;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Documents;

/// <summary>What the desk asks for.</summary>
public sealed record DocumentRequestsInput
{
    public IReadOnlyList<RequestedDocumentInput?>? Documents { get; init; }
}

/// <summary>One document.</summary>
public sealed record RequestedDocumentInput
{
    public string? Name { get; init; }

    public string? Description { get; init; }
}

/// <summary>
/// Asks the customer for documents: the order waits until each has come. Only where the market's profile lets the desk ask.
/// </summary>
public sealed class RequestDocuments(MarketRulesSource markets, GateKeeper gates, PortOrderWriter writer)
{
    private const int MaxRequests = 50;

    public async Task<Result<WrittenOrder>> RunAsync(
        Caller caller, PortOrder order, DocumentRequestsInput input, CancellationToken cancellation)
    {
        if (!markets.Of(order).Profile.Port.AdditionalDocuments)
            return Failure.Invalid(ErrorCode.NotOfferedInMarket, "/documents", ("country", order.Market));
        var read = Read(input);
        if (read.Failure is { } invalid)
            return invalid;
        return await writer.ChangeAsync(
            order.Ref,
            $"document-requests-{Guid.NewGuid():N}",
            caller.Name,
            change => Decide(change, read.Value),
            cancellation);
    }

    private Failure? Decide(PortOrderChange change, IReadOnlyList<DocumentRequest> requests)
    {
        var order = change.Before;
        if (!DeskRules.CanRequestDocuments(order) || order.DocumentRequests.Count + requests.Count > MaxRequests)
            return DeskFailures.NotInThisState(order);
        change.Order = order with { DocumentRequests = [.. order.DocumentRequests, .. requests] };
        gates.Advance(change);
        change.AddEvent(
            OrderEventKind.DocumentsRequested, $"The porting desk asks for: {string.Join(", ", requests.Select(r => r.Name))}.");
        change.AddMail(
            MailTemplates.DocumentsRequested,
            new Dictionary<string, string> { ["documents"] = string.Join('\n', requests.Select(Line)) });
        change.TellsLifecycle = true;
        return null;
    }

    private static Result<IReadOnlyList<DocumentRequest>> Read(DocumentRequestsInput input)
    {
        if (input.Documents is not { Count: > 0 and <= MaxRequests })
            return Failure.Invalid([TextRules.Invalid("/documents", $"1 to {MaxRequests} documents")]);
        var errors = new List<ErrorDetail>();
        var requests = input.Documents
            .Select((document, i) => new DocumentRequest(
                Guid.NewGuid().ToString("N"),
                TextRules.Required(document?.Name, $"/documents/{i}/name", errors),
                TextRules.Optional(document?.Description, $"/documents/{i}/description", errors, TextRules.MaxDetailLength)))
            .ToList();
        return errors.Count > 0 ? Failure.Invalid(errors) : requests;
    }

    private static string Line(DocumentRequest request) =>
        request.Description is null ? request.Name : $"{request.Name}: {request.Description}";
}
