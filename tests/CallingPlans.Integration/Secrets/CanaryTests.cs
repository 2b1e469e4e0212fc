using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Secrets;

/// <summary>A PIN and an account number that can be told from all other text are sent through whole lives of orders, and looked for.</summary>
public sealed class CanaryTests(CanaryRun run) : IClassFixture<CanaryRun>
{
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
    public void AccountNumber_Stored_StandsInOrdersAndDocumentsOnly() => Assert.DoesNotContain(
        PlacesOf(run.UnderWay.Concat(run.AtTheEnd), [CanaryRun.AccountNumber]),
        place => !place.StartsWith("table Orders o|") && !place.StartsWith("blob -documents") && !place.StartsWith("table SimulatedCarrier"));

    [Fact]
    public void AccountNumber_Logged_IsNot() =>
        Assert.DoesNotContain(run.Log.Split('\n'), line => line.Contains(CanaryRun.AccountNumber));

    [Fact]
    public void AccountNumber_InProblemsEventsAndMails_IsNot() =>
        Assert.DoesNotContain(run.Told, text => text.Contains(CanaryRun.AccountNumber));

    private static IEnumerable<string> PlacesOf(IEnumerable<StoredText> stored, string[] canaries) =>
        stored.Where(s => canaries.Any(s.Text.Contains)).Select(s => s.Place).Distinct();
}
