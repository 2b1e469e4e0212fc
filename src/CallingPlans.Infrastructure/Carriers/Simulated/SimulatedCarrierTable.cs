using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Tables;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>
/// The simulated carrier's memory. One partition: an order's row and its rows of the change list are written in one
/// transaction. A change's row key begins with the moment from which it is said, so that what is due is one range.
/// </summary>
/// <remarks>All members throw <see cref="StorageUnavailableException"/> when storage does not answer.</remarks>
internal sealed class SimulatedCarrierTable(TableGateways tables)
{
    internal const string TableName = "SimulatedCarrier";

    private const string Partition = "simulated";
    private const string Port = "port";
    private const string Change = "change";
    private const string StateProperty = "State";
    private const string PlanProperty = "Plan";
    private const string OrderProperty = "Order";
    private const string UpdateProperty = "Update";

    private readonly TableGateway table = tables.For(TableName);

    internal async Task<Stored<SimulatedPort>?> FindAsync(OrderRef order, CancellationToken cancellation)
    {
        var row = await table.FindAsync(Partition, PortKey(order), cancellation);
        if (row is null)
            return null;
        var port = Read<SimulatedPort>(row, StateProperty) with { Plan = Read<CarrierUpdate[]>(row, PlanProperty) };
        return port.Order == order ? new(port, row.ETag.ToString()) : null;
    }

    /// <summary>
    /// Writes the order as it is after a decision: the rows of what was to be said and is not any more go, those of
    /// what is new come, in the same transaction as the order's own row.
    /// </summary>
    /// <returns>False where somebody else wrote first; nothing was written then.</returns>
    internal async Task<bool> TrySaveAsync(
        Stored<SimulatedPort>? before, SimulatedPort after, CancellationToken cancellation)
    {
        var actions = new List<TableTransactionAction>
        {
            before is null
                ? new(TableTransactionActionType.Add, PortEntity(after))
                : new(TableTransactionActionType.UpdateReplace, PortEntity(after), new ETag(before.Version)),
        };
        CarrierUpdate[] former = [.. before?.Value.Plan ?? []];
        foreach (var dropped in former.Where(u => after.Plan.All(a => a.Id != u.Id)))
        {
            if (await table.FindAsync(Partition, ChangeKey(dropped), cancellation) is not null)
                actions.Add(Removal(ChangeKey(dropped)));
        }

        actions.AddRange(after.Plan.Where(u => former.All(f => f.Id != u.Id))
            .Select(u => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ChangeEntity(after.Order, u))));
        return !(await table.SubmitAsync(actions, cancellation)).IsConflict;
    }

    /// <summary>What is due and not acknowledged, oldest first. One range query; reads nothing that lies ahead.</summary>
    internal async Task<IReadOnlyList<CarrierChange>> ListDueAsync(
        DateTimeOffset now, int max, CancellationToken cancellation)
    {
        var due = RowRange.Under(Change) with { To = TableKey.Of(Change, TableKey.Ascending(now.AddTicks(1))) };
        var rows = await table.TakeAsync(Partition, due, after: null, max, cancellation);
        return [.. rows.Select(row => new CarrierChange(
            Read<OrderRef>(row, OrderProperty), Read<CarrierUpdate>(row, UpdateProperty)))];
    }

    /// <summary>Takes changes off the list. Those that are gone already do no harm.</summary>
    internal async Task RemoveAsync(IEnumerable<CarrierUpdate> updates, CancellationToken cancellation)
    {
        foreach (var keys in updates.Select(ChangeKey).Distinct().Chunk(TableLimits.BatchOperations))
        {
            if (!(await table.SubmitAsync([.. keys.Select(Removal)], cancellation)).IsConflict)
                continue;
            foreach (var key in keys)
                await table.RemoveAsync(Partition, key, cancellation);
        }
    }

    /// <summary>The order that a row is about.</summary>
    internal static OrderRef? OrderOf(TableEntity row) => row.GetString(StateProperty) is not null
        ? Read<SimulatedPort>(row, StateProperty).Order
        : Read<OrderRef>(row, OrderProperty);

    private static T Read<T>(TableEntity row, string property) =>
        JsonSerializer.Deserialize<T>(row.GetString(property), StorageJson.Options)!;

    private static TableEntity PortEntity(SimulatedPort port) => new(Partition, PortKey(port.Order))
    {
        [StateProperty] = JsonSerializer.Serialize(port with { Plan = [] }, StorageJson.Options),
        [PlanProperty] = JsonSerializer.Serialize(port.Plan, StorageJson.Options),
    };

    private static TableEntity ChangeEntity(OrderRef order, CarrierUpdate update) => new(Partition, ChangeKey(update))
    {
        [OrderProperty] = JsonSerializer.Serialize(order, StorageJson.Options),
        [UpdateProperty] = JsonSerializer.Serialize(update, StorageJson.Options),
    };

    private static TableTransactionAction Removal(string key) =>
        new(TableTransactionActionType.Delete, new TableEntity(Partition, key), ETag.All);

    private static string PortKey(OrderRef order) => TableKey.Of(Port, order.Id.ToString());

    private static string ChangeKey(CarrierUpdate update) =>
        TableKey.Of(Change, TableKey.Ascending(update.OccurredAt), update.Id);
}
