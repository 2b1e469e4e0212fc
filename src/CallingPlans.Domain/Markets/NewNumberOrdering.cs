using System.Text.Json.Serialization;

namespace CallingPlans.Domain.Markets;

/// <summary>How new numbers of a market are ordered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NewNumberOrdering>))]
public enum NewNumberOrdering
{
    /// <summary>Searched, chosen and ordered by the administrator.</summary>
    SelfService,

    /// <summary>Asked for in a case, which the desk fulfils.</summary>
    SupportCase,
}
