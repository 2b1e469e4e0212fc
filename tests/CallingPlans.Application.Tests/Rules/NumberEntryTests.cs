using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Desk.Portability;
using CallingPlans.Application.PortOrders;
using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>Numbers as they are entered into a port order.</summary>
public sealed class NumberEntryTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("US", "+12065551234", null)]
    [InlineData("US", "+17875551234", null)]
    [InlineData("US", "2065551234", ErrorCode.InvalidNumber)]
    [InlineData("US", "+1 206 555 1234", ErrorCode.InvalidNumber)]
    [InlineData("US", "+442079460123", ErrorCode.WrongCountry)]
    [InlineData("GB", "+442079460123", null)]
    [InlineData("GB", "020 7946 0123", ErrorCode.InvalidNumber)]
    [InlineData("DE", "+4930123456", null)]
    [InlineData("DE", "+12065551234", ErrorCode.WrongCountry)]
    public async Task ANumberIsWrittenInE164AndBelongsToTheMarket(string country, string number, string? code) =>
        Assert.Equal(code is null ? [] : [code], (await app.DraftErrorsAsync(country, Numbers(number))).Select(e => e.Code));

    [Theory]
    [InlineData("true", "+12125550100", null)]
    [InlineData("true", "+18005550199", null)]
    [InlineData("false", "+12125550100", ErrorCode.InvalidNumber)]
    [InlineData("false", "+12125550200", null)]
    public async Task FictionalNumbersAreTakenInDevelopmentOnly(string development, string number, string? code)
    {
        using var configured = new FakeApp(("Development:Enabled", development));

        Assert.Equal(code is null ? [] : [code], (await configured.DraftErrorsAsync("US", Numbers(number))).Select(e => e.Code));
    }

    [Theory]
    [InlineData(1, 0, null)]
    [InlineData(2, 1, ErrorCode.DuplicateNumber)]
    [InlineData(1000, 0, null)]
    [InlineData(1001, 0, ErrorCode.TooManyNumbers)]
    public async Task AnOrderHasEachNumberOnceAndAtMostAThousand(int count, int repeated, string? code)
    {
        var numbers = Enumerable.Range(0, count).Select(i => $"+1206345{(i < count - repeated ? i : 0):D4}");

        Assert.Equal(code is null ? [] : [code], (await app.DraftErrorsAsync("US", Numbers([.. numbers]))).Select(e => e.Code));
    }

    [Theory]
    [InlineData("GB", "+442079460123", null)]
    [InlineData("US", "+12065551234", ErrorCode.NotOfferedInMarket)]
    [InlineData("DE", "+4930123456", ErrorCode.NotOfferedInMarket)]
    public async Task ALineTypeIsGivenWhereTheMarketAsksForIt(string country, string number, string? code)
    {
        var input = new PortOrderInput { Numbers = [new PortedNumberInput { Number = number, LineType = LineType.MultiLine }] };

        var error = (await app.DraftErrorsAsync(country, input)).SingleOrDefault();

        Assert.Equal((code, code is null ? null : "/numbers/0/lineType"), (error?.Code, error?.Field));
    }

    [Theory]
    [InlineData("US", "+12025550101", false, true)]
    [InlineData("US", "+12025550101", true, false)]
    [InlineData("GB", "+442079460123", false, true)]
    [InlineData("DE", "+4930901820", false, null)]
    [InlineData("DE", "+4930901820", true, null)]
    public async Task PortabilityIsToldByTheCarrierOrLeftToTheDesk(string country, string number, bool refused, bool? portable)
    {
        if (refused)
            app.Carrier.NotPortable.Add(Given.Number(number));

        var answer = await CheckAsync(country, number);

        Assert.Equal(portable, answer.Portable);
        Assert.Equal(portable is null ? ErrorCode.CheckedByDesk : null, answer.Reason);
    }

    [Theory]
    [InlineData("US", "+12025550101", true)]
    [InlineData("US", "+12025550101", false)]
    [InlineData("DE", "+4930901820", true)]
    [InlineData("DE", "+4930901820", false)]
    public async Task WhatTheDeskFindsOutAboutANumberHoldsOverTheCarrier(string country, string number, bool portable)
    {
        if (portable)
            app.Carrier.NotPortable.Add(Given.Number(number));
        await app.Get<OverridePortability>().RunAsync(
            Given.Desk,
            app.Store(country == "DE" ? GermanOrder(number) : UsOrder(number)),
            new PortabilityOverrideInput { Number = number, Portable = portable, Reason = "Asked the carrier." },
            default);

        var answer = await CheckAsync(country, number);

        Assert.Equal((portable, "Asked the carrier."), (answer.Portable, answer.Reason));
    }

    [Theory]
    [InlineData(DeskRequestKind.Recheck, "US", null)]
    [InlineData(DeskRequestKind.Recheck, "DE", null)]
    [InlineData(DeskRequestKind.Expedite, "DE", null)]
    [InlineData(DeskRequestKind.Reschedule, "DE", null)]
    [InlineData(DeskRequestKind.SpecificTime, "US", null)]
    [InlineData(DeskRequestKind.CancelAfterFoc, "US", null)]
    [InlineData(DeskRequestKind.SplitMessaging, "US", null)]
    [InlineData(DeskRequestKind.SplitMessaging, "DE", ErrorCode.NotOfferedInMarket)]
    public async Task TheDeskIsAskedForWhatTheMarketHas(DeskRequestKind kind, string country, string? code)
    {
        var order = app.Store(country == "DE" ? GermanOrder() : UsOrder());

        var asked = await app.AskDeskAsync(order, kind);

        Assert.Equal(code, asked.Failure?.Errors[0].Code);
        Assert.Equal(code is null ? 1 : 0, app.Now(order).DeskRequests.Count);
    }

    private static PortOrderInput Numbers(params string[] numbers) =>
        new() { Numbers = [.. numbers.Select(n => new PortedNumberInput { Number = n })] };

    private async Task<PortabilityAnswer> CheckAsync(string country, string number) =>
        Assert.Single((await app.Get<CheckPortability>().RunAsync(
            Given.Location(country), new PortabilityInput { Numbers = [number] }, default)).Value);
}
