using CallingPlans.Domain.Support;

namespace CallingPlans.Application.Support;

/// <summary>How the desks are reached (<c>Support:*</c>).</summary>
public sealed class SupportOptions
{
    /// <summary>By desk: an address, a number, or a page, as people are to read it.</summary>
    public Dictionary<SupportDesk, string> Contacts { get; } = [];

    /// <summary>By region and desk, what differs there.</summary>
    public Dictionary<string, Dictionary<SupportDesk, string>> Regions { get; } = new(StringComparer.OrdinalIgnoreCase);
}
