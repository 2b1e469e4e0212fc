using CallingPlans.Domain.Dates;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.Domain.Tests.PortOrders;

public sealed class PortOrderRulesTests
{
    [Theory]
    [InlineData(OrderStage.Draft, "amend submit cancel ask")]
    [InlineData(OrderStage.CorrectionNeeded, "amend submit cancel ask")]
    [InlineData(OrderStage.AwaitingLoa, "amend cancel ask")]
    [InlineData(OrderStage.AwaitingDocuments, "amend cancel ask")]
    [InlineData(OrderStage.AwaitingBill, "amend cancel ask")]
    [InlineData(OrderStage.DeskReview, "amend cancel ask")]
    [InlineData(OrderStage.SendingToCarrier, "cancel ask")]
    [InlineData(OrderStage.AwaitingFoc, "cancel ask")]
    [InlineData(OrderStage.AwaitingPort, "cancel ask")]
    [InlineData(OrderStage.PortOverdue, "cancel ask")]
    [InlineData(OrderStage.CancelRequested, "cancel ask")]
    [InlineData(OrderStage.Closed, "")]
    public void EveryStage_Allows_WhatItShould(OrderStage stage, string expected)
    {
        var order = Sample.Order() with { Stage = stage };
        (string Name, bool Allowed)[] acts =
        [
            ("amend", PortOrderRules.CanBeAmended(order)),
            ("submit", PortOrderRules.CanBeSubmitted(order)),
            ("cancel", PortOrderRules.CanBeCancelled(order)),
            ("ask", PortOrderRules.CanAskDesk(order)),
        ];

        Assert.Equal(expected, string.Join(' ', acts.Where(a => a.Allowed).Select(a => a.Name)));
    }

    [Fact]
    public void IsWithCarrier_PlacedAndOpen_IsTrue()
    {
        var placed = Sample.Order() with { Placement = new CarrierPlacement("fake", "ref", 1, default) };

        Assert.True(PortOrderRules.IsWithCarrier(placed));
        Assert.False(PortOrderRules.IsWithCarrier(placed with { Stage = OrderStage.Closed }));
        Assert.False(PortOrderRules.IsWithCarrier(Sample.Order()));
    }

    [Fact]
    public void LoaCovers_NumbersThatWereSignedFor_IsTrue()
    {
        var order = Sample.Order("+12025550101") with { Loa = Sample.Letter("+12025550101", "+12025550102") };

        Assert.True(PortOrderRules.LoaCovers(order));
        Assert.False(PortOrderRules.LoaCovers(order with { Numbers = Sample.Order("+12025550103").Numbers }));
        Assert.True(PortOrderRules.LoaCovers(order with { Loa = null }));
    }

    [Fact]
    public void Classify_ByNumbersAndBtns()
    {
        var btn = TelephoneNumber.Restore("+12025550199");
        var many = Sample.Order([.. Enumerable.Range(0, 51).Select(i => $"+1202555{i:D4}")]);
        var two = Sample.Order("+12025550101", "+12025550102") with { Account = new AccountFacts { BillingTelephoneNumber = btn } };

        Assert.Equal(OrderClass.Simple, PortOrderRules.Classify(Sample.Order("+12025550101")));
        Assert.Equal(OrderClass.Standard, PortOrderRules.Classify(two));
        Assert.Equal(OrderClass.Project, PortOrderRules.Classify(many));
        // One of them has another BTN than the account.
        Assert.Equal(OrderClass.Complex, PortOrderRules.Classify(two with
        {
            Numbers = [two.Numbers[0], two.Numbers[1] with { BillingTelephoneNumber = TelephoneNumber.Restore("+12025550198") }],
        }));
        Assert.Equal(OrderClass.Standard, PortOrderRules.Classify(two with
        {
            Numbers = [two.Numbers[0], two.Numbers[1] with { BillingTelephoneNumber = btn }],
        }));
    }

    [Fact]
    public void Contacts_SameAddressInTwoSpellings_IsOne() => Assert.Equal(
        ["telecom@contoso.example", "pat@contoso.example"],
        (Sample.Order() with { AdditionalEmails = ["Telecom@Contoso.example", "pat@contoso.example"] }).Contacts);
}
