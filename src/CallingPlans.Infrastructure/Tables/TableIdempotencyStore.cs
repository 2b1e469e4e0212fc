using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using CallingPlans.Application.Abstractions.Security;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Orders;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Secrets;

namespace CallingPlans.Infrastructure.Tables;

/// <inheritdoc cref="IIdempotencyStore"/>
/// <remarks>
/// One row a key, under a hash of scope and key. The request at work has its token in the row; where it failed or died, the
/// identity of what it makes stays for the next with its body.
/// </remarks>
internal sealed class TableIdempotencyStore(
    TableGateways tables, AesGcmSealer sealer, IKeyRing keyRing, TimeProvider time)
    : IIdempotencyStore, IIdempotencyPurge
{
    /// <summary>An hour more than the 24 that are promised.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(25);

    /// <summary>A request that did not end within it has died.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private const int MaxRounds = 5;
    private const int ParallelRemovals = 8;
    private const string OrganizationScope = "organization:";
    private const string Organization = "Organization";
    private const string Token = "Token";
    private const string Identity = "Identity";
    private const string StartedAt = "StartedAt";
    private const string BodyHash = "BodyHash";
    private const string Answered = "Answered";
    private const string Answer = "Answer";

    private readonly TableGateway table = tables.For(TableNames.IdempotencyKeys);

    public async Task<IdempotencyDecision> BeginAsync(
        string scope, string key, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var (partition, row) = KeysOf(scope, key);
            var standing = await table.FindAsync(partition, row, cancellation);
            if (standing is not null && DecideOn(standing, body) is { } decision)
                return decision;

            var identity = IdentityFor(standing, body);
            var token = Guid.NewGuid().ToString("N");
            var begun = new TableEntity(partition, row)
            {
                [Organization] = OrganizationIn(scope),
                [TableGateway.Operation] = token,
                [Token] = token,
                [Identity] = identity.Id.ToString(),
                [StartedAt] = time.GetUtcNow(),
                [BodyHash] = HMACSHA256.HashData(keyRing.Derive(BodyHash), body.Span),
            };
            var answer = standing is null
                ? await table.AddAsync(begun, cancellation)
                : await table.ReplaceAsync(begun, standing.ETag.ToString(), cancellation);
            if (!answer.IsConflict)
                return new IdempotencyDecision.Proceed(token, identity);
        }

        return new IdempotencyDecision.InUse();
    }

    public async Task CompleteAsync(
        string scope, string key, string token, KeptAnswer answer, CancellationToken cancellation)
    {
        if (await FindOwnAsync(scope, key, token, cancellation) is not { } row)
            return;
        var done = new TableEntity(row.PartitionKey, row.RowKey)
        {
            [Organization] = row[Organization],
            [Token] = token,
            [StartedAt] = row[StartedAt],
            [BodyHash] = row[BodyHash],
            [Answered] = true,
        };
        EntityDocument.WriteBytes(done, Answer, sealer.Seal(EntityDocument.Pack(answer), row.RowKey));
        // A conflict means that another request has taken the key over: then its answer counts.
        await table.ReplaceAsync(done, row.ETag.ToString(), cancellation);
    }

    public async Task AbandonAsync(string scope, string key, string token, CancellationToken cancellation)
    {
        if (await FindOwnAsync(scope, key, token, cancellation) is { } row)
            await table.RemoveAsync(row.PartitionKey, row.RowKey, row.ETag.ToString(), cancellation);
    }

    public async Task ReleaseAsync(string scope, string key, string token, CancellationToken cancellation)
    {
        if (await FindOwnAsync(scope, key, token, cancellation) is not { } row)
            return;
        var free = new TableEntity(row.PartitionKey, row.RowKey)
        {
            [Organization] = row[Organization],
            [Identity] = row[Identity],
            [StartedAt] = row[StartedAt],
            [BodyHash] = row[BodyHash],
        };
        await table.ReplaceAsync(free, row.ETag.ToString(), cancellation);
    }

    public async Task<int> PurgeExpiredAsync(int max, CancellationToken cancellation)
    {
        var expired = await table.TakeAsync(
            TableClient.CreateQueryFilter($"StartedAt lt {time.GetUtcNow() - Kept}"), max, cancellation);
        await Parallel.ForEachAsync(
            expired,
            new ParallelOptions { MaxDegreeOfParallelism = ParallelRemovals, CancellationToken = cancellation },
            async (row, token) => await table.RemoveAsync(row.PartitionKey, row.RowKey, row.ETag.ToString(), token));
        return expired.Count;
    }

    /// <summary>What the row says to a request with this body; null where it says nothing any more.</summary>
    private IdempotencyDecision? DecideOn(TableEntity row, ReadOnlyMemory<byte> body)
    {
        var age = time.GetUtcNow() - row.GetDateTimeOffset(StartedAt)!.Value;
        var answered = row.GetBoolean(Answered) == true;
        if (age >= (answered ? Kept : Lease) || (!answered && row.GetString(Token) is null))
            return null;
        if (!IsHashOf(body, row.GetBinary(BodyHash)))
            return new IdempotencyDecision.Reused();
        return answered
            ? new IdempotencyDecision.Replay(EntityDocument.Unpack<KeptAnswer>(
                sealer.Open(EntityDocument.ReadBytes(row, Answer), row.RowKey)))
            : new IdempotencyDecision.InUse();
    }

    /// <summary>The one of a request with this body that came to no answer; a fresh one where there was none.</summary>
    private NewIdentity IdentityFor(TableEntity? standing, ReadOnlyMemory<byte> body) =>
        standing?.GetString(Identity) is { } identity
        && standing.GetBoolean(Answered) != true
        && time.GetUtcNow() - standing.GetDateTimeOffset(StartedAt) < Kept
        && IsHashOf(body, standing.GetBinary(BodyHash))
            ? new NewIdentity(OrderId.Parse(identity), IsRepeated: true)
            : NewIdentity.Fresh();

    /// <summary>Also under an older key, so that a rotation of keys forgets nothing.</summary>
    private bool IsHashOf(ReadOnlyMemory<byte> body, byte[] hash) => keyRing.DeriveAll(BodyHash)
        .Any(hashKey => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(hashKey, body.Span), hash));

    /// <summary>The row while the request with the token still has it; null once another took over.</summary>
    private async Task<TableEntity?> FindOwnAsync(
        string scope, string key, string token, CancellationToken cancellation)
    {
        var (partition, row) = KeysOf(scope, key);
        var standing = await table.FindAsync(partition, row, cancellation);
        return standing?.GetString(Token) == token && standing.GetBoolean(Answered) != true ? standing : null;
    }

    /// <summary>Whose answer it is, so that it goes with the organisation; null for a caller without one.</summary>
    private static string? OrganizationIn(string scope) => scope.StartsWith(OrganizationScope, StringComparison.Ordinal)
        ? scope[OrganizationScope.Length..].Split('|')[0]
        : null;

    private static (string Partition, string Row) KeysOf(string scope, string key)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{scope}\n{key}")));
        return (hash[..2], hash);
    }
}
