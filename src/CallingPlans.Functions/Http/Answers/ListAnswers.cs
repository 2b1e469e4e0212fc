using System.Globalization;
using System.Security.Cryptography;
using CallingPlans.Application.Abstractions.Security;
using CallingPlans.Application.Abstractions.Storage;
using CallingPlans.Application.Results;
using CallingPlans.Domain.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CallingPlans.Functions.Http.Answers;

/// <summary>
/// Lists: <c>?top=</c> and the link to the next page. What the link carries is sealed for the list and its filters, and
/// expires after a day.
/// </summary>
public sealed class ListAnswers(ISecretProtector secrets, TimeProvider time)
{
    private const int DefaultTop = 50;
    private const int MaxTop = 500;
    private const string TopName = "top";
    private const string ContinuationName = "continuation";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Which page is asked for; 400 for anything that is no page.</summary>
    public Result<PageRequest> ReadPage(HttpRequest request)
    {
        var top = DefaultTop;
        if (request.Query.TryGetValue(TopName, out var text)
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out top) || top is < 1 or > MaxTop))
            return InvalidQuery(TopName);
        if (!request.Query.TryGetValue(ContinuationName, out var continuation))
            return new PageRequest(top);
        return Open(continuation.ToString(), request) is { } opened
            ? new PageRequest(top, opened)
            : InvalidQuery(ContinuationName);
    }

    /// <summary>The page as an answer.</summary>
    public ApiAnswer Answer<T, TItem>(HttpRequest request, Page<T> page, Func<T, TItem> show) =>
        ApiAnswer.Ok(new { items = page.Items.Select(show).ToList(), nextLink = NextLink(request, page) });

    /// <summary>The link to the page after this one; null on the last.</summary>
    public string? NextLink<T>(HttpRequest request, Page<T> page)
    {
        if (page.Continuation is not { } continuation)
            return null;
        var query = request.Query
            .Where(q => q.Key != ContinuationName)
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)))
            .Append(KeyValuePair.Create(ContinuationName, (string?)Seal(continuation, request)));
        return QueryHelpers.AddQueryString(request.Path, query);
    }

    public static Failure InvalidQuery(string parameter) => new(
        FailureKind.Malformed,
        [new ErrorDetail(ErrorCode.InvalidQuery, null, Arguments: new Dictionary<string, string> { ["parameter"] = parameter })]);

    private string Seal(string continuation, HttpRequest request) => WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(
        secrets.Protect($"{(time.GetUtcNow() + Lifetime).UtcTicks}|{continuation}", Context(request))));

    private string? Open(string text, HttpRequest request)
    {
        try
        {
            var opened = secrets.Unprotect(
                System.Text.Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text)), Context(request)).Split('|', 2);
            return long.Parse(opened[0], CultureInfo.InvariantCulture) > time.GetUtcNow().UtcTicks ? opened[1] : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            // Not ours, altered, or of another list: to the caller all the same.
            return null;
        }
    }

    private static string Context(HttpRequest request) => "list:" + request.Path + "?" + string.Join(
        '&', request.Query.Where(q => q.Key is not (ContinuationName or TopName)).OrderBy(q => q.Key)
            .Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value.ToString())}"));
}
