using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Desk.Reject;

/// <summary>Checks the form of a rejection: the codes are of the nineteen, the numbers the order's.</summary>
internal static class RejectionReader
{
    private const int MaxErrors = 50;

    public static Result<IReadOnlyList<ErrorDetail>> Read(RejectionInput input, PortOrder order)
    {
        var errors = new List<ErrorDetail>();
        if (input.Errors is not { Count: > 0 and <= MaxErrors })
            return Failure.Invalid([TextRules.Invalid("/errors", $"1 to {MaxErrors} errors")]);
        var own = order.Numbers.Select(n => n.Number.ToString()).ToHashSet(StringComparer.Ordinal);
        var read = new List<ErrorDetail>();
        for (var i = 0; i < input.Errors.Count; i++)
            read.Add(ReadOne(input.Errors[i] ?? new RejectionErrorInput(), $"/errors/{i}", own, errors));
        return errors.Count > 0 ? Failure.Invalid(errors) : read;
    }

    private static ErrorDetail ReadOne(
        RejectionErrorInput input, string field, HashSet<string> own, List<ErrorDetail> errors)
    {
        var code = input.Code ?? string.Empty;
        if (RejectionCatalog.Find(code) is null)
        {
            errors.Add(TextRules.Invalid($"{field}/code", string.Join(", ", RejectionCatalog.All.Select(r => r.Code))));
            code = ErrorCode.Unidentified;
        }

        for (var i = 0; i < (input.Numbers?.Count ?? 0); i++)
        {
            if (input.Numbers![i] is not { } number || !own.Contains(number))
                errors.Add(TextRules.Invalid($"{field}/numbers/{i}", "a number of the order"));
        }

        var numbers = input.Numbers is { Count: > 0 } given ? given.OfType<string>().Distinct().ToList() : null;
        return ErrorDetail.Of(code, numbers) with
        {
            DeskDetail = TextRules.Optional(input.Detail, $"{field}/detail", errors, TextRules.MaxDetailLength),
        };
    }
}
