using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;

namespace CallingPlans.Application.NewNumbers.Search;

/// <summary>Reads search criteria by the market's rules.</summary>
public static class NumberCriteriaReader
{
    private const int MaxAreaCode = 5;
    private const int MaxPrefix = 7;

    /// <param name="kind">The kind that is asked for, already found to be sold.</param>
    /// <param name="at">JSON pointer of the criteria; empty for the body itself.</param>
    public static NumberCriteria Read(
        NumberCriteriaInput input, NumberKind kind, MarketProfile market, string at, ICollection<ErrorDetail> errors)
    {
        // A toll-free number serves every place: a place does not narrow the search.
        var anywhere = kind == NumberKind.TollFree;
        var region = Text(input.Region, SearchCriterion.Region, $"{at}/region")?.ToUpperInvariant();
        var city = Text(input.City, SearchCriterion.City, $"{at}/city");
        if (region is not null && market.Address.Regions.Count > 0 && !market.Address.Regions.Contains(region))
            errors.Add(TextRules.Invalid($"{at}/region", $"one of {string.Join(", ", market.Address.Regions)}"));
        return new NumberCriteria(
            market.Country,
            kind,
            anywhere ? null : region,
            // Written at home with a trunk prefix, which is no part of it.
            Digits(input.AreaCode?.TrimStart('0'), SearchCriterion.AreaCode, $"{at}/areaCode", MaxAreaCode),
            Digits(input.Prefix, SearchCriterion.Prefix, $"{at}/prefix", MaxPrefix),
            anywhere ? null : city,
            input.Consecutive ?? false);

        string? Text(string? text, SearchCriterion criterion, string field) =>
            IsOffered(text, criterion, field) ? TextRules.Optional(text, field, errors) : null;

        string? Digits(string? text, SearchCriterion criterion, string field, int max)
        {
            if (text is null || !IsOffered(text, criterion, field))
                return null;
            if (text.Length is 0 || text.Length > max || !text.All(char.IsAsciiDigit))
                errors.Add(TextRules.Invalid(field, $"1 to {max} digits"));
            return text;
        }

        bool IsOffered(string? text, SearchCriterion criterion, string field)
        {
            if (text is not null && !market.SearchBy.Contains(criterion))
                errors.Add(NewNumberRules.InMarket(ErrorCode.NotOfferedInMarket, field, market));
            return market.SearchBy.Contains(criterion);
        }
    }
}
