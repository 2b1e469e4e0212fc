using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Markets;
using CallingPlans.Infrastructure.Documents.Bills.Values;

namespace CallingPlans.Infrastructure.Documents.Bills.Fields;

/// <summary>Reads the value of a label out of a text, by the kind of the label.</summary>
internal sealed class FieldValues(
    BillDates dates, TelephoneTexts telephones, BillMarket market, IReadOnlyList<Vocabulary> languages)
{
    /// <summary>Nothing but a few signs may stand between a label and a number.</summary>
    private const int LongestLead = 4;

    /// <summary>How well a number fits with words after it: "75011 Paris" is a town.</summary>
    private const double BeforeWords = 0.9;

    /// <summary>The value that the text begins with, where it ends, and how well it fits; null where there is none.</summary>
    internal (object Value, int End, double Fit)? Read(LabelKind kind, string text) => kind switch
    {
        LabelKind.BillDate or LabelKind.GenericDate or LabelKind.OtherDate => Date(text),
        LabelKind.AccountNumber or LabelKind.GenericAccount => AccountNumber(text),
        LabelKind.OtherCode => AccountNumberText.AtStartOf(text) is { } code ? (code.Number, code.End, 1) : null,
        LabelKind.BillingTelephoneNumber or LabelKind.TelephoneNumber or LabelKind.AnyTelephone or LabelKind.OtherContact => Telephone(text),
        LabelKind.CompanyName when NameText.Both(text, languages) is { } both => (both.Company, text.Length, 1),
        LabelKind.CompanyName => Company(text),
        LabelKind.AuthorizedName when IsTelephone(text) => PersonBeforeTelephone(text),
        LabelKind.AuthorizedName => NameText.PersonOf(text, languages) is { Length: <= 50 } person
            && NameText.IsWrittenAsName(person) && !NameText.HasLegalForm(person) && !person.Any(char.IsDigit)
            ? (person, text.Length, NameText.IsPersonLike(person, languages) ? 1 : 0.9)
            : null,
        LabelKind.AddressStreet => text.Length is >= 3 and <= 80 && text.Any(char.IsLetter) ? (text, text.Length, 0.95) : null,
        LabelKind.AddressTown or LabelKind.AddressRegion => NameText.Of(text) is { Length: <= 40 } place && !place.Any(char.IsDigit)
            ? (place, text.Length, 0.95)
            : null,
        LabelKind.AddressPostalCode => market.PostalCode.Match(text) is { Success: true, Index: 0 } code ? (code.Value.ToUpperInvariant(), code.Length, 1) : null,
        LabelKind.AddressTownAndCode => AddressText.Parse([text], market) is { } town ? (town.Address, text.Length, 1) : null,
        LabelKind.AddressCountry => BillMarket.CountryOf(text) is { } country ? (country, text.Length, 1) : null,
        LabelKind.OtherAmount => text.Any(char.IsAsciiDigit) && !IsTelephone(text) ? (text, text.Length, 0.9) : null,
        LabelKind.OtherText => text.Any(char.IsLetter) ? (text, text.Length, 0.8) : null,
        _ => null,
    };

    /// <summary>"A. Example, 425 555 0142".</summary>
    private (object, int, double)? PersonBeforeTelephone(string text) =>
        telephones.FindAll(text).FirstOrDefault() is { Start: > 0 } telephone && !telephones.IsFree(telephone.E164) && NameText.AtStartOf(text[..telephone.Start]) is { } name
        && NameText.PersonOf(name, languages) is { } person && NameText.IsInitialAndName(person)
            ? (person, name.Length, 1)
            : null;

    /// <summary>A company's name, also with its address in one line after it.</summary>
    private (object, int, double)? Company(string text)
    {
        // "Contoso Ltd (100 221)"
        if (text.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket && text.AsSpan(bracket).ContainsAnyInRange('0', '9'))
            text = text[..bracket];
        if (market.PostalCode.IsMatch(text) && text.IndexOf(',') is > 0 and var comma)
            return (NameText.AtStartOf(text) ?? text[..comma]) is var first && NameText.Of(first) is { } own ? (own, first.Length, 1) : null;
        return NameText.Of(text) is { } name && !IsTelephone(text) && !NameText.IsStreetLike(name) && (NameText.HasLegalForm(name) || NameText.IsWrittenAsName(name))
            ? (name, text.Length, NameText.HasLegalForm(name) ? 1 : 0.9)
            : null;
    }

    private (object, int, double)? Date(string text) => dates.AtStartOf(text) is { } found ? (found.Date, found.End, 1) : null;

    private (object, int, double)? AccountNumber(string text)
    {
        if (AccountNumberText.AtStartOf(text) is not { } found)
            return null;
        // A date is no account number, whatever it stands beside.
        return WrittenDate.FindAll(PlainText.Of(found.Number), monthFirst: false).Any() || WrittenDate.FindAll(PlainText.Of(text), monthFirst: false).Any(d => d.Start < found.End)
            ? null
            : (found.Number, found.End, text[found.End..].TrimStart() is [var next, ..] && char.IsLetter(next) ? BeforeWords : 1);
    }

    private (object, int, double)? Telephone(string text) =>
        telephones.AtStartOf(text) is { } found && found.Start <= LongestLead && !WrittenDate.FindAll(PlainText.Of(text), monthFirst: false).Any(d => d.Start < found.End) ? (found.E164, found.End, 1) : null;

    private bool IsTelephone(string text) => telephones.FindAll(text).Any();
}
