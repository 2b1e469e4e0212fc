using CallingPlans.Application.Abstractions.Mail;
using CallingPlans.Application.PortOrders.Links;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>A task of an order that is handed to somebody outside.</summary>
public sealed class OrderLinkTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("US", LinkPurpose.SignLoa, null)]
    [InlineData("US", LinkPurpose.UploadLoa, ErrorCode.NotOfferedInMarket)]
    [InlineData("US", LinkPurpose.UploadBill, null)]
    [InlineData("DE", LinkPurpose.SignLoa, ErrorCode.NotOfferedInMarket)]
    [InlineData("DE", LinkPurpose.UploadLoa, null)]
    [InlineData("DE", LinkPurpose.UploadBill, null)]
    public async Task ALinkHandsOverOneTaskThatTheMarketHasAndIsMailedToItsContactOnly(string market, LinkPurpose purpose, string? code)
    {
        var order = app.Store(market == "US" ? UsOrder() : GermanOrder());

        var result = await CreateAsync(order, purpose);

        Assert.Equal(code, result.Failure?.Errors[0].Code);
        Assert.Equal(
            code is null ? [(MailTemplates.Link, "signer@contoso.example")] : [],
            app.Orders.MailsOf(order.Ref).Select(mail => (mail.Template, Assert.Single(mail.To))));
    }

    [Theory]
    [InlineData(null, "7.00:00:00")]
    [InlineData("00:01:00", "00:01:00")]
    [InlineData("30.00:00:00", "30.00:00:00")]
    [InlineData("00:00:59", null)]
    [InlineData("30.00:00:01", null)]
    public async Task ALinkIsGoodForAMinuteToThirtyDaysAndForSevenWhereItIsNotSaid(string? lifetime, string? good)
    {
        var result = await CreateAsync(
            app.Store(UsOrder()), LinkPurpose.SignLoa, lifetime is null ? null : TimeSpan.Parse(lifetime));

        Assert.Equal(good is null ? "/expiresIn" : null, result.Failure?.Errors[0].Field);
        if (good is null)
            return;
        app.Time.Advance(TimeSpan.Parse(good) - TimeSpan.FromSeconds(1));
        Assert.True((await OpenAsync(result.Value)).Succeeded);
        app.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(FailureKind.NotFound, (await OpenAsync(result.Value)).Failure!.Kind);
    }

    [Theory]
    [InlineData(OrderStage.AwaitingLoa, true)]
    [InlineData(OrderStage.CorrectionNeeded, true)]
    [InlineData(OrderStage.AwaitingFoc, false)]
    [InlineData(OrderStage.Closed, false)]
    public async Task ALinkIsMadeWhileTheOrderMayBeAmended(OrderStage stage, bool made) => Assert.Equal(
        made ? null : ErrorCode.StateConflict,
        (await CreateAsync(app.Store(UsOrder().In(stage)), LinkPurpose.UploadBill)).Failure?.Errors[0].Code);

    private Task<Result<CreatedLink>> CreateAsync(PortOrder order, LinkPurpose purpose, TimeSpan? lifetime = null) =>
        app.Get<CreateOrderLink>().RunAsync(
            Given.Admin, order, new LinkInput { Purpose = purpose, Email = "signer@contoso.example", ExpiresIn = lifetime }, default);

    private Task<Result<(OrderLink Link, PortOrder Order)>> OpenAsync(CreatedLink link) =>
        app.Get<OrderLinks>().OpenAsync(link.Url[(link.Url.LastIndexOf('/') + 1)..], default);
}
