namespace CallingPlans.Integration.Markets;

/// <summary>
/// What a market offers, written down from the specification's table of markets and not from the product's profiles, and
/// what a test needs to be a customer there.
/// </summary>
internal sealed record MarketFacts(string Country, MarketPlace Place)
{
    /// <summary>Whether new numbers are searched and ordered by the customer; else the desk is asked for them.</summary>
    public bool SelfService { get; init; }

    public string[] Kinds { get; init; } = [];

    public string[] SearchBy { get; init; } = [];

    /// <summary>The kinds that come in blocks of 10, 50 and 100; none where blocks are not sold.</summary>
    public string[] BlockKinds { get; init; } = [];

    /// <summary>Whether toll-free numbers are sold, and may be ported.</summary>
    public bool TollFree { get; init; }

    public bool LineTypes { get; init; }

    /// <summary>Whether the carrier tells at once what can be ported; else the desk checks.</summary>
    public bool AutomaticPortability { get; init; }

    public bool RequestedTime { get; init; }

    /// <summary>Whether the LOA is signed on the order; else it is uploaded.</summary>
    public bool LoaInPlace { get; init; }

    public bool MoreDocuments { get; init; }

    public bool DeskReview { get; init; }

    public bool MessagingMoves { get; init; }

    /// <summary>Whether of the X11 services only 911 works.</summary>
    public bool X11 { get; init; }

    public bool Verified { get; init; }

    /// <summary>What a number order that failed offers.</summary>
    public required string ErrorAction { get; init; }

    /// <summary>The id of its location, in the test's organisation.</summary>
    public string Location => Country.ToLowerInvariant();

    public override string ToString() => Country;
}
