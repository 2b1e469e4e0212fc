using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Markets;

/// <summary>Whom an administrator turns to when a number order fails.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SupportTeam>))]
public enum SupportTeam
{
    /// <summary>Technical assistance: a ticket is opened.</summary>
    Tac,

    /// <summary>The porting desk.</summary>
    Pts,
}
