using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Errors;
using CallingPlans.Infrastructure.Tests.Carriers.Simulated;
using CallingPlans.Testing;
using static CallingPlans.Application.Abstractions.Carriers.CarrierUpdateKind;

namespace CallingPlans.Infrastructure.Tests.Carriers.Gateways;

/// <summary>What the product relies on, whatever the carrier: every adapter passes these.</summary>
public abstract class GatewayTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private ICarrierUnderTest? under;

    private ICarrierUnderTest Carrier => under ?? throw new InvalidOperationException("The carrier was not started.");

    private ICarrierGateway Gateway => Carrier.Gateway;

    public async Task InitializeAsync() => under = await StartAsync(azurite);

    public async Task DisposeAsync() => await Carrier.DisposeAsync();

    [Fact]
    public async Task CheckPortability_AnswersEveryNumberInItsOrder()
    {
        var request = await Carrier.RequestAsync();

        var answers = await Gateway.CheckPortabilityAsync([.. request.Numbers.Select(n => n.Number)], default);

        Assert.Equal(request.Numbers.Select(n => n.Number), answers.Select(a => a.Number));
        Assert.All(answers, a => Assert.True(a.Portable));
    }

    [Fact]
    public async Task Place_Twice_IsOneOrder()
    {
        var request = await Carrier.RequestAsync();

        var first = await Gateway.PlacePortAsync(request, default);
        var second = await Gateway.PlacePortAsync(request, default);

        Assert.Equal(first.Reference, second.Reference);
        Assert.Equal(first.Reference, (await Gateway.GetPortAsync(request.Order, null, default))!.Reference);
    }

    [Fact]
    public async Task Life_IsToldInItsOrder_EachThingOnce()
    {
        var request = await PlacedAsync();
        var foc = Carrier.Now.AddDays(10);

        await Carrier.AcceptAsync(request.Order);
        var accepted = Assert.Single(await PollAsync());
        await Carrier.ConfirmFocAsync(request.Order, foc);
        var dated = Assert.Single(await PollAsync());
        await Carrier.PortAsync(request.Order);
        var ported = Assert.Single(await PollAsync());

        Assert.Equal([Accepted, FocReceived, Ported], [accepted.Update.Kind, dated.Update.Kind, ported.Update.Kind]);
        Assert.Equal(foc, dated.Update.FocAt);
        Assert.All((CarrierChange[])[accepted, dated, ported], c => Assert.Equal((request.Order, 1), (c.Order, c.Update.Attempt)));
        Assert.Equal(3, new[] { accepted, dated, ported }.Select(c => c.Update.Id).Distinct().Count());
        Assert.Empty(await PollAsync());
    }

    [Fact]
    public async Task Change_NotAcknowledged_ComesAgain()
    {
        var request = await PlacedAsync();
        await Carrier.AcceptAsync(request.Order);

        var first = Assert.Single(await Gateway.GetChangesAsync(100, default));
        var second = Assert.Single(await Gateway.GetChangesAsync(100, default));

        Assert.Equal(first.Update.Id, second.Update.Id);
    }

    [Fact]
    public async Task Rejection_HasEveryReason_AndTheNextAttemptIsTheSameOrder()
    {
        var request = await PlacedAsync();
        await Carrier.RejectAsync(request.Order);
        var rejected = Assert.Single(await PollAsync()).Update;

        await Gateway.PlacePortAsync(request.Again(), default);
        await Carrier.AcceptAsync(request.Order);
        var accepted = Assert.Single(await PollAsync()).Update;

        Assert.Equal((Rejected, 1), (rejected.Kind, rejected.Attempt));
        Assert.Equal([ErrorCode.CompanyNameMismatch, ErrorCode.PostalCodeMismatch, ErrorCode.Unidentified], rejected.Errors!.Select(e => e.Code));
        Assert.All(rejected.Errors!, e => Assert.NotEmpty(e.RawCode));
        Assert.Equal((Accepted, 2), (accepted.Kind, accepted.Attempt));
        Assert.Equal(rejected.Reference, accepted.Reference);
    }

    [Fact]
    public async Task GetPort_TellsWhatTheListHasLeftOut()
    {
        var request = await PlacedAsync();
        await Carrier.AcceptAsync(request.Order, isTold: false);

        var found = await Gateway.GetPortAsync(request.Order, null, default);

        Assert.Equal(Accepted, found!.Latest!.Kind);
    }

    [Fact]
    public async Task GetPort_NeverPlaced_IsNull()
    {
        var request = await Carrier.RequestAsync();

        Assert.Null(await Gateway.GetPortAsync(request.Order, null, default));
    }

    [Fact]
    public async Task Cancel_InTime_IsConfirmed_AndTooLate_IsRefused()
    {
        var request = await PlacedAsync();
        var late = await PlacedAsync("+14255550140");
        await Carrier.ConfirmFocAsync(late.Order, Carrier.Now.AddHours(1));
        await PollAsync();
        var reference = (await Gateway.GetPortAsync(request.Order, null, default))!.Reference;
        var lateReference = (await Gateway.GetPortAsync(late.Order, null, default))!.Reference;

        await Gateway.RequestCancellationAsync(request.Order, reference, default);
        await Carrier.ConfirmCancellationAsync(request.Order);
        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(
            () => Gateway.RequestCancellationAsync(late.Order, lateReference, default));

        Assert.Equal(Cancelled, Assert.Single(await PollAsync()).Update.Kind);
        Assert.NotEmpty(refused.RawCode);
    }

    [Fact]
    public async Task Refusal_NamesEveryReason_AndNeitherAccountNumberNorPin()
    {
        var request = await Carrier.RequestAsync();
        Carrier.RefuseNext(request);

        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(() => Gateway.PlacePortAsync(request, default));

        Assert.NotEmpty(refused.Errors);
        Assert.DoesNotContain(request.Pin!, refused.ToString());
        Assert.DoesNotContain(request.Account.AccountNumber!, refused.ToString());
    }

    [Fact]
    public async Task Silence_IsUnavailableAndNothingElse()
    {
        var request = await Carrier.RequestAsync();
        Carrier.FallSilent();

        await Assert.ThrowsAsync<CarrierUnavailableException>(() => Gateway.PlacePortAsync(request, default));
        await Assert.ThrowsAsync<CarrierUnavailableException>(() => Gateway.GetChangesAsync(10, default));
    }

    private protected abstract Task<ICarrierUnderTest> StartAsync(AzuriteFixture azurite);

    private async Task<CarrierPortRequest> PlacedAsync(params string[] numbers)
    {
        var request = await Carrier.RequestAsync(numbers);
        await Gateway.PlacePortAsync(request, default);
        await PollAsync();
        return request;
    }

    private async Task<IReadOnlyList<CarrierChange>> PollAsync()
    {
        var changes = await Gateway.GetChangesAsync(100, default);
        await Gateway.AcknowledgeAsync(changes, default);
        return changes;
    }
}
