using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Setup;

/// <summary>The whole table of moves between PSTN options, from a location of each kind.</summary>
public sealed class MigrationMatrixTests(ConnectedLocations locations) : IClassFixture<ConnectedLocations>
{
    private const string NeedsNewLocation = "to a new location";
    private static readonly string[] SelfServiceSteps = ["choose-provider", "check-calls"];

    private static readonly string[] ManualSteps =
        ["plan-interruption", "create-location", "move-numbers", "move-users", "configure-services", "assign-again", "check-calls"];

    private static readonly Dictionary<string, string[]> Steps = new()
    {
        [PstnOptions.SelfService] = SelfServiceSteps,
        [PstnOptions.Manual] = ManualSteps,
        [PstnOptions.NotRecommended] = ["contact-partner-services", .. ManualSteps],
        [PstnOptions.Unsupported] = [],
    };

    /// <summary>Each answer, complete: kind and provider of the target, support, and words of the reason.</summary>
    private static readonly Dictionary<string, (string Kind, string? Provider, string Support, string Reason)[]> Answers = new()
    {
        ["none"] =
        [
            ("CallingPlans", null, PstnOptions.SelfService, "no PSTN connection yet"),
            ("IntegratedCcp", null, PstnOptions.SelfService, "no PSTN connection yet"),
            ("NonIntegratedCcp", null, PstnOptions.SelfService, "no PSTN connection yet"),
            ("NonIntegratedCcp", "intelepeer", PstnOptions.SelfService, "no PSTN connection yet"),
            ("PremisesBased", null, PstnOptions.SelfService, "no PSTN connection yet"),
        ],
        ["plans"] =
        [
            ("IntegratedCcp", null, PstnOptions.Unsupported, "uses Calling Plans cannot move"),
            ("NonIntegratedCcp", null, PstnOptions.Unsupported, "uses Calling Plans cannot move"),
            ("NonIntegratedCcp", "intelepeer", PstnOptions.Unsupported, "uses Calling Plans cannot move"),
            ("PremisesBased", null, PstnOptions.Unsupported, "uses Calling Plans cannot move"),
        ],
        ["integrated"] =
        [
            ("CallingPlans", null, PstnOptions.Unsupported, "no supported way"),
            ("NonIntegratedCcp", null, PstnOptions.Manual, NeedsNewLocation),
            ("NonIntegratedCcp", "intelepeer", PstnOptions.Unsupported, "IntelePeer without integration"),
            ("PremisesBased", null, PstnOptions.Manual, NeedsNewLocation),
        ],
        ["integrated intelepeer"] =
        [
            ("CallingPlans", null, PstnOptions.Unsupported, "IntelePeer cannot move to Calling Plans"),
            ("NonIntegratedCcp", null, PstnOptions.Manual, NeedsNewLocation),
            ("NonIntegratedCcp", "intelepeer", PstnOptions.Unsupported, "IntelePeer without integration"),
            ("PremisesBased", null, PstnOptions.Manual, NeedsNewLocation),
        ],
        ["non-integrated"] =
        [
            ("CallingPlans", null, PstnOptions.NotRecommended, "contact partner services first"),
            ("IntegratedCcp", null, PstnOptions.SelfService, "in Control Hub"),
            ("NonIntegratedCcp", "intelepeer", PstnOptions.Unsupported, "no supported way"),
            ("PremisesBased", null, PstnOptions.Unsupported, "no supported way"),
        ],
        ["non-integrated intelepeer"] =
        [
            ("CallingPlans", null, PstnOptions.Unsupported, "IntelePeer cannot move to Calling Plans"),
            ("IntegratedCcp", null, PstnOptions.SelfService, "in Control Hub"),
            ("PremisesBased", null, PstnOptions.Unsupported, "no supported way"),
        ],
        ["premises"] =
        [
            ("CallingPlans", null, PstnOptions.Manual, NeedsNewLocation),
            ("IntegratedCcp", null, PstnOptions.Manual, NeedsNewLocation),
            ("NonIntegratedCcp", null, PstnOptions.Unsupported, "no supported way"),
            ("NonIntegratedCcp", "intelepeer", PstnOptions.Unsupported, "no supported way"),
        ],
    };

