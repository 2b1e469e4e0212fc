using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Infrastructure.Carriers.Simulated;

/// <summary>
/// The simulated carrier's memory. One partition: an order's row and its rows of the change list are written in one
/// transaction. A change's row key begins with the moment from which it is said, so that what is due is one range.
/// </summary>
internal sealed class SimulatedCarrierTable(TableClient table)
{
    private const string Partition = "simulated";
    private const string PortPrefix = "port-";
    private const string ChangePrefix = "change-";
    private const string StateProperty = "State";
    private const string PlanProperty = "Plan";
    private const string OrderProperty = "Order";
    private const string UpdateProperty = "Update";

    /// <summary>The most that one transaction of Azure Tables takes.</summary>
    private const int MaxBatch = 100;

    // A property holds 32 K characters: the '+' of a thousand numbers is not written as six.
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private volatile bool created;

    internal async Task<Stored<SimulatedPort>?> FindAsync(OrderRef order, CancellationToken cancellation)
    {
        await EnsureCreatedAsync(cancellation);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            Partition, PortKey(order), cancellationToken: cancellation);
        if (!found.HasValue)
            return null;

        var port = JsonSerializer.Deserialize<SimulatedPort>(found.Value!.GetString(StateProperty), Json)!;
        var plan = JsonSerializer.Deserialize<CarrierUpdate[]>(found.Value.GetString(PlanProperty), Json)!;
        return port.Order == order ? new(port with { Plan = plan }, found.Value.ETag.ToString()) : null;
    }

    /// <summary>
    /// Writes the order as it is after a decision: the rows of what was to be said and is not any more go, those of
    /// what is new come, in the same transaction as the order's own row.
    /// </summary>
    /// <exception cref="ConcurrencyConflictException">Somebody else wrote first; nothing was written.</exception>
    internal async Task SaveAsync(
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
            var row = await table.GetEntityIfExistsAsync<TableEntity>(
                Partition, ChangeKey(dropped), ["RowKey"], cancellation);
            if (row.HasValue)
                actions.Add(new(TableTransactionActionType.Delete, new TableEntity(Partition, ChangeKey(dropped)), ETag.All));
        }

        actions.AddRange(after.Plan.Where(u => former.All(f => f.Id != u.Id))
            .Select(u => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ChangeEntity(after.Order, u))));
        try
        {
            await table.SubmitTransactionAsync(actions, cancellation);
        }
        catch (TableTransactionFailedException e) when (e.Status is
            (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.NotFound)
        {
            throw new ConcurrencyConflictException($"Simulated port {after.Order}");
        }
    }

    /// <summary>What is due and not acknowledged, oldest first. One range query; reads nothing that lies ahead.</summary>
    internal async Task<IReadOnlyList<CarrierChange>> ListDueAsync(
        DateTimeOffset now, int max, CancellationToken cancellation)
    {
        await EnsureCreatedAsync(cancellation);
        var changes = new List<CarrierChange>();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Partition} and RowKey ge {ChangePrefix} and RowKey lt {ChangePrefix + Moment(now.AddTicks(1))}");
        var rows = table.QueryAsync<TableEntity>(filter, Math.Clamp(max, 1, 1000), cancellationToken: cancellation);
        await foreach (var row in rows)
        {
            if (changes.Count == max)
                break;
            changes.Add(new(
                JsonSerializer.Deserialize<OrderRef>(row.GetString(OrderProperty), Json)!,
                JsonSerializer.Deserialize<CarrierUpdate>(row.GetString(UpdateProperty), Json)!));
        }

        return changes;
    }

    /// <summary>Takes changes off the list. Those that are gone already do no harm.</summary>
    internal async Task RemoveAsync(IEnumerable<CarrierUpdate> updates, CancellationToken cancellation)
    {
        foreach (var batch in updates.Select(ChangeKey).Distinct().Chunk(MaxBatch))
        {
            try
            {
                await table.SubmitTransactionAsync(
                    batch.Select(key => new TableTransactionAction(
                        TableTransactionActionType.Delete, new TableEntity(Partition, key), ETag.All)),
                    cancellation);
            }
            catch (TableTransactionFailedException e) when (e.Status == (int)HttpStatusCode.NotFound)
            {
                foreach (var key in batch)
                    await table.DeleteEntityAsync(Partition, key, ETag.All, cancellation);
            }
        }
    }

    private static TableEntity PortEntity(SimulatedPort port) => new(Partition, PortKey(port.Order))
    {
        [StateProperty] = JsonSerializer.Serialize(port with { Plan = [] }, Json),
        [PlanProperty] = JsonSerializer.Serialize(port.Plan, Json),
    };

    private static TableEntity ChangeEntity(OrderRef order, CarrierUpdate update) => new(Partition, ChangeKey(update))
    {
        [OrderProperty] = JsonSerializer.Serialize(order, Json),
        [UpdateProperty] = JsonSerializer.Serialize(update, Json),
    };

    private static string PortKey(OrderRef order) => PortPrefix + order.Id;

    private static string ChangeKey(CarrierUpdate update) => $"{ChangePrefix}{Moment(update.OccurredAt)}-{update.Id}";

    private static string Moment(DateTimeOffset moment) => moment.UtcTicks.ToString("D19");

    private async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        if (created)
            return;
        await table.CreateIfNotExistsAsync(cancellation);
        created = true;
    }
}
