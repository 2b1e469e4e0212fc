using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Markets;

/// <summary>A complete port in each of the seventeen markets.</summary>
public sealed class PortLifeTests(PortLives lives) : IClassFixture<PortLives>
{
    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public void Port_GoesThroughTheStagesOfItsMarket(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var life = lives.In(country);

        var stages = life.Events.Where(e => e["toStage"] is not null).Select(e => (string)e["toStage"]!);

        Assert.Equal(
            market.DeskReview
                ? ["Draft", "DeskReview", "SendingToCarrier", "AwaitingFoc", "AwaitingPort", "Closed"]
                : ["Draft", "SendingToCarrier", "AwaitingFoc", "AwaitingPort", "Closed"],
            stages);
        Assert.Equal("Pending", (string)life.Submitted["status"]!);
        Assert.Equal(market.DeskReview, life.Events.Any(e => (string)e["kind"]! == "DeskApproved"));
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public void Port_Completed_HasItsFocAndKeepsWhatWasWished(string country)
    {
        var market = SpecifiedMarkets.All[country];
        var order = lives.In(country).Final;

        Assert.NotNull(order["completedAt"]);
        Assert.NotNull(order["foc"]!["date"]);
        Assert.Equal((string)order["requestedDate"]!, (string)lives.In(country).Submitted["requestedDate"]!);
        Assert.Equal(market.RequestedTime ? "10:30" : null, (string?)order["requestedTime"]);
        Assert.Equal(
            market.LineTypes ? ["SingleLine", "MultiLine"] : [null, null],
            order["numbers"]!.AsArray().Select(n => (string?)n!["lineType"]));
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public void Port_Completed_ItsNumbersAreActiveAndBillOnceFromThen(string country)
    {
        var life = lives.In(country);

        Assert.Equal(life.Numbers.Order(), life.Inventory.Select(n => (string)n["number"]!).Order());
        Assert.All(life.Inventory, n => Assert.Equal("Active", (string)n["status"]!));
        Assert.Equal(life.Numbers.Order(), life.Billing.Select(e => (string)e["number"]!).Order());
        Assert.All(life.Billing, e => Assert.Equal((string)life.Final["completedAt"]!, (string)e["at"]!));
    }

    [Theory]
    [MemberData(nameof(SpecifiedMarkets.Countries), MemberType = typeof(SpecifiedMarkets))]
    public void Port_TellsTheContactAndTheExtraAddress(string country)
    {
        var life = lives.In(country);

        foreach (var address in (string[])[Customer.ContactEmail, PortLives.ExtraEmail])
        {
            var templates = life.Mails.Where(m => (string)m["to"]! == address).Select(m => (string)m["template"]!).ToList();
            Assert.All(["order-submitted", "foc-received", "order-completed"], t => Assert.Single(templates, each => each == t));
        }
    }
}
