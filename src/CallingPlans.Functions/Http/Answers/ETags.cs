using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.NumberOrders;
using CallingPlans.Domain.PortOrders;
using Microsoft.AspNetCore.Http;

namespace CallingPlans.Functions.Http.Answers;

/// <summary>ETags: an order's is made of its revision, a resource's of its stored version.</summary>
internal static class ETags
{
    public static string Of(PortOrder order) => Of(order.Revision);

    public static string Of(NumberOrder order) => Of(order.Revision);

    public static string Of(string version) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)).AsSpan(0, 12))}\"";

    private static string Of(long revision) => $"\"{revision.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The value of <c>If-Match</c>; null where there is none.</summary>
    public static string? IfMatch(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString().Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>Whether an <c>If-Match</c> names the tag; weak spellings of it, lists and <c>*</c> count.</summary>
    public static bool Matches(string ifMatch, string eTag) => ifMatch == "*"
        || ifMatch.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag == eTag || tag == $"W/{eTag}");

    /// <summary>428 without <c>If-Match</c>, 412 with another one; null where it fits.</summary>
    public static Failure? Check(HttpRequest request, string eTag) => IfMatch(request) switch
    {
        null => Failure.Of(FailureKind.PreconditionRequired, ErrorCode.PreconditionRequired),
        { } given when Matches(given, eTag) => null,
        _ => Failure.Of(FailureKind.PreconditionFailed, ErrorCode.PreconditionFailed),
    };
}
