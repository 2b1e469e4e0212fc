using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Orders;

namespace CallingPlans.Application.Abstractions.Mail;

/// <summary>
/// A mail about an order as it waits to be sent: the facts, not the text, so that it is small and is written in the same
/// transaction as the change that it tells of. Holds no PIN and no account number.
/// </summary>
public sealed record OrderMail
{
    /// <summary>Follows from the order and the operation, so that a repetition can be seen and avoided.</summary>
    public required string Id { get; init; }

    /// <summary>A name of <see cref="MailTemplates"/>.</summary>
    public required string Template { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<string> To { get; init; }

    public required OrderRef Order { get; init; }

    public required string OrderNumber { get; init; }

    /// <summary>E.164.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    public IReadOnlyList<ErrorDetail> Errors { get; init; } = [];

    /// <summary>What else the template shows, such as <c>focDate</c>, <c>focTime</c>, <c>timeZone</c>, <c>reason</c>,
    /// <c>day</c>, <c>until</c>.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>With a FOC mail: the moment, for its calendar attachment.</summary>
    public DateTimeOffset? FocAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
