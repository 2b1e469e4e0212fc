namespace CallingPlans.Integration.Markets;

/// <summary>The seventeen markets as they are specified: three editions of their own, and fourteen that share one.</summary>
internal static class SpecifiedMarkets
{
    public static IReadOnlyDictionary<string, MarketFacts> All { get; } = new MarketFacts[]
    {
        NorthAmerica("US", new("New York", "NY", "10001", "America/New_York", "+19175550", "+18335550123")),
        NorthAmerica("CA", new("Toronto", "ON", "M5V 2T6", "America/Toronto", "+14165550", "+18445550123")),
        UnitedKingdom(new("London", null, "SW1A 1AA", "Europe/London", "+441212345", "+448081570123")),
        OneOfFourteen("BE", new("Brussels", null, "1000", "Europe/Brussels", "+3222345", "+3280012345")),
        OneOfFourteen("CH", new("Zurich", null, "8001", "Europe/Zurich", "+41212345", "+41800123456")),
        OneOfFourteen("DE", new("Berlin", null, "10115", "Europe/Berlin", "+494066969", "+498001234567")),
        OneOfFourteen("DK", new("Copenhagen", null, "1050", "Europe/Copenhagen", "+4532123", "+4580123456")),
        OneOfFourteen("ES", new("Madrid", null, "28013", "Europe/Madrid", "+34912345", "+34800123456")),
        OneOfFourteen("FI", new("Helsinki", null, "00100", "Europe/Helsinki", "+358131234", "+358800123456")),
        OneOfFourteen("FR", new("Paris", null, "75001", "Europe/Paris", "+33199001", "+33801234567")),
        OneOfFourteen("IE", new("Dublin", null, "D02 AF30", "Europe/Dublin", "+35312345", "+3531800123456")),
        OneOfFourteen("IT", new("Rome", null, "00184", "Europe/Rome", "+390212345", "+39800123456")),
        OneOfFourteen("LU", new("Luxembourg", null, "1009", "Europe/Luxembourg", "+35227123", "+35280012345")),
        OneOfFourteen("NL", new("Amsterdam", null, "1012 JS", "Europe/Amsterdam", "+31101234", "+318001234")),
        OneOfFourteen("NO", new("Oslo", null, "0150", "Europe/Oslo", "+4721234", "+4780012345")),
        OneOfFourteen("PT", new("Lisbon", null, "1100-148", "Europe/Lisbon", "+351212345", "+351800123456")),
        OneOfFourteen("SE", new("Stockholm", null, "111 52", "Europe/Stockholm", "+46846500", "+4620123456", First: 400)),
    }.ToDictionary(m => m.Country);

    /// <summary>Every country, for theories.</summary>
    public static TheoryData<string> Countries => [.. All.Keys];

    /// <summary>Those whose new numbers the desk is asked for.</summary>
    public static TheoryData<string> ThroughSupport => [.. All.Values.Where(m => !m.SelfService).Select(m => m.Country)];

    public static TheoryData<string> SelfServed => [.. All.Values.Where(m => m.SelfService).Select(m => m.Country)];

    private static MarketFacts NorthAmerica(string country, MarketPlace place) => new(country, place)
    {
        SelfService = true,
        Kinds = ["Standard", "TollFree"],
        SearchBy = ["Country", "Region", "AreaCode", "Prefix", "City"],
        BlockKinds = ["Standard"],
        TollFree = true,
        AutomaticPortability = true,
        LoaInPlace = true,
        MessagingMoves = true,
        X11 = true,
        Verified = true,
        ErrorAction = "ContactTac",
    };

    private static MarketFacts UnitedKingdom(MarketPlace place) => new("GB", place)
    {
        SelfService = true,
        Kinds = ["Local", "NonGeographic"],
        SearchBy = ["Country", "AreaCode", "City"],
        BlockKinds = ["Local", "NonGeographic"],
        LineTypes = true,
        AutomaticPortability = true,
        LoaInPlace = true,
        Verified = true,
        ErrorAction = "ContactTac",
    };

    private static MarketFacts OneOfFourteen(string country, MarketPlace place) => new(country, place)
    {
        Kinds = ["Local", "National"],
        RequestedTime = true,
        MoreDocuments = true,
        DeskReview = true,
        ErrorAction = "ContactPts",
    };
}
