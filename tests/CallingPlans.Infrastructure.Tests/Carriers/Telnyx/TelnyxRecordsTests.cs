using System.Text.Json.Nodes;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

public sealed class TelnyxRecordsTests(AzuriteFixture azurite) : TelnyxTests(azurite)
{
    [Fact]
    public async Task GetRecord_AsksOnce_AndReadsTheAnswerWhenItIsThere()
    {
        var request = await Rig.RequestAsync();
        var pending = await Assert.ThrowsAsync<CarrierUnavailableException>(() => Rig.Gateway.GetCustomerServiceRecordAsync(request, default));
        Telnyx.CompleteRecord(JsonNode.Parse(
            """
            {
              "carrier_name": "Northwind Telecom",
              "admin": { "account_number": "ACC-1", "authorized_person_name": "Avery Howard", "billing_phone_number": "+14255550123", "name": "Contoso Ltd" },
              "address": { "street_address": "1 Main St", "locality": "Redmond", "administrative_area": "WA", "postal_code": "98052" },
              "associated_phone_numbers": ["+14255550123", "nonsense"]
            }
            """)!.AsObject());

        var record = await Rig.Gateway.GetCustomerServiceRecordAsync(request, default);

        Assert.True(pending.RetryAfter > TimeSpan.Zero);
        Assert.Equal(
            ("Northwind Telecom", "Contoso Ltd", "ACC-1", "+14255550123", "Avery Howard", "98052"),
            (record!.CarrierName, record.CompanyName, record.AccountNumber, record.BillingTelephoneNumber!.ToString(), record.AuthorizedName, record.ServiceAddress!.PostalCode));
        Assert.Equal(["+14255550123"], record.Numbers.Select(n => n.ToString()));
        var asked = Assert.Single(Telnyx.Records);
        Assert.Equal(("98052", "WA"), ((string?)asked["additional_data"]!["zip_code"], (string?)asked["additional_data"]!["state"]));
    }

    [Fact]
    public async Task GetRecord_MarketWithoutRecords_AsksNobody()
    {
        var request = await Rig.RequestAsync() with { Market = "GB" };

        Assert.Null(await Rig.Gateway.GetCustomerServiceRecordAsync(request, default));
        Assert.Empty(Telnyx.Calls);
    }
}
