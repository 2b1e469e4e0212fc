using System.Text.RegularExpressions;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;
using Microsoft.Extensions.Options;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

/// <summary>Asks for customer service records. The answer takes a while: who asks again gets that of the first question.</summary>
internal sealed partial class TelnyxRecords(TelnyxClient client, IOptions<TelnyxOptions> options, TimeProvider time)
{
    private const string Records = "customer_service_records";
    private const string Pending = "pending";
    private const string Completed = "completed";

    /// <summary>An older answer may be out of date.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(1);

    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(15);

    /// <summary>The record of the account of the order's first number; null where there is none to be had.</summary>
    /// <exception cref="CarrierUnavailableException">The losing carrier has not answered yet, among the usual reasons.</exception>
    internal async Task<CustomerServiceRecord?> FindAsync(CarrierPortRequest account, CancellationToken cancellation)
    {
        if (!options.Value.OffersRecordsOf(account.Market) || account.Numbers.Count == 0)
            return null;
        var number = account.Account.BillingTelephoneNumber ?? account.Numbers[0].Number;
        var record = await FindRecentAsync(number, cancellation)
            ?? await client.PostAsync<TelnyxRecord>(
                Records, new TelnyxRecordRequest(number.ToString(), FactsOf(account)), cancellation);
        return record.Status switch
        {
            Pending => throw new CarrierUnavailableException("The losing carrier has not answered yet.") { RetryAfter = AnswerTime },
            Completed => record.Result is { } result ? Read(result) : null,
            _ => null,
        };
    }

    private async Task<TelnyxRecord?> FindRecentAsync(TelephoneNumber number, CancellationToken cancellation)
    {
        var path = $"{Records}?filter[phone_number][eq]={Uri.EscapeDataString(number.ToString())}&sort[value]=-created_at";
        var oldest = time.GetUtcNow() - MaxAge;
        await foreach (var found in client.ListAsync<TelnyxRecord>(path, cancellation))
        {
            if (found.PhoneNumber == number.ToString() && found.CreatedAt >= oldest)
                return found;
        }

        return null;
    }

    /// <summary>What has not the form that is asked for is left out: the rest may be enough.</summary>
    private static TelnyxRecordFacts FactsOf(CarrierPortRequest request)
    {
        var (account, address) = (request.Account, request.Account.ServiceAddress ?? new PostalAddress());
        return new TelnyxRecordFacts
        {
            Name = account.CompanyName,
            AuthorizedPersonName = account.AuthorizedName,
            AccountNumber = account.AccountNumber,
            Pin = request.Pin,
            BillingPhoneNumber = account.BillingTelephoneNumber?.ToString(),
            AddressLine1 = address.Street,
            City = address.City,
            State = address.Region is { } region && State().IsMatch(region) ? region : null,
            ZipCode = address.PostalCode is { } code && Zip().Match(code) is { Success: true } zip ? zip.Groups[1].Value : null,
        };
    }

    private static CustomerServiceRecord Read(TelnyxRecordResult result) => new(
        result.CarrierName,
        result.Admin?.Name,
        result.Admin?.AccountNumber,
        TelnyxE164.Read(result.Admin?.BillingPhoneNumber),
        result.Admin?.AuthorizedPersonName,
        result.Address is { } address
            ? new PostalAddress
            {
                Street = address.StreetAddress,
                City = address.Locality,
                Region = address.AdministrativeArea,
                PostalCode = address.PostalCode,
            }
            : null,
        [.. TelnyxE164.ReadAll(result.AssociatedPhoneNumbers ?? [])]);

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex State();

    [GeneratedRegex(@"^([0-9]{5})(-[0-9]{4})?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zip();
}
