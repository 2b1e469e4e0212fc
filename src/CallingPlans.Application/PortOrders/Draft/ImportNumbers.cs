using System.Globalization;
using CallingPlans.Application.Access;
using CallingPlans.Application.PortOrders.Writing;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CsvHelper;
using CsvHelper.Configuration;

namespace CallingPlans.Application.PortOrders.Draft;

/// <summary>A line of a file that was not taken.</summary>
/// <param name="Line">1 is the header.</param>
public sealed record RejectedLine(int Line, string Value, ErrorDetail Error);

/// <summary>What an import came to.</summary>
public sealed record ImportedNumbers(int Added, IReadOnlyList<RejectedLine> Rejected, WrittenOrder Written);

/// <summary>
/// Adds the numbers of a CSV file (header <c>number[,lineType]</c>) to an order. Good lines are taken, each bad one comes
/// back with why; lines past the market's limit too. An order that waits before the carrier passes the preliminary check
/// again, or nothing is taken.
/// </summary>
public sealed class ImportNumbers(
    MarketRulesSource markets, PortOrderInputReader reader, AmendmentCheck check, PortOrderWriter writer)
{
    private const int MaxShown = 64;

    public async Task<Result<ImportedNumbers>> RunAsync(
        Caller caller, AccessibleOrder target, string csv, CancellationToken cancellation)
    {
        var lines = ReadLines(csv);
        if (lines.Failure is { } failure)
            return failure;
        var market = markets.Of(target.Order).Profile;
        var rejected = new List<RejectedLine>();
        var added = 0;
        var written = await writer.ChangeAsync(
            target.Order.Ref,
            $"import-{Guid.NewGuid():N}",
            caller.Name,
            async (change, token) =>
            {
                if (AmendmentCheck.Allow(change.Before) is { } refused)
                    return refused;
                rejected.Clear();
                var numbers = Merge(change.Before, lines.Value, market, rejected);
                added = numbers.Count - change.Before.Numbers.Count;
                if (added == 0)
                    return null;
                change.Order = change.Order with { Numbers = numbers };
                if (await check.PassAsync(change, target.Organization, token) is { } failed)
                    return failed;
                change.AddEvent(OrderEventKind.Amended, $"{added} numbers imported.");
                return null;
            },
            cancellation);
        return written.Map(w => new ImportedNumbers(added, rejected, w));
    }

    private List<PortedNumber> Merge(
        PortOrder order, IReadOnlyList<(int Line, string Number, string? LineType)> lines, MarketProfile market, List<RejectedLine> rejected)
    {
        var numbers = order.Numbers.ToList();
        var known = numbers.Select(n => n.Number).ToHashSet();
        foreach (var (line, text, lineTypeText) in lines)
        {
            var errors = new List<ErrorDetail>();
            LineType? lineType = null;
            if (!string.IsNullOrEmpty(lineTypeText))
            {
                if (EnumName.TryRead<LineType>(lineTypeText, out var parsed, ignoreCase: true))
                    lineType = parsed;
                else
                    errors.Add(TextRules.Invalid("/lineType", "SingleLine or MultiLine"));
            }

            var number = reader.ReadNumber(new PortedNumberInput { Number = text, LineType = lineType }, 0, market, errors);
            if (number is not null && errors.Count == 0 && known.Contains(number.Number))
                errors.Add(ErrorDetail.Of(ErrorCode.DuplicateNumber, [number.Number.ToString()]));
            if (number is not null && errors.Count == 0 && numbers.Count >= market.Port.MaxNumbers)
                errors.Add(new ErrorDetail(
                    ErrorCode.TooManyNumbers,
                    FieldPointer.Numbers,
                    Arguments: new Dictionary<string, string> { ["limit"] = market.Port.MaxNumbers.ToString(CultureInfo.InvariantCulture) }));
            if (errors.Count > 0)
            {
                rejected.Add(new RejectedLine(line, Shown(text), errors[0]));
                continue;
            }

            known.Add(number!.Number);
            numbers.Add(number);
        }

        return numbers;
    }

    private static Result<List<(int Line, string Number, string? LineType)>> ReadLines(string csv)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            BadDataFound = null,
            DetectDelimiter = false,
        };
        using var parser = new CsvParser(new StringReader(csv.TrimStart('\uFEFF')), configuration);
        var header = parser.Read() ? parser.Record ?? [] : [];
        if (header is not ["number"] and not ["number", "lineType"])
            return Failure.Invalid(ErrorCode.ValidationFailed, null, ("expected", "a first line 'number' or 'number,lineType'"));
        var lines = new List<(int, string, string?)>();
        while (parser.Read())
        {
            var record = parser.Record ?? [];
            if (record.Length > 0 && record.Any(cell => cell.Length > 0))
                lines.Add((parser.RawRow, record[0], record.Length > 1 ? record[1] : null));
        }

        return lines;
    }

    private static string Shown(string text) =>
        new([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(MaxShown)]);
}
