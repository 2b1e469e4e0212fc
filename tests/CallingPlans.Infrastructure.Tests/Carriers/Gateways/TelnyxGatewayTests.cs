using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Tests.Carriers.Telnyx;
using CallingPlans.Testing;
using CallingPlans.Testing.Telnyx;

namespace CallingPlans.Infrastructure.Tests.Carriers.Gateways;

public sealed class TelnyxGatewayTests(AzuriteFixture azurite) : GatewayTests(azurite)
{
    private protected override async Task<ICarrierUnderTest> StartAsync(AzuriteFixture azurite) =>
        new UnderTest(await TelnyxRig.StartAsync(azurite));

    private sealed class UnderTest(TelnyxRig rig) : ICarrierUnderTest
    {
        public ICarrierGateway Gateway => rig.Gateway;

        public DateTimeOffset Now => rig.Clock.GetUtcNow();

        public Task<CarrierPortRequest> RequestAsync(params string[] numbers) => rig.RequestAsync(numbers);

        public Task AcceptAsync(OrderRef order, bool isTold = true) => MoveAsync(order, "submitted", isTold: isTold);

        public Task RejectAsync(OrderRef order) => MoveAsync(
            order, "exception", null, true, ("ENTITY_NAME_MISMATCH", "Name"), ("POSTAL_CODE_MISMATCH", "Code"), ("MOON_PHASE", "Moon"));

        public Task ConfirmFocAsync(OrderRef order, DateTimeOffset focAt) => MoveAsync(order, "foc-date-confirmed", focAt);

        public Task PortAsync(OrderRef order) => MoveAsync(order, "ported");

        public Task ConfirmCancellationAsync(OrderRef order) => MoveAsync(order, "cancelled");

        public void RefuseNext(CarrierPortRequest request) =>
            rig.Telnyx.ConfirmRefusal = $"Account {request.Account.AccountNumber} with PIN {request.Pin} is not theirs.";

        public void FallSilent()
        {
            foreach (var call in (string[])["GET /porting_orders", "GET /porting/events"])
                rig.Telnyx.Fail(new DoubledFault(call, 503), times: 4);
        }

        public ValueTask DisposeAsync() => rig.DisposeAsync();

        private Task MoveAsync(
            OrderRef order, string status, DateTimeOffset? focAt = null, bool isTold = true, params (string Code, string Text)[] details)
        {
            rig.Telnyx.Move(rig.Telnyx.Ports.Single(p => p.GroupReference == order.ToString()), status, focAt, isTold, details);
            return Task.CompletedTask;
        }
    }
}
