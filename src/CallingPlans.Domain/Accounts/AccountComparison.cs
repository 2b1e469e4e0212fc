using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Accounts;

/// <summary>
/// Compares an order with what is known of its account, as a person would: writing that means the same is no difference.
/// What the source does not know is not compared; what the order lacks and the source knows is a difference.
/// </summary>
public static class AccountComparison
{
    /// <summary>Every difference, by field.</summary>
    public static IReadOnlyList<AccountDifference> Of(PortOrder order, KnownAccount known) =>
    [
        .. Text(FieldPointer.AccountNumber, order.Account.AccountNumber, known.AccountNumber, AccountText.AreSameCodes),
        .. BillingTelephoneNumber(order, known),
        .. Text(FieldPointer.CompanyName, order.Account.CompanyName, known.CompanyName, AccountText.AreSameCompanies),
        .. Text(FieldPointer.AuthorizedName, order.Account.AuthorizedName, known.AuthorizedName, AccountText.AreSamePeople),
        .. ServiceAddress(order, known),
        .. Text(FieldPointer.PostalCode, order.Account.ServiceAddress?.PostalCode, known.PostalCode, AccountText.AreSamePostalCodes),
        .. Numbers(order, known),
    ];

    /// <summary>The parts of the known address that the order has otherwise, or lacks; all others are null.</summary>
    public static PostalAddress DifferentParts(PostalAddress? entered, PostalAddress found) => new()
    {
        Street = Unless(found.Street, entered?.Street, AccountText.AreSameStreets),
        City = Unless(found.City, entered?.City, AccountText.AreSameCities),
        // Who writes no region, or spells out what the other shortens, does not contradict.
        Region = entered?.Region is null && entered is not null ? null : Unless(found.Region, entered?.Region, AccountText.AreSameRegions),
    };

    private static string? Unless(string? found, string? entered, Func<string, string, bool> same) =>
        string.IsNullOrWhiteSpace(found) || (entered is not null && same(entered, found)) ? null : found;

    private static IEnumerable<AccountDifference> Text(string field, string? entered, string? found, Func<string, string, bool> same)
    {
        if (Unless(found, entered, same) is { } other)
            yield return Difference(field, entered, other);
    }

    private static IEnumerable<AccountDifference> BillingTelephoneNumber(PortOrder order, KnownAccount known)
    {
        var entered = order.Account.BillingTelephoneNumber;
        if (known.BillingTelephoneNumber is { } btn)
        {
            if (btn != entered)
                yield return Difference(FieldPointer.BillingTelephoneNumber, entered?.ToString(), btn.ToString());
        }
        else if (entered is not null && ListsNumbers(order, known) && !known.Numbers.Contains(entered) && !known.Mentioned.Contains(entered))
        {
            yield return Difference(FieldPointer.BillingTelephoneNumber, entered.ToString(), null);
        }
    }

    private static IEnumerable<AccountDifference> ServiceAddress(PortOrder order, KnownAccount known)
    {
        var entered = order.Account.ServiceAddress;
        if (known.ServiceAddress is { } found && DifferentParts(entered, found) != new PostalAddress())
            yield return Difference(FieldPointer.ServiceAddress, Line(entered), Line(found));
    }

    private static IEnumerable<AccountDifference> Numbers(PortOrder order, KnownAccount known)
    {
        if (!ListsNumbers(order, known))
            yield break;
        var all = NumbersOf(known);
        var strangers = order.Numbers.Select(n => n.Number).Where(n => !all.Contains(n) && !known.Mentioned.Contains(n)).ToList();
        if (strangers.Count == 0)
            yield break;
        yield return Difference(FieldPointer.Numbers, string.Join(", ", strangers), Replacement(order, known, strangers)?.ToString()) with
        {
            Numbers = strangers,
        };
    }

    /// <summary>A number mistyped: one that the account does not have, and the one that the order then lacks.</summary>
    private static TelephoneNumber? Replacement(PortOrder order, KnownAccount known, List<TelephoneNumber> strangers)
    {
        var lacking = known.Numbers
            .Where(n => n != known.BillingTelephoneNumber && n != order.Account.BillingTelephoneNumber && order.Numbers.All(o => o.Number != n))
            .Take(2)
            .ToList();
        return strangers.Count == 1 && lacking.Count == 1 ? lacking[0] : null;
    }

    /// <summary>One that names no number but the order's main one says nothing of the others.</summary>
    private static bool ListsNumbers(PortOrder order, KnownAccount known)
    {
        var all = NumbersOf(known);
        return all.Count > 1
            || (all.Count == 1 && !order.Numbers.Any(n => all.Contains(n.Number)) && !all.Contains(order.Account.BillingTelephoneNumber!));
    }

    private static HashSet<TelephoneNumber> NumbersOf(KnownAccount known) =>
        known.BillingTelephoneNumber is { } btn ? [.. known.Numbers, btn] : [.. known.Numbers];

    private static string? Line(PostalAddress? address)
    {
        var line = string.Join(", ", new[] { address?.Street, address?.City, address?.Region }.Where(p => !string.IsNullOrWhiteSpace(p)));
        return line.Length == 0 ? null : line;
    }

    private static AccountDifference Difference(string field, string? entered, string? found) =>
        new(field, RejectionCatalog.CodeFor(field)!, entered, found);
}
