using CallingPlans.Application.Abstractions.Storage;

namespace CallingPlans.Application.Consistency;

/// <summary>
/// A difference that the consistency checker found between what a row says and what follows from the rest. Seen once it is a
/// suspicion (something may just have been on its way); seen again after a while it is confirmed, and shown to the desk.
/// </summary>
/// <param name="Id">Follows from what it is about, so that the same difference is one finding.</param>
/// <param name="Source">The kind of row that was checked.</param>
/// <param name="SourceKey">The row that was checked: it is looked at again until the difference is gone.</param>
/// <param name="OrderId">Null where it is about no order.</param>
/// <param name="Entity">The thing that differs, such as <c>list line</c> or a number, masked.</param>
/// <param name="Says">What is written there.</param>
/// <param name="ShouldSay">What follows from the rest.</param>
public sealed record Finding(
    string Id,
    FindingCode Code,
    StoredRowKind Source,
    string SourceKey,
    string? OrganizationId,
    string? OrderId,
    string Entity,
    string Says,
    string ShouldSay,
    DateTimeOffset FirstSeenAt,
    DateTimeOffset LastSeenAt,
    bool IsConfirmed);
