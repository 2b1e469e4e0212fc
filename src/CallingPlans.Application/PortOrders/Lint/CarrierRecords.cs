using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Carriers;
using CallingPlans.Application.PortOrders.Lifecycle;
using CallingPlans.Domain.Accounts;
using CallingPlans.Domain.PortOrders;
using Microsoft.Extensions.Logging;

namespace CallingPlans.Application.PortOrders.Lint;

/// <summary>
/// Asks the carrier of the order's market for the losing carrier's record of the account. The record only helps: a carrier that
/// has none, fails or takes too long is gone without.
/// </summary>
public sealed partial class CarrierRecords(
    CarrierGateways carriers, CarrierRequests requests, TimeProvider time, ILogger<CarrierRecords> logger)
{
    /// <summary>Somebody waits for the answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What the record says; null where there is none to be had now, or no account to ask for.</summary>
    public async Task<KnownAccount?> FindAsync(PortOrder order, CancellationToken cancellation)
    {
        if (order.IsClosed || order.Numbers.Count == 0)
            return null;
        using var late = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            var record = await carriers.For(order.Market)
                .GetCustomerServiceRecordAsync(requests.Of(order), either.Token)
                .WaitAsync(either.Token);
            return record is null ? null : Read(record);
        }
        catch (Exception gone) when (
            gone is CarrierUnavailableException or CarrierRefusedException
            || (gone is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            LogWithout(order.Id, gone.GetType().Name);
            return null;
        }
    }

    private static KnownAccount Read(CustomerServiceRecord record) => new()
    {
        Source = AccountSource.Csr,
        AccountNumber = record.AccountNumber,
        BillingTelephoneNumber = record.BillingTelephoneNumber,
        CompanyName = record.CompanyName,
        AuthorizedName = record.AuthorizedName,
        ServiceAddress = record.ServiceAddress,
        PostalCode = record.ServiceAddress?.PostalCode,
        Numbers = record.Numbers,
    };

    [LoggerMessage(62, LogLevel.Information, "Order {Order} is compared without the carrier's record of its account: {Reason}.")]
    private partial void LogWithout(Domain.Orders.OrderId order, string reason);
}
