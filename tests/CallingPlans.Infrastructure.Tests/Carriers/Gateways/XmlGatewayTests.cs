using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Tests.Carriers.Simulated;
using CallingPlans.Testing;

namespace CallingPlans.Infrastructure.Tests.Carriers.Gateways;

/// <summary>A carrier unlike the others passes the same tests; its own limits are its adapter's.</summary>
public sealed class XmlGatewayTests(AzuriteFixture azurite) : GatewayTests(azurite)
{
    [Fact]
    public async Task Place_LongName_IsCutToWhatTheCarrierTakes()
    {
        await using var carrier = new XmlCarrier();
        var request = await carrier.RequestAsync();

        await carrier.Gateway.PlacePortAsync(request with { Account = request.Account with { AuthorizedName = "Bartholomew Featherstone" } }, default);

        Assert.Equal("Bartholomew Fea", carrier.LastPlaced!.Element("LoaAuthorizingPerson")!.Value);
    }

    [Fact]
    public async Task Place_LargeDocument_IsRefusedWithItsReason()
    {
        await using var carrier = new XmlCarrier();
        var request = await carrier.RequestAsync();
        request = request with { Documents = [Requests.Document(DocumentKind.Bill, "bill") with { Size = 4 * 1024 * 1024 }] };

        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(() => carrier.Gateway.PlacePortAsync(request, default));

        Assert.Equal(ErrorCode.InvalidBill, Assert.Single(refused.Errors).Code);
    }

    private protected override Task<ICarrierUnderTest> StartAsync(AzuriteFixture azurite) =>
        Task.FromResult<ICarrierUnderTest>(new XmlCarrier());
}
