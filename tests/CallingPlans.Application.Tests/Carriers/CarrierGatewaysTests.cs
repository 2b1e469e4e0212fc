using CallingPlans.Application.Carriers;
using CallingPlans.Application.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.Tests.Carriers;

public sealed class CarrierGatewaysTests
{
    [Fact]
    public void For_MarketWithItsOwnCarrier_IsThatOne()
    {
        using var app = new FakeApp(("Carrier:Default", ""), ("Carrier:Markets:us", FakeCarrier.CarrierName));

        Assert.Equal(FakeCarrier.CarrierName, app.Get<CarrierGateways>().For("US").Name);
    }

    [Theory]
    [InlineData("Carrier:Default")]
    [InlineData("Carrier:Markets:DE")]
    public void Start_CarrierThatIsNotConfigured_IsRefusedSayingWhichAre(string setting)
    {
        using var app = new FakeApp((setting, "none"));

        var fault = Assert.Throws<OptionsValidationException>(app.Get<IStartupValidator>().Validate);

        Assert.Contains($"{setting} names the carrier 'none'", fault.Message, StringComparison.Ordinal);
        Assert.Contains(FakeCarrier.CarrierName, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Named_CarrierThatAnOrderHadAndIsGone_SaysWhichThereAre()
    {
        using var app = new FakeApp();

        var fault = Assert.Throws<InvalidOperationException>(() => app.Get<CarrierGateways>().Named("gone"));

        Assert.Contains("'gone'", fault.Message, StringComparison.Ordinal);
        Assert.Contains(FakeCarrier.CarrierName, fault.Message, StringComparison.Ordinal);
    }
}
