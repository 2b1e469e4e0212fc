namespace CallingPlans.Integration.Markets;

/// <summary>Settings that change the markets of an app, and nothing of its program.</summary>
internal static class MarketSettings
{
    /// <summary>Austria: a market that the product does not come with, whole.</summary>
    public static IReadOnlyDictionary<string, string> Austria { get; } = Under("Markets:AT:", new Dictionary<string, string>
    {
        ["country"] = "AT",
        ["names:en"] = "Austria",
        ["names:zh-TW"] = "奧地利",
        ["verified"] = "false",
        ["callingCode"] = "43",
        ["numberRegions:0"] = "AT",
        ["newNumbers"] = "SupportCase",
        ["maxNewNumbers"] = "20",
        ["numberKinds:0"] = "Local",
        ["blocks:offered"] = "false",
        ["tollFree:order"] = "false",
        ["tollFree:port"] = "false",
        ["port:portabilityCheck"] = "Desk",
        ["port:lineTypePerNumber"] = "true",
        ["port:requestedDate"] = "true",
        ["port:requestedTime"] = "true",
        ["port:loa"] = "Uploaded",
        ["port:deskReview"] = "true",
        ["port:additionalDocuments"] = "true",
        ["port:messagingMoves"] = "false",
        ["port:maxNumbers"] = "50",
        ["port:latestDays"] = "30",
        ["port:window:start"] = "08:00",
        ["port:window:end"] = "12:00",
        ["port:requiredAccountFields:0"] = "/account/carrierName",
        ["address:regionRequired"] = "false",
        ["address:postalCodePattern"] = "[0-9]{4}",
        ["address:postalCodeExample"] = "1010",
        ["timeZones:0"] = "Europe/Vienna",
        ["calendar:weekend:0"] = "Saturday",
        ["calendar:weekend:1"] = "Sunday",
        ["calendar:holidays:0:rule"] = "FixedDay",
        ["calendar:holidays:0:name"] = "National Day",
        ["calendar:holidays:0:month"] = "10",
        ["calendar:holidays:0:day"] = "26",
        ["calendar:holidays:0:source"] = "Arbeitsruhegesetz, section 7(2)",
        ["supportTeam"] = "Pts",
    }.Concat(((string[])["simple", "standard", "project", "complex"]).SelectMany(Interval)).ToDictionary());

    /// <summary>Austria as a test has to know it.</summary>
    public static MarketFacts AustriaFacts { get; } =
        new("AT", new("Vienna", null, "1010", "Europe/Vienna", "+431234567", "+43800123456"))
        {
            Kinds = ["Local"],
            LineTypes = true,
            RequestedTime = true,
            MoreDocuments = true,
            DeskReview = true,
            ErrorAction = "ContactPts",
        };

    /// <summary>Changes of markets that the product comes with.</summary>
    public static IReadOnlyDictionary<string, string> Changes { get; } = new Dictionary<string, string>
    {
        ["Markets:US:verified"] = "false",
        ["Markets:US:maxNewNumbers"] = "5",
        ["Markets:US:blocks:offered"] = "false",
        ["Markets:US:blocks:sizes"] = "",
        ["Markets:US:blocks:kinds"] = "",
        ["Markets:US:tollFree:port"] = "false",
        ["Markets:DE:verified"] = "true",
        ["Markets:DE:port:portabilityCheck"] = "Carrier",
        ["Markets:DE:port:loa"] = "SignedInPlace",
        ["Markets:DE:port:deskReview"] = "false",
        ["Markets:DE:port:requestedTime"] = "false",
        ["Markets:FR:port:requestedTime"] = "false",
        ["Markets:FR:port:requestedDate"] = "false",
        ["Markets:GB:newNumbers"] = "SupportCase",
        ["Markets:GB:port:lineTypePerNumber"] = "false",
    };

    private static Dictionary<string, string> Under(string section, Dictionary<string, string> members) =>
        members.ToDictionary(m => section + m.Key, m => m.Value);

    private static IEnumerable<KeyValuePair<string, string>> Interval(string orderClass) =>
    [
        new($"port:intervals:{orderClass}:earliestBusinessDays", "3"),
        new($"port:intervals:{orderClass}:usualCarrierBusinessDays", "7"),
        new($"port:intervals:{orderClass}:source", "The operator's choice"),
    ];
}
