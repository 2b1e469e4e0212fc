using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.Orders;
using CallingPlans.Infrastructure.Carriers.Telnyx.Http;
using CallingPlans.Infrastructure.Carriers.Telnyx.Wire;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

/// <summary>The part of Telnyx' API that ports numbers. Throws as <see cref="TelnyxClient"/> does.</summary>
internal sealed class TelnyxPorting(TelnyxClient client)
{
    private const string Orders = "porting_orders";

    internal Task<IReadOnlyList<TelnyxPortability>> CheckAsync(
        IEnumerable<TelephoneNumber> numbers, CancellationToken cancellation) =>
        client.PostAsync<IReadOnlyList<TelnyxPortability>>(
            "portability_checks", new { PhoneNumbers = numbers.Select(n => n.ToString()).ToList() }, cancellation);

    /// <summary>Every porting order of an order of ours. One call for each 250.</summary>
    internal async Task<IReadOnlyList<TelnyxPart>> ListAsync(OrderRef order, CancellationToken cancellation)
    {
        var group = order.ToString();
        var path = $"{Orders}?filter[customer_group_reference]={Uri.EscapeDataString(group)}&include_phone_numbers=true";
        var parts = new List<TelnyxPart>();
        await foreach (var found in client.ListAsync<TelnyxPortingOrder>(path, cancellation))
        {
            // A filter may find more than the very same text.
            if (found.CustomerGroupReference == group)
                parts.Add(await ReadAsync(found, cancellation));
        }

        return parts;
    }

    /// <summary>The porting order; null where there is none.</summary>
    internal Task<TelnyxPortingOrder?> FindAsync(string id, CancellationToken cancellation) =>
        client.FindAsync<TelnyxPortingOrder>(Path(id), cancellation);

    internal async Task<IReadOnlyList<TelnyxPart>> CreateAsync(
        IEnumerable<TelephoneNumber> numbers, TelnyxReference reference, CancellationToken cancellation)
    {
        var creation = new TelnyxPortCreation([.. numbers.Select(n => n.ToString())], reference.ToString(), reference.Group);
        var made = await client.PostAsync<IReadOnlyList<TelnyxPortingOrder>>(Orders, creation, cancellation);
        return [.. made.Select(o => TelnyxPart.Of(o, []))];
    }

    internal Task<TelnyxPortingOrder> ChangeAsync(string id, TelnyxPortChange change, CancellationToken cancellation) =>
        client.PatchAsync<TelnyxPortingOrder>(Path(id), change, cancellation);

    internal async Task<TelnyxPart> ConfirmAsync(string id, CancellationToken cancellation) =>
        TelnyxPart.Of(await client.PostAsync<TelnyxPortingOrder>($"{Path(id)}/actions/confirm", body: null, cancellation), []);

    internal async Task<TelnyxPart> CancelAsync(string id, CancellationToken cancellation) =>
        TelnyxPart.Of(await client.PostAsync<TelnyxPortingOrder>($"{Path(id)}/actions/cancel", body: null, cancellation), []);

    /// <summary>Only while it is a draft.</summary>
    internal Task DeleteAsync(string id, CancellationToken cancellation) => client.DeleteAsync(Path(id), cancellation);

    internal Task<IReadOnlyList<TelnyxFocWindow>> ListFocWindowsAsync(string id, CancellationToken cancellation) =>
        client.GetAsync<IReadOnlyList<TelnyxFocWindow>>($"{Path(id)}/allowed_foc_windows", cancellation);

    internal async Task<IReadOnlyList<TelnyxRequirement>> ListRequirementsAsync(string id, CancellationToken cancellation) =>
        await client.ListAsync<TelnyxRequirement>($"{Path(id)}/requirements", cancellation).ToListAsync(cancellation);

    internal async Task<IReadOnlyList<TelnyxAdditionalDocument>> ListDocumentsAsync(string id, CancellationToken cancellation) =>
        await client.ListAsync<TelnyxAdditionalDocument>($"{Path(id)}/additional_documents", cancellation).ToListAsync(cancellation);

    internal Task AddDocumentsAsync(
        string id, IReadOnlyList<TelnyxAdditionalDocument> documents, CancellationToken cancellation) =>
        client.PostAsync<IReadOnlyList<TelnyxAdditionalDocument>>(
            $"{Path(id)}/additional_documents", new TelnyxAdditionalDocuments(documents), cancellation);

    internal Task CommentAsync(string id, string text, CancellationToken cancellation) =>
        client.PostAsync<TelnyxComment>($"{Path(id)}/comments", new TelnyxComment(text), cancellation);

    private static string Path(string id) => $"{Orders}/{Uri.EscapeDataString(id)}";

    /// <summary>Requirements are asked for only where one was turned down.</summary>
    private async Task<TelnyxPart> ReadAsync(TelnyxPortingOrder order, CancellationToken cancellation)
    {
        var turnedDown = (order.PhoneNumbers ?? []).Any(n => n.RequirementsStatus == TelnyxCodes.RequirementException);
        IReadOnlyList<TelnyxRequirement> requirements = turnedDown
            ? [.. (await ListRequirementsAsync(order.Id, cancellation)).Where(r => r.RequirementStatus == TelnyxCodes.RequirementException)]
            : [];
        return TelnyxPart.Of(order, requirements);
    }
}
