using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Access;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.Orders;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Support;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.Support;

/// <summary>What is asked of the porting desk beside an order.</summary>
public sealed record SupportCaseInput
{
    public SupportCaseKind? Kind { get; init; }

    public string? Detail { get; init; }

    public string? Number { get; init; }
}

/// <summary>Opens a support case: it is in the porting desk's queue until it is answered.</summary>
public sealed class OpenSupportCase(
    ISupportCases cases, IDeskIndex desk, IOptions<DevelopmentOptions> development, TimeProvider time)
{
    public async Task<Result<SupportCase>> RunAsync(
        Caller caller, string organizationId, SupportCaseInput input, NewIdentity identity, CancellationToken cancellation)
    {
        if (identity.IsRepeated && await cases.FindAsync(new OrderRef(organizationId, identity.Id), cancellation) is { } made)
            return made.Value;
        var errors = new List<ErrorDetail>();
        if (input.Kind is null)
            errors.Add(TextRules.Invalid("/kind", string.Join(", ", Enum.GetNames<SupportCaseKind>())));
        var detail = TextRules.Required(input.Detail, "/detail", errors, TextRules.MaxDetailLength);
        var number = ReadNumber(input.Number, errors);
        if (errors.Count > 0)
            return Failure.Invalid(errors);
        var opened = new SupportCase
        {
            Id = identity.Id,
            CaseNumber = OrderNumbers.New('C'),
            OrganizationId = organizationId,
            Kind = input.Kind!.Value,
            Detail = detail,
            Number = number,
            CreatedAt = time.GetUtcNow(),
            CreatedBy = caller.Name,
        };
        await desk.PlaceAsync(before: null, DeskQueueItem.Of(opened), cancellation);
        await cases.AddAsync(opened, cancellation);
        return opened;
    }

    private string? ReadNumber(string? text, List<ErrorDetail> errors)
    {
        if (text is null)
            return null;
        if (TelephoneNumber.TryParse(text, development.Value.Enabled, out var number))
            return number.ToString();
        errors.Add(new ErrorDetail(
            ErrorCode.InvalidNumber, "/number", Arguments: new Dictionary<string, string> { ["value"] = text }));
        return null;
    }
}
