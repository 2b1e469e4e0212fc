using CallingPlans.Domain.Migrations;
using CallingPlans.Domain.Organizations;
using static CallingPlans.Domain.Migrations.MigrationSupport;
using Kind = CallingPlans.Domain.Organizations.PstnConnectionKind;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class MigrationPathTests
{
    private const string Other = "fabrikam-voice";

    private static readonly Dictionary<string, PstnOption> Options = new()
    {
        ["none"] = new(Kind.None),
        ["plans"] = new(Kind.CallingPlans),
        ["integrated"] = new(Kind.IntegratedCcp, Other),
        ["integrated intelepeer"] = new(Kind.IntegratedCcp, PstnOption.Intelepeer),
        ["non-integrated"] = new(Kind.NonIntegratedCcp, Other),
        ["non-integrated intelepeer"] = new(Kind.NonIntegratedCcp, PstnOption.Intelepeer),
        ["premises"] = new(Kind.PremisesBased),
    };

    /// <summary>The table of moves. What it does not have is unsupported.</summary>
    private static readonly Dictionary<(string From, string To), MigrationSupport> Table = new()
    {
        [("non-integrated", "integrated")] = SelfService,
        [("non-integrated", "integrated intelepeer")] = SelfService,
        [("non-integrated intelepeer", "integrated")] = SelfService,
        [("non-integrated intelepeer", "integrated intelepeer")] = SelfService,
        [("premises", "plans")] = Manual,
        [("premises", "integrated")] = Manual,
        [("premises", "integrated intelepeer")] = Manual,
        [("non-integrated", "plans")] = ManualNotRecommended,
        [("integrated", "non-integrated")] = Manual,
        [("integrated intelepeer", "non-integrated")] = Manual,
        [("integrated", "premises")] = Manual,
        [("integrated intelepeer", "premises")] = Manual,
        [("none", "plans")] = SelfService,
        [("none", "integrated")] = SelfService,
        [("none", "integrated intelepeer")] = SelfService,
        [("none", "non-integrated")] = SelfService,
        [("none", "non-integrated intelepeer")] = SelfService,
        [("none", "premises")] = SelfService,
    };

    public static TheoryData<string, string, MigrationSupport> Moves
    {
        get
        {
            var moves = new TheoryData<string, string, MigrationSupport>();
            foreach (var from in Options.Keys)
            {
                foreach (var to in Options.Keys)
                    moves.Add(from, to, Table.GetValueOrDefault((from, to), Unsupported));
            }

            return moves;
        }
    }

    public static TheoryData<string> From => [.. Options.Keys];

    [Theory]
    [MemberData(nameof(Moves))]
    public void EveryMoveIsSupportedAsTheTableSays(string from, string to, MigrationSupport expected) =>
        Assert.Equal(expected, MigrationPaths.Find(Options[from], Options[to]).Support);

    [Theory]
    [MemberData(nameof(Moves))]
    public void ALocationKeepsItselfOnlyInASelfServiceMove(string from, string to, MigrationSupport support) =>
        Assert.Equal(from == to || support == SelfService, MigrationPaths.CanConnect(Options[from], Options[to]));

    [Theory]
    [InlineData(Kind.NonIntegratedCcp)]
    [InlineData(Kind.IntegratedCcp)]
    public void NamingAProviderForTheFirstTimeIsNoMove(PstnConnectionKind kind) =>
        Assert.True(MigrationPaths.CanConnect(new PstnOption(kind), new PstnOption(kind, Other)));

    [Theory]
    [InlineData(Kind.NonIntegratedCcp)]
    [InlineData(Kind.IntegratedCcp)]
    public void ChangingTheProviderIsAMoveThatIsNotSupported(PstnConnectionKind kind) =>
        Assert.False(MigrationPaths.CanConnect(new PstnOption(kind, "northwind-telecom"), new PstnOption(kind, Other)));

    [Theory]
    [InlineData("intelepeer", true)]
    [InlineData("IntelePeer", true)]
    [InlineData("intelepeer-like", false)]
    [InlineData(null, false)]
    public void IntelePeerIsKnownByItsProviderId(string? provider, bool expected) =>
        Assert.Equal(expected, new PstnOption(Kind.NonIntegratedCcp, provider).IsIntelepeer);

    [Theory]
    [MemberData(nameof(From))]
    public void ALocationIsToldOfEveryMoveTheUnsupportedToo(string from)
    {
        var option = Options[from];
        var kinds = MigrationPaths.From(option).Where(p => p.To.ProviderId is null).Select(p => p.To.Kind).Order();

        Assert.Equal(new[] { Kind.CallingPlans, Kind.IntegratedCcp, Kind.NonIntegratedCcp, Kind.PremisesBased }.Where(k => k != option.Kind), kinds);
    }

    [Fact]
    public void NonIntegratedIntelePeerIsATargetOfItsOwn()
    {
        var path = Assert.Single(MigrationPaths.From(Options["integrated"]), p => p.To.IsIntelepeer);

        Assert.Equal((Unsupported, MigrationReason.NoMoveToNonIntegratedIntelepeer), (path.Support, path.Reason));
    }

    [Theory]
    [InlineData(SelfService, "choose-provider check-calls")]
    [InlineData(Manual, "plan-interruption create-location move-numbers move-users configure-services assign-again check-calls")]
    [InlineData(
        ManualNotRecommended,
        "contact-partner-services plan-interruption create-location move-numbers move-users configure-services assign-again check-calls")]
    [InlineData(Unsupported, "")]
    public void ASupportedMoveHasItsChecklist(MigrationSupport support, string steps)
    {
        Assert.Equal(steps, string.Join(' ', MigrationSteps.Of(support)));
        Assert.All(
            Options.Values.SelectMany(MigrationPaths.From).Where(path => path.Support == support),
            path => Assert.Equal(MigrationSteps.Of(support), path.Steps));
    }
}
