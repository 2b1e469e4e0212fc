using CallingPlans.Application.Migrations;
using CallingPlans.Application.Orders;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Migrations;
using CallingPlans.Domain.Organizations;
using Kind = CallingPlans.Domain.Organizations.PstnConnectionKind;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>How a move between PSTN options is begun.</summary>
public sealed class MigrationStartTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(Kind.PremisesBased, null, Kind.CallingPlans, 7)]
    [InlineData(Kind.NonIntegratedCcp, "fabrikam-voice", Kind.CallingPlans, 8)]
    [InlineData(Kind.NonIntegratedCcp, "fabrikam-voice", Kind.IntegratedCcp, 2)]
    [InlineData(Kind.NonIntegratedCcp, "intelepeer", Kind.CallingPlans, null)]
    [InlineData(Kind.CallingPlans, null, Kind.PremisesBased, null)]
    [InlineData(Kind.CallingPlans, null, Kind.CallingPlans, null)]
    [InlineData(Kind.IntegratedCcp, "fabrikam-voice", Kind.None, null)]
    public async Task AMoveIsBegunWhereItIsSupportedAndHasItsChecklist(Kind from, string? providerId, Kind to, int? steps)
    {
        var result = await app.Get<MigrationBook>().StartAsync(
            Given.Admin, At(from, providerId), new MigrationInput { To = new PstnOptionInput { Kind = to } }, NewIdentity.Fresh(), default);

        Assert.Equal(steps is null ? ErrorCode.MigrationPathNotSupported : null, result.Failure?.Errors[0].Code);
        var begun = result.Succeeded ? result.Value : null;
        Assert.Equal(steps, begun?.Steps.Count(step => !step.Done));
        Assert.Equal(steps is not null, begun?.Status == MigrationStatus.InProgress);
    }

    [Theory]
    [InlineData(Kind.NonIntegratedCcp, "litware-networks", "US", true)]
    [InlineData(Kind.NonIntegratedCcp, "intelepeer", "US", true)]
    [InlineData(Kind.NonIntegratedCcp, "litware-networks", "ES", false)]
    [InlineData(Kind.IntegratedCcp, "fabrikam-voice", "US", false)]
    [InlineData(Kind.PremisesBased, null, "US", false)]
    [InlineData(Kind.CallingPlans, null, "US", false)]
    [InlineData(Kind.None, null, "US", false)]
    public void TheMigrationBannerShowsWhereALocationCouldMoveToAnIntegratedProvider(
        Kind kind, string? providerId, string country, bool shown) =>
        Assert.Equal(shown, app.Get<MigrationBanner>().ShowsAt(At(kind, providerId) with { Country = country }));

    private static Location At(Kind kind, string? providerId) =>
        Given.Location() with { Connection = new PstnConnection { Kind = kind, ProviderId = providerId } };
}
