using CallingPlans.Application.Orders;
using CallingPlans.Application.Support;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Support;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>Whom to turn to.</summary>
public sealed class SupportTests : IDisposable
{
    private readonly FakeApp app = new(
        ("Support:Contacts:PTS", "porting@contoso.example"),
        ("Support:Contacts:TAC", "tac@contoso.example"),
        ("Support:Regions:Europe:PTS", "porting-europe@contoso.example"),
        ("Support:Regions:Americas:TAC", ""));

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(SupportNeed.PortExpedite, "Europe", "porting-europe@contoso.example")]
    [InlineData(SupportNeed.PortExpedite, "europe", "porting-europe@contoso.example")]
    [InlineData(SupportNeed.PortExpedite, "Americas", "porting@contoso.example")]
    [InlineData(SupportNeed.ServiceProblem, "Americas", "tac@contoso.example")]
    [InlineData(SupportNeed.PartnerHowTo, "Europe", null)]
    public void TheContactOfADeskIsConfiguredByRegionOrForAll(SupportNeed need, string region, string? contact) =>
        Assert.Equal(contact, Assert.Single(app.Get<SupportDirectory>().Find(need, region)).Contact);

    [Theory]
    [InlineData(null, null, 34)]
    [InlineData(SupportNeed.PortCancel, null, 2)]
    [InlineData(null, "Europe", 17)]
    [InlineData(SupportNeed.PortCancel, "Europe", 1)]
    [InlineData(SupportNeed.PortCancel, "Moon", 0)]
    public void TheDirectoryIsReadByNeedAndRegion(SupportNeed? need, string? region, int entries) =>
        Assert.Equal(entries, app.Get<SupportDirectory>().Find(need, region).Count);

    [Theory]
    [InlineData(SupportCaseKind.Destination, "Premium numbers of Norway, please.", null, null)]
    [InlineData(SupportCaseKind.Messaging, "Keep it where it is.", "+12065551234", null)]
    [InlineData(SupportCaseKind.Other, "Something else.", null, null)]
    [InlineData(null, "What is it?", null, ErrorCode.ValidationFailed)]
    [InlineData(SupportCaseKind.Other, " ", null, ErrorCode.ValidationFailed)]
    [InlineData(SupportCaseKind.Other, "This one.", "2065551234", ErrorCode.InvalidNumber)]
    public async Task ADestinationOrAnythingElseIsAskedForInASupportCase(SupportCaseKind? kind, string detail, string? number, string? code)
    {
        var result = await app.Get<OpenSupportCase>().RunAsync(
            Given.Admin, "contoso", new SupportCaseInput { Kind = kind, Detail = detail, Number = number }, NewIdentity.Fresh(), default);

        Assert.Equal(code, result.Failure?.Errors.Single().Code);
        var opened = (await app.SupportCases.ListAsync("contoso", new(10), default)).Items;
        Assert.Equal(
            code is null ? [(kind, detail, number, "Robin")] : [],
            opened.Select(c => ((SupportCaseKind?)c.Kind, c.Detail, c.Number, c.CreatedBy)));
    }
}
