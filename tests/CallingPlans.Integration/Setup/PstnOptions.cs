using System.Text.Json.Nodes;

namespace CallingPlans.Integration.Setup;

/// <summary>The kinds of connection that moves tell apart, and the specification's table of moves between them.</summary>
internal static class PstnOptions
{
    public const string SelfService = "SelfService";
    public const string Manual = "Manual";
    public const string NotRecommended = "ManualNotRecommended";
    public const string Unsupported = "Unsupported";

    private static readonly Dictionary<string, (string Kind, string? Provider)> Options = new()
    {
        ["none"] = ("None", null),
        ["plans"] = ("CallingPlans", null),
        ["integrated"] = ("IntegratedCcp", "fabrikam-voice"),
        ["integrated intelepeer"] = ("IntegratedCcp", "intelepeer"),
        ["non-integrated"] = ("NonIntegratedCcp", "litware-networks"),
        ["non-integrated intelepeer"] = ("NonIntegratedCcp", "intelepeer"),
        ["premises"] = ("PremisesBased", null),
    };

    /// <summary>What the table names as supported; everything else is not.</summary>
    private static readonly Dictionary<(string From, string To), string> Supported = new()
    {
        [("non-integrated", "integrated")] = SelfService,
        [("non-integrated", "integrated intelepeer")] = SelfService,
        [("non-integrated intelepeer", "integrated")] = SelfService,
        [("non-integrated intelepeer", "integrated intelepeer")] = SelfService,
        [("premises", "plans")] = Manual,
        [("premises", "integrated")] = Manual,
        [("premises", "integrated intelepeer")] = Manual,
        [("non-integrated", "plans")] = NotRecommended,
        [("integrated", "non-integrated")] = Manual,
        [("integrated intelepeer", "non-integrated")] = Manual,
        [("integrated", "premises")] = Manual,
        [("integrated intelepeer", "premises")] = Manual,
    };

    /// <summary>Every pair of a connection that a location has and one that it is to have.</summary>
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var from in Options.Keys)
            {
                foreach (var to in Options.Keys)
                    pairs.Add(from, to);
            }

            return pairs;
        }
    }

    public static IReadOnlyCollection<string> Names => Options.Keys;

    /// <summary>How the move is supported. A location without a connection chooses one: nothing moves.</summary>
    public static string Support(string from, string to) => from == "none" && to != "none"
        ? SelfService
        : Supported.GetValueOrDefault((from, to), Unsupported);

    /// <summary>The option as the API names it.</summary>
    public static JsonObject Of(string name)
    {
        var (kind, provider) = Options[name];
        return provider is null
            ? new JsonObject { ["kind"] = kind }
            : new JsonObject { ["kind"] = kind, ["providerId"] = provider };
    }

    /// <summary>All that a location needs to be given the option.</summary>
    public static JsonObject Connection(string name) => name == "plans" ? SetupCustomer.CallingPlans() : Of(name);

    public static string Kind(string name) => Options[name].Kind;
}
