using System.Text.Json.Nodes;
using CallingPlans.Application.Configuration;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Accounts;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Markets;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.PortOrders.Lint;

/// <summary>Makes the merge patch with which an order takes over what was found: one that an amendment accepts.</summary>
public sealed class LintPatch(IOptions<DevelopmentOptions> development)
{
    private const int MaxAccountNumber = 64;

    /// <summary>Null where there is nothing to take over, or where the order would not take it.</summary>
    public JsonObject? For(PortOrder order, KnownAccount known, AccountDifference difference, MarketProfile market)
    {
        if (difference.Found is not { } found || !PortOrderRules.CanBeAmended(order))
            return null;
        return difference.Field switch
        {
            FieldPointer.AccountNumber => found.Length <= MaxAccountNumber ? Account("accountNumber", found) : null,
            FieldPointer.BillingTelephoneNumber => IsOfMarket(found, market) ? Account("billingTelephoneNumber", found) : null,
            FieldPointer.CompanyName => Text("companyName", found),
            FieldPointer.AuthorizedName => Text("authorizedName", found),
            FieldPointer.PostalCode => found.Length <= TextRules.MaxLength ? Address(new JsonObject { ["postalCode"] = found }) : null,
            FieldPointer.ServiceAddress => Address(Parts(AccountComparison.DifferentParts(order.Account.ServiceAddress, known.ServiceAddress!))),
            FieldPointer.Numbers => IsOfMarket(found, market) ? Numbers(order, difference.Numbers![0].ToString(), found) : null,
            _ => null,
        };
    }

    private static JsonObject Account(string member, JsonNode value) => new() { ["account"] = new JsonObject { [member] = value } };

    private static JsonObject Address(JsonObject parts) => Account("serviceAddress", parts);

    private static JsonObject? Text(string member, string found) => found.Length <= TextRules.MaxLength ? Account(member, found) : null;

    private static JsonObject Parts(PostalAddress different)
    {
        var parts = new JsonObject();
        void Take(string name, string? value)
        {
            if (value is { Length: <= TextRules.MaxLength })
                parts[name] = value;
        }

        Take("street", different.Street);
        Take("city", different.City);
        Take("region", different.Region);
        return parts;
    }

    /// <summary>A merge patch replaces a list as a whole.</summary>
    private static JsonObject Numbers(PortOrder order, string mistyped, string found) => new()
    {
        ["numbers"] = new JsonArray([.. order.Numbers.Select(n => Number(n, n.Number.ToString() == mistyped ? found : n.Number.ToString()))]),
    };

    private static JsonNode Number(PortedNumber number, string e164)
    {
        var item = new JsonObject { ["number"] = e164 };
        if (number.LineType is { } lineType)
            item["lineType"] = lineType.ToString();
        if (number.BillingTelephoneNumber is { } btn)
            item["billingTelephoneNumber"] = btn.ToString();
        return item;
    }

    private bool IsOfMarket(string number, MarketProfile market) => market.ParseNumber(number, development.Value.Enabled).IsNumber;
}
