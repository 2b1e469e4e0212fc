using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Carriers.Simulated;

namespace CallingPlans.Infrastructure.Tests.Carriers.Simulated;

public sealed class SimulatedAnswersTests
{
    private readonly SimulatedPortability portability = new(new NanpAreaCodes());

    [Theory]
    [InlineData("+14255550123", true, NumberType.Landline, "Bellevue")]
    [InlineData("+14165550123", true, NumberType.Landline, "Toronto")]
    [InlineData("+14255550000", false, NumberType.Landline, "Bellevue")]
    [InlineData("+18005550123", true, NumberType.TollFree, null)]
    [InlineData("+442079460123", true, NumberType.Landline, null)]
    public void Check_ANumber_TellsWhatIsKnownOfIt(string number, bool portable, NumberType type, string? rateCenter)
    {
        var answer = portability.Check(TelephoneNumber.Restore(number));

        Assert.Equal((portable, type, rateCenter), (answer.Portable, answer.NumberType, answer.RateCenter));
        Assert.Equal(portable, answer.Reason is null);
        Assert.NotNull(answer.Carrier);
    }

    [Fact]
    public void Record_OrdinaryAccount_AgreesWithTheOrder()
    {
        var request = Requests.For("A-1");
        var record = SimulatedRecord.Of(request);

        Assert.Equal(
            (request.Account.CompanyName, "A-1", request.Account.ServiceAddress, request.Account.BillingTelephoneNumber),
            (record.CompanyName, record.AccountNumber, record.ServiceAddress, record.BillingTelephoneNumber));
        Assert.Equal(Requests.TwoNumbers, record.Numbers.Select(n => n.ToString()));
    }

    [Theory]
    [InlineData("98052", "98099")]
    [InlineData("SW1A 1AA", "SW1A 1ZZ")]
    [InlineData("K1P 1J1", "K1P 1Z9")]
    public void Record_AskedToDiffer_HasAnotherCompanyAndPostalCodeOnly(string entered, string recorded)
    {
        var request = Requests.For(SimulatedDirective.OtherRecord);
        request = request with
        {
            Account = request.Account with { ServiceAddress = request.Account.ServiceAddress! with { PostalCode = entered } },
        };
        var record = SimulatedRecord.Of(request);

        Assert.NotEqual(request.Account.CompanyName, record.CompanyName);
        Assert.Equal(request.Account.ServiceAddress! with { PostalCode = recorded }, record.ServiceAddress);
        Assert.Equal(request.Account.AuthorizedName, record.AuthorizedName);
    }

    [Fact]
    public void Record_TakenOver_AgreesFromThenOn()
    {
        var request = Requests.For(SimulatedDirective.OtherRecord);
        var record = SimulatedRecord.Of(request);
        request = request with
        {
            Account = request.Account with { CompanyName = record.CompanyName, ServiceAddress = record.ServiceAddress },
        };

        var again = SimulatedRecord.Of(request);
        Assert.Equal((record.CompanyName, record.ServiceAddress), (again.CompanyName, again.ServiceAddress));
    }
}
