using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Validation;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Application.Tests.Validation;

public sealed class AddressReaderTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public void Read_WholeAddress_IsTakenAsItIs() => Assert.Equal((Given.Address(), 0), Read(Given.Address(), "US"));

    [Fact]
    public void Read_WithoutCountry_IsInTheLocations() =>
        Assert.Equal("US", Read(Given.Address() with { Country = null }, "US").Address.Country);

    [Theory]
    [InlineData("street", "/address/street")]
    [InlineData("city", "/address/city")]
    [InlineData("region", "/address/region")]
    [InlineData("wrong region", "/address/region")]
    [InlineData("postal code", "/address/postalCode")]
    [InlineData("wrong postal code", "/address/postalCode")]
    [InlineData("country", "/address/country")]
    [InlineData("hostile", "/address/street")]
    public void Read_PartThatDoesNotFit_IsInvalidThere(string what, string field)
    {
        var address = what switch
        {
            "street" => Given.Address() with { Street = " " },
            "city" => Given.Address() with { City = null },
            "region" => Given.Address() with { Region = null },
            "wrong region" => Given.Address() with { Region = "Ontario" },
            "postal code" => Given.Address() with { PostalCode = null },
            "wrong postal code" => Given.Address() with { PostalCode = "K1A 0B1" },
            "country" => Given.Address() with { Country = "CA" },
            _ => Given.Address() with { Street = "1 Contoso Way\r\nattn" },
        };
        var errors = new List<ErrorDetail>();

        app.Get<AddressReader>().Read(address, "US", "/address", errors);

        var error = Assert.Single(errors);
        Assert.Equal((ErrorCode.AddressInvalid, field), (error.Code, error.Field));
    }

    [Fact]
    public void Read_Nothing_IsOneError()
    {
        var errors = new List<ErrorDetail>();

        app.Get<AddressReader>().Read(null, "US", "/emergencyAddress", errors);

        Assert.Equal("/emergencyAddress", Assert.Single(errors).Field);
    }

    [Fact]
    public void Read_CountryWithoutMarket_IsReadWithoutItsRules() =>
        Assert.Equal(0, Read(Given.Address() with { Country = "JP", PostalCode = "100-0001" }, "JP").Errors);

    private (PostalAddress Address, int Errors) Read(PostalAddress address, string country)
    {
        var errors = new List<ErrorDetail>();
        return (app.Get<AddressReader>().Read(address, country, "/address", errors), errors.Count);
    }
}
