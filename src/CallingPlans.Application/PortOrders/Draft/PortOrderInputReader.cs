using CallingPlans.Application.Configuration;
using CallingPlans.Application.Results;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Draft;

/// <summary>Checks the form of a customer's input by the market's profile: every fault at once, each at its pointer.</summary>
public sealed class PortOrderInputReader(IOptions<DevelopmentOptions> development)
{
    private const int MaxAdditionalEmails = 20;
    private const int MaxPinLength = 64;

    /// <summary>The facts, or 422 with every error.</summary>
    public Result<PortOrderFacts> Read(PortOrderInput input, MarketProfile market)
    {
        var errors = new List<ErrorDetail>();
        var facts = new PortOrderFacts
        {
            Numbers = ReadNumbers(input.Numbers ?? [], market, errors),
            Account = ReadAccount(input.Account ?? new AccountInput(), market, errors),
            Pin = TextRules.Optional(input.Account?.Pin, FieldPointer.Pin, errors, MaxPinLength),
            RequestedDate = ReadDate(input.RequestedDate, market, errors),
            RequestedTime = ReadTime(input.RequestedTime, market, errors),
            AdditionalEmails = ReadEmails(input.AdditionalEmails ?? [], errors),
            PartialPort = ReadPartialPort(input.PartialPort, market, errors),
        };
        return errors.Count > 0 ? Failure.Invalid(errors) : facts;
    }

    /// <summary>One number with its line type, for a list that is typed or imported.</summary>
    public PortedNumber? ReadNumber(PortedNumberInput? input, int index, MarketProfile market, ICollection<ErrorDetail> errors)
    {
        var number = ReadTelephoneNumber(input?.Number, FieldPointer.NumberAt(index), market, errors);
        var btn = input?.BillingTelephoneNumber is null
            ? null
            : ReadTelephoneNumber(input.BillingTelephoneNumber, $"/numbers/{index}/billingTelephoneNumber", market, errors);
        if (input?.LineType is not null && !market.Port.LineTypePerNumber)
            errors.Add(NotOffered(FieldPointer.LineTypeOf(index), market));
        return number is null ? null : new PortedNumber(number, input!.LineType, btn);
    }

    private List<PortedNumber> ReadNumbers(
        IReadOnlyList<PortedNumberInput?> inputs, MarketProfile market, List<ErrorDetail> errors)
    {
        if (inputs.Count > market.Port.MaxNumbers)
        {
            errors.Add(new ErrorDetail(ErrorCode.TooManyNumbers, FieldPointer.Numbers, Arguments: Limit(market)));
            return [];
        }

        var numbers = new List<PortedNumber>(inputs.Count);
        var seen = new HashSet<TelephoneNumber>();
        for (var i = 0; i < inputs.Count; i++)
        {
            if (ReadNumber(inputs[i], i, market, errors) is not { } number)
                continue;
            if (!seen.Add(number.Number))
                errors.Add(new ErrorDetail(ErrorCode.DuplicateNumber, FieldPointer.NumberAt(i), [number.Number.ToString()]));
            numbers.Add(number);
        }

        return numbers;
    }

    private AccountFacts ReadAccount(AccountInput input, MarketProfile market, List<ErrorDetail> errors) => new()
    {
        CarrierName = TextRules.Optional(input.CarrierName, FieldPointer.CarrierName, errors),
        CompanyName = TextRules.Optional(input.CompanyName, FieldPointer.CompanyName, errors),
        AccountNumber = TextRules.Optional(input.AccountNumber, FieldPointer.AccountNumber, errors, 64),
        BillingTelephoneNumber = input.BillingTelephoneNumber is null
            ? null
            : ReadTelephoneNumber(input.BillingTelephoneNumber, FieldPointer.BillingTelephoneNumber, market, errors),
        AuthorizedName = TextRules.Optional(input.AuthorizedName, FieldPointer.AuthorizedName, errors),
        ServiceAddress = input.ServiceAddress is null ? null : ReadAddress(input.ServiceAddress, errors),
        NumberType = input.NumberType,
    };

    private static PostalAddress ReadAddress(PostalAddress input, List<ErrorDetail> errors) => new()
    {
        Street = TextRules.Optional(input.Street, FieldPointer.ServiceAddress + "/street", errors),
        City = TextRules.Optional(input.City, FieldPointer.ServiceAddress + "/city", errors),
        Region = TextRules.Optional(input.Region, FieldPointer.ServiceAddress + "/region", errors),
        PostalCode = TextRules.Optional(input.PostalCode, FieldPointer.PostalCode, errors),
        Country = TextRules.Optional(input.Country, FieldPointer.ServiceAddress + "/country", errors),
    };

    private static List<string> ReadEmails(IReadOnlyList<string?> inputs, List<ErrorDetail> errors)
    {
        if (inputs.Count > MaxAdditionalEmails)
            errors.Add(TextRules.Invalid("/additionalEmails", $"at most {MaxAdditionalEmails} addresses"));
        return [.. inputs.Take(MaxAdditionalEmails)
            .Select((email, i) => TextRules.RequiredEmail(email, $"/additionalEmails/{i}", errors))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static DateOnly? ReadDate(DateOnly? date, MarketProfile market, List<ErrorDetail> errors)
    {
        if (date is not null && !market.Port.RequestedDate)
            errors.Add(NotOffered(FieldPointer.RequestedDate, market));
        return date;
    }

    private static TimeOnly? ReadTime(TimeOnly? time, MarketProfile market, List<ErrorDetail> errors)
    {
        if (time is not null && !market.Port.RequestedTime)
            errors.Add(NotOffered(FieldPointer.RequestedTime, market));
        return time;
    }

    private PartialPort? ReadPartialPort(PartialPortInput? input, MarketProfile market, List<ErrorDetail> errors)
    {
        if (input is null)
            return null;
        var btn = input.NewBillingTelephoneNumber is null
            ? null
            : ReadTelephoneNumber(
                input.NewBillingTelephoneNumber, FieldPointer.PartialPort + "/newBillingTelephoneNumber", market, errors);
        if (input.RemainingNumbers is { } remaining)
            return new PartialPort(remaining, btn);
        errors.Add(TextRules.Invalid(FieldPointer.PartialPort + "/remainingNumbers", "Keep or Disconnect"));
        return null;
    }

    private TelephoneNumber? ReadTelephoneNumber(
        string? text, string field, MarketProfile market, ICollection<ErrorDetail> errors)
    {
        var result = market.ParseNumber(text, development.Value.Enabled);
        if (result.IsNumber)
            return result.Number;
        errors.Add(result.Fault == NumberFault.WrongCountry
            ? new ErrorDetail(ErrorCode.WrongCountry, field, [text!], new Dictionary<string, string> { ["country"] = market.Country })
            : new ErrorDetail(ErrorCode.InvalidNumber, field, Arguments: new Dictionary<string, string> { ["value"] = Shown(text) }));
        return null;
    }

    /// <summary>What was sent, short and harmless enough to be shown in an error.</summary>
    private static string Shown(string? text) =>
        new([.. (text ?? string.Empty).Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(32)]);

    private static ErrorDetail NotOffered(string field, MarketProfile market) => new(
        ErrorCode.NotOfferedInMarket, field, Arguments: new Dictionary<string, string> { ["country"] = market.Country });

    private static Dictionary<string, string> Limit(MarketProfile market) =>
        new() { ["limit"] = market.Port.MaxNumbers.ToString() };
}
