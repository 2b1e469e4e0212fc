using CallingPlans.Domain.Support;
using Microsoft.Extensions.Options;

namespace CallingPlans.Application.Support;

/// <summary>A line of the support directory.</summary>
/// <param name="Contact">Null where none is configured.</param>
public sealed record SupportEntry(SupportNeed Need, SupportDesk Desk, string Region, string? Contact);

/// <summary>Who helps with what, and how they are reached in each region.</summary>
public sealed class SupportDirectory(IOptions<SupportOptions> options)
{
    /// <summary>The region of an installation that configures none.</summary>
    private const string Everywhere = "Global";

    /// <summary>The regions by name.</summary>
    public IReadOnlyList<string> Regions { get; } =
        options.Value.Regions.Count == 0 ? [Everywhere] : [.. options.Value.Regions.Keys.Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>By need, then by region.</summary>
    /// <param name="need">Null for every need.</param>
    /// <param name="region">One of <see cref="Regions"/> in any case; null for every region.</param>
    public IReadOnlyList<SupportEntry> Find(SupportNeed? need, string? region) =>
    [
        .. from each in SupportNeeds.All
           where need is null || each == need
           let desk = SupportNeeds.DeskOf(each)
           from place in Regions
           where region is null || place.Equals(region, StringComparison.OrdinalIgnoreCase)
           select new SupportEntry(each, desk, place, ContactOf(desk, place)),
    ];

    private string? ContactOf(SupportDesk desk, string region)
    {
        var there = options.Value.Regions.GetValueOrDefault(region)?.GetValueOrDefault(desk);
        var contact = string.IsNullOrWhiteSpace(there) ? options.Value.Contacts.GetValueOrDefault(desk) : there;
        return string.IsNullOrWhiteSpace(contact) ? null : contact;
    }
}
