using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Application.Tests.Setup;
using CallingPlans.Application.Trials;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberInventory;
using CallingPlans.Domain.Organizations;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>How a trial becomes paid.</summary>
public sealed class ConversionTests : IDisposable
{
    private readonly FakeApp app = new();

    public ConversionTests()
    {
        app.PutOrganization(SetupSteps.Trial);
        app.PutLocation("hq", "America/New_York", Given.Now.AddDays(-9));
    }

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(null, null, null, ErrorCode.LicenseRequired)]
    [InlineData(0, null, null, ErrorCode.LicenseRequired)]
    [InlineData(1, null, null, null)]
    [InlineData(5, OutboundCallingPlanSource.ControlHub, null, null)]
    [InlineData(5, OutboundCallingPlanSource.Ccw, null, ErrorCode.ValidationFailed)]
    [InlineData(5, OutboundCallingPlanSource.Ccw, "2026-04-01", null)]
    public async Task AConversionNeedsALicenceAndInCcwItsServiceDate(
        int? licences, OutboundCallingPlanSource? source, string? serviceDate, string? code)
    {
        var result = await ConvertAsync(licences, source, serviceDate);

        Assert.Equal(code, result.Failure?.Errors.Single().Code);
        Assert.Equal(
            code is null ? SubscriptionKind.Paid : SubscriptionKind.Trial, (await app.ReadOrganizationAsync()).Subscription.Kind);
    }

    [Theory]
    [InlineData(NumberStatus.Active)]
    [InlineData(NumberStatus.Inactive)]
    public async Task AConversionKeepsNumbersAndSettings(NumberStatus status)
    {
        var number = await app.PutNumberAsync("+12025550101", status);
        var (organization, kept) = (await app.ReadOrganizationAsync(), app.ReadNumber(number));
        var location = (await app.Locations.FindAsync("contoso", "hq", default))!.Value;

        await ConvertAsync(1, null, null);

        var now = await app.ReadOrganizationAsync();
        Assert.Equal(organization, now with { Subscription = organization.Subscription });
        Assert.Equal(kept, app.ReadNumber(number) with { BillingStart = kept.BillingStart });
        Assert.Equal(location, (await app.Locations.FindAsync("contoso", "hq", default))!.Value);
    }

    [Theory]
    [InlineData(SubscriptionKind.Trial, null)]
    [InlineData(SubscriptionKind.Paid, ErrorCode.StateConflict)]
    public async Task OnlyATrialIsConverted(SubscriptionKind kind, string? code)
    {
        app.PutOrganization(SetupSteps.Trial with { Kind = kind });

        Assert.Equal(code, (await ConvertAsync(1, null, null)).Failure?.Errors[0].Code);
    }

    private async Task<Result<Stored<Organization>>> ConvertAsync(int? licences, OutboundCallingPlanSource? source, string? serviceDate) =>
        await app.Get<ConvertTrial>().RunAsync(
            (await app.Organizations.FindAsync("contoso", "organization", default))!,
            new ConversionInput
            {
                CommittedOutboundCallingPlans = licences,
                OutboundCallingPlanSource = source,
                RequestedServiceDate = serviceDate is null ? null : DateOnly.Parse(serviceDate),
            },
            default);
}
