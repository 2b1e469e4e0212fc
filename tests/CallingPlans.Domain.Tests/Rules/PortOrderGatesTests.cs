using CallingPlans.Domain.PortOrders;
using CallingPlans.Domain.Tests.PortOrders;

namespace CallingPlans.Domain.Tests.Rules;

public sealed class PortOrderGatesTests
{
    [Theory]
    // The gates in their order: whatever else is shut, the first one counts.
    [InlineData(false, true, true, true, false, PortOrderTrigger.LoaNeeded)]
    [InlineData(false, false, false, false, true, PortOrderTrigger.LoaNeeded)]
    [InlineData(true, true, true, true, false, PortOrderTrigger.DocumentsNeeded)]
    [InlineData(true, true, false, false, true, PortOrderTrigger.DocumentsNeeded)]
    [InlineData(true, false, true, true, false, PortOrderTrigger.BillNeeded)]
    [InlineData(true, false, true, true, true, PortOrderTrigger.BillNeeded)]
    [InlineData(true, false, false, true, false, PortOrderTrigger.ReviewNeeded)]
    [InlineData(true, false, false, true, true, PortOrderTrigger.ReadyForCarrier)]
    [InlineData(true, false, false, false, false, PortOrderTrigger.ReadyForCarrier)]
    public void ASubmittedOrderWaitsAtTheFirstGateThatIsShut(
        bool loa, bool documentsMissing, bool billTooOld, bool reviewNeeded, bool approved, PortOrderTrigger expected)
    {
        var order = Sample.Order("+12025550101") with
        {
            Loa = loa ? Sample.Letter("+12025550101") : null,
            DeskApproved = approved,
            DocumentRequests =
            [
                new DocumentRequest("r1", "Passport", null, "document"),
                new DocumentRequest("r2", "Proof of address", null, documentsMissing ? null : "document"),
            ],
        };

        Assert.Equal(expected, PortOrderGates.Next(order, billTooOld, reviewNeeded));
    }
}
