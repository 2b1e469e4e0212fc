using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Infrastructure.Carriers.Telnyx.Porting;

namespace CallingPlans.Infrastructure.Carriers.Telnyx.State;

/// <summary>Tells what of a picture was not told yet. Pure: who tells it remembers it afterwards.</summary>
/// <param name="Print">What the memo has to hold once it is told; null where it is about parts alone.</param>
internal sealed record TelnyxNews(CarrierUpdate Update, string? Print, string PartsPrint)
{
    private const int PrintLength = 16;

    /// <summary>What is new; null where all was told.</summary>
    internal static TelnyxNews? Of(TelnyxMemo memo, TelnyxPicture picture)
    {
        var (print, parts) = (PrintOf(picture), PartsPrintOf(picture));
        if (print is not null && print != memo.Print)
            return new TelnyxNews(UpdateOf(picture, picture.Kind!.Value, IdOf(memo, print)), print, parts);
        return picture.Parts.Count > 1 && parts != memo.PartsPrint
            ? new TelnyxNews(UpdateOf(picture, CarrierUpdateKind.PartsChanged, IdOf(memo, parts)), null, parts)
            : null;
    }

    /// <summary>The latest thing that there is to say, told or not; null where Telnyx works on it.</summary>
    internal static CarrierUpdate? Latest(TelnyxMemo memo, TelnyxPicture picture) => Of(memo, picture)?.Update
        ?? (picture.Kind is { } kind ? UpdateOf(picture, kind, memo.UpdateId ?? IdOf(memo, PrintOf(picture)!)) : null);

    /// <summary>The memo once this was told.</summary>
    internal static TelnyxMemo Told(TelnyxMemo memo, TelnyxReceipt receipt)
    {
        if (receipt.UpdateId == memo.UpdateId || (receipt.Print is null && receipt.PartsPrint == memo.PartsPrint))
            return memo;
        var told = memo with { Told = memo.Told + 1, PartsPrint = receipt.PartsPrint };
        return receipt.Kind switch
        {
            CarrierUpdateKind.PartsChanged => told,
            // What came before the cancellation was asked for holds again, and was told.
            CarrierUpdateKind.CancelRefused => told with { CancelAskedAt = null },
            _ => told with { Print = receipt.Print, UpdateId = receipt.UpdateId },
        };
    }

    internal static string PartsPrintOf(TelnyxPicture picture) =>
        Hash(picture.Parts.SelectMany(p => new[] { p.Id, p.Status, TextOf(p.FocAt) }));

    private static string? PrintOf(TelnyxPicture picture) => picture.Kind is { } kind
        ? Hash(
        [
            kind.ToString(),
            picture.Attempt.ToString(CultureInfo.InvariantCulture),
            TextOf(picture.FocAt),
            .. picture.Errors.SelectMany(e => (string[])[e.RawCode, e.RawText, .. e.Numbers ?? []]),
        ])
        : null;

    /// <summary>Another thing has another id, also where neither was remembered as told; the same has the same.</summary>
    private static string IdOf(TelnyxMemo memo, string print) => $"{memo.Order.Id}-{memo.Told + 1:D4}-{print}";

    private static CarrierUpdate UpdateOf(TelnyxPicture picture, CarrierUpdateKind kind, string id) => new(
        id, TelnyxGateway.CarrierName, picture.Reference, picture.Attempt, kind, picture.UpdatedAt, picture.RawCode,
        picture.FocAt, picture.Errors.Count > 0 ? picture.Errors : null, picture.ShownParts);

    private static string TextOf(DateTimeOffset? moment) =>
        moment?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Hash(IEnumerable<string> values) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', values))))[..PrintLength];
}