    public static TheoryData<string> Froms => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Froms))]
    public async Task Paths_AreAnsweredCompletely_TheUnsupportedToo(string from)
    {
        var customer = locations.With(from);

        var paths = await customer.Admin.ListAsync($"{customer.LocationPath}/migration-paths");

        Assert.Equal(
            Answers[from].Select(a => (a.Kind, a.Provider, a.Support)),
            paths.Select(p => ((string)p["to"]!["kind"]!, (string?)p["to"]!["providerId"], (string)p["support"]!)));
        foreach (var (path, expected) in paths.Zip(Answers[from]))
        {
            Assert.Contains(expected.Reason, (string)path["reason"]!);
            Assert.Equal(Steps[expected.Support], path["steps"]!.AsArray().Select(s => (string)s!["id"]!));
            Assert.All(path["steps"]!.AsArray(), s => Assert.False((bool)s!["done"]!));
            Assert.All(path["steps"]!.AsArray(), s => Assert.NotEmpty((string)s!["title"]!));
        }
    }

    [Theory]
    [MemberData(nameof(PstnOptions.Pairs), MemberType = typeof(PstnOptions))]
    public async Task Migration_IsStartedWhereThePathIsSupported(string from, string to)
    {
        var customer = locations.With(from);
        var support = PstnOptions.Support(from, to);

        var answer = await customer.Admin.PostAsync($"{customer.LocationPath}/migrations", new JsonObject { ["to"] = PstnOptions.Of(to) });

        if (support == PstnOptions.Unsupported)
        {
            answer.ExpectProblem(422, "MigrationPathNotSupported", "/to");
            return;
        }

        var started = answer.Expect(201).Json;
        Assert.Equal((support, "InProgress"), ((string)started["support"]!, (string)started["status"]!));
        Assert.Equal(PstnOptions.Of(to).ToJsonString(), started["to"]!.ToJsonString());
        Assert.Equal(Steps[support], started["steps"]!.AsArray().Select(s => (string)s!["id"]!));
    }

    [Theory]
    [MemberData(nameof(PstnOptions.Pairs), MemberType = typeof(PstnOptions))]
    public async Task Connection_IsChangedWhereThePathIsSelfServiceOrNothingMoves(string from, string to)
    {
        var allowed = from == to || PstnOptions.Support(from, to) == PstnOptions.SelfService;
        var customer = allowed ? await locations.ConnectAsync(from) : locations.With(from);

        var answer = await customer.ConnectAsync(PstnOptions.Connection(to));

        if (allowed)
            answer.Expect(200);
        else
            answer.ExpectProblem(422, "MigrationPathNotSupported", "/kind");
        var now = (await customer.Admin.GetAsync(customer.ConnectionPath)).Expect(200).Json;
        var expected = PstnOptions.Of(allowed ? to : from);
        Assert.Equal(
            ((string)expected["kind"]!, (string?)expected["providerId"]), ((string)now["kind"]!, (string?)now["providerId"]));
    }

    [Theory]
    [MemberData(nameof(Froms))]
    public async Task Banner_IsShownWhereTheLocationCouldBeIntegrated(string from)
    {
        var customer = locations.With(from);

        var one = (await customer.Admin.GetAsync(customer.LocationPath)).Expect(200).Json;
        var all = await customer.Admin.ListAsync($"{customer.Path}/locations");

        Assert.Equal(PstnOptions.Kind(from) == "NonIntegratedCcp", (bool)one["migrationBanner"]!);
        Assert.Equal((bool)one["migrationBanner"]!, (bool)Assert.Single(all)["migrationBanner"]!);
    }
}
