namespace CallingPlans.Application.Abstractions.Storage;

/// <summary>What a chore does.</summary>
public enum ChoreKind
{
    /// <summary>Starts to bill an organisation's outbound calling plans.</summary>
    StartPlans,

    /// <summary>Starts to bill the numbers of a trial that was converted.</summary>
    StartTrialNumbers,

    /// <summary>Records a change of an emergency address, and tells the carrier.</summary>
    RegisterEmergencyAddress,

    /// <summary>Tells the carrier of the emergency addresses of numbers that it has newly got.</summary>
    RegisterNewNumbers,

    /// <summary>Makes the siblings of an order that was split.</summary>
    FinishSplit,

    /// <summary>Writes the file of an export.</summary>
    WriteExport,
}

/// <summary>
/// Something that has to follow from what is written of an organisation, at a moment. Whether and how it still matters
/// is read from what is written then.
/// </summary>
/// <param name="Subject">What of the organisation it is about; empty where it is about all of it.</param>
public sealed record Chore(string OrganizationId, ChoreKind Kind, string Subject, DateTimeOffset DueAt);

/// <summary>Chores by moment, so that a sweep reads only those that are due.</summary>
public interface IChores
{
    /// <summary>Repeating it does nothing.</summary>
    Task AddAsync(Chore chore, CancellationToken cancellation);

    /// <summary>Those due, earliest first, at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<Chore>> ListDueAsync(DateTimeOffset now, int max, CancellationToken cancellation);

    /// <summary>Repeating it does nothing.</summary>
    Task RemoveAsync(Chore chore, CancellationToken cancellation);
}
