using CallingPlans.Application.Carriers;
using CallingPlans.Application.Tests.Fakes;

namespace CallingPlans.Application.Tests.Carriers;

public sealed class CarrierGatewaysTests
{
    [Fact]
    public void For_MarketWithItsOwnCarrier_IsThatOne()
    {
        using var app = new FakeApp(("Carrier:Default", "none"), ("Carrier:Markets:us", FakeCarrier.CarrierName));

        Assert.Equal(FakeCarrier.CarrierName, app.Get<CarrierGateways>().For("US").Name);
    }

    [Fact]
    public void For_CarrierThatIsNotConfigured_SaysWhichAre()
    {
        using var app = new FakeApp(("Carrier:Default", "none"));

        var fault = Assert.Throws<InvalidOperationException>(() => app.Get<CarrierGateways>().For("US"));

        Assert.Contains("'none'", fault.Message, StringComparison.Ordinal);
        Assert.Contains(FakeCarrier.CarrierName, fault.Message, StringComparison.Ordinal);
    }
}
