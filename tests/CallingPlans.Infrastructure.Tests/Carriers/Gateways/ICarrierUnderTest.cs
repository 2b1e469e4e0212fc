using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Tests.Carriers.Gateways;

/// <summary>A gateway, and the carrier behind it, which does what a test says.</summary>
internal interface ICarrierUnderTest : IAsyncDisposable
{
    ICarrierGateway Gateway { get; }

    DateTimeOffset Now { get; }

    Task<CarrierPortRequest> RequestAsync(params string[] numbers);

    /// <param name="isTold">False where its list leaves it out.</param>
    Task AcceptAsync(OrderRef order, bool isTold = true);

    /// <summary>For the company's name, the postal code, and a reason that nobody has published.</summary>
    Task RejectAsync(OrderRef order);

    Task ConfirmFocAsync(OrderRef order, DateTimeOffset focAt);

    Task PortAsync(OrderRef order);

    Task ConfirmCancellationAsync(OrderRef order);

    /// <summary>Has it refuse the next placement, with the account's secrets in its words.</summary>
    void RefuseNext(CarrierPortRequest request);

    void FallSilent();
}
