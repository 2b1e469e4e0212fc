using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Secrets;

/// <summary>A PIN and an account number that can be told from all other text are sent through whole lives of orders, and looked for.</summary>
public sealed class CanaryTests(CanaryRun run) : IClassFixture<CanaryRun>
{
    private static readonly string[] MayHaveTheAccountNumber =
        ["table Orders o|", "blob -bills", "blob -documents", "table SimulatedCarrier"];

    [Fact]
    public void Search_WhereTheAccountNumberMayStand_FindsIt()
    {
        // Else the searches below would find nothing because they look at nothing.
        Assert.Contains(run.AtTheEnd, s => s.Place.StartsWith("table Orders o|") && s.Text.Contains(CanaryRun.AccountNumber));
        Assert.Contains(run.AtTheEnd, s => s.Place.StartsWith("file durable.db"));
        Assert.NotEmpty(run.Log);
    }

    [Fact]
    public void Pin_OrdersUnderWay_StandsNowhereInClear() => Assert.Empty(PlacesOf(run.UnderWay, CanaryRun.Pins));

    [Fact]
    public void Pin_OrdersCompleted_StandsNowhereInClear() => Assert.Empty(PlacesOf(run.AtTheEnd, CanaryRun.Pins));

    [Fact]
    public void Pin_Logged_IsNot() => Assert.DoesNotContain(run.Log.Split('\n'), line => CanaryRun.Pins.Any(line.Contains));

    [Fact]
    public void Pin_Answered_IsNot() => Assert.DoesNotContain(run.Answers, answer => CanaryRun.Pins.Any(answer.Contains));

    [Fact]
    public void Pin_Traced_IsNot() => Assert.DoesNotContain(run.Spans, span => CanaryRun.Pins.Any(span.Contains));

    [Fact]
    public void AccountNumber_Traced_IsNot()
    {
        Assert.Contains(run.Spans, span => span.Contains("PortOrderSubmit"));
        Assert.DoesNotContain(run.Spans, span => CanaryRun.AccountNumbers.Any(span.Contains));
    }

    [Fact]
    public void LinksAndWebhookSecrets_LoggedOrTraced_AreNot()
    {
        Assert.Equal(2, run.HandedOut.Count);
        Assert.DoesNotContain(run.Log.Split('\n'), line => run.HandedOut.Any(line.Contains));
        Assert.DoesNotContain(run.Spans, span => run.HandedOut.Any(span.Contains));
    }

    [Fact]
    public void WebhookSecret_Stored_StandsNowhereInClear() => Assert.Empty(
        PlacesOf(run.AtTheEnd, [.. run.HandedOut.Where(s => s.StartsWith("whsec_")).SelectMany(s => (string[])[s, s[6..]])]));

    [Fact]
    public void BearerToken_Logged_IsNot() =>
        Assert.DoesNotContain(run.Log.Split('\n'), line => line.Contains("eyJhbGci", StringComparison.Ordinal));

    [Fact]
    public void AccountNumber_Stored_StandsInOrdersAndDocumentsOnly() => Assert.DoesNotContain(
        PlacesOf(run.UnderWay.Concat(run.AtTheEnd), CanaryRun.AccountNumbers),
        place => !MayHaveTheAccountNumber.Any(place.StartsWith));

    [Fact]
    public void AccountNumber_Logged_IsNot() =>
        Assert.DoesNotContain(run.Log.Split('\n'), line => CanaryRun.AccountNumbers.Any(line.Contains));

    [Fact]
    public void AccountNumber_InProblemsEventsAndMails_IsNot() =>
        Assert.DoesNotContain(run.Told, text => CanaryRun.AccountNumbers.Any(text.Contains));

    private static IEnumerable<string> PlacesOf(IEnumerable<StoredText> stored, string[] canaries) =>
        stored.Where(s => canaries.Any(s.Text.Contains)).Select(s => s.Place).Distinct();
}
