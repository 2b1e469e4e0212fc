using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CallingPlans.Testing.Tables;

/// <summary>An entity group transaction as it comes and as it is answered: HTTP messages within one.</summary>
internal static partial class DoubledBatch
{
    private const string Boundary = "batchresponse_double";
    private const string ChangeSet = "changesetresponse_double";

    public static List<DoubledOperation> Read(string body)
    {
        var operations = new List<DoubledOperation>();
        var starts = Request().Matches(body);
        for (var i = 0; i < starts.Count; i++)
        {
            var from = starts[i].Index + starts[i].Length;
            var part = body[from..(i + 1 < starts.Count ? starts[i + 1].Index : body.Length)];
            var head = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var headers = head < 0 ? part : part[..head];
            var match = IfMatch().Match(headers);
            var method = starts[i].Groups[1].Value;
            operations.Add(DoubledOperation.Of(
                method,
                Uri.UnescapeDataString(new Uri(starts[i].Groups[2].Value).AbsolutePath).Split('/', 3)[2],
                match.Success ? match.Groups[1].Value.Trim() : null,
                method == "DELETE" ? string.Empty : Json(part[(head + 4)..])));
        }

        return operations;
    }

    public static HttpResponseMessage Done(IReadOnlyList<string?> tags) => Answer(string.Concat(tags.Select(tag => Part(
        $"HTTP/1.1 204 No Content\r\n{(tag is null ? string.Empty : $"ETag: {tag}\r\n")}DataServiceVersion: 3.0;\r\n\r\n"))));

    /// <param name="index">Of the operation that is at fault.</param>
    public static HttpResponseMessage Refused(int index, DoubledRefusal refusal) => Answer(Part(
        $"HTTP/1.1 {(int)refusal.Status} {refusal.Status}\r\nDataServiceVersion: 3.0;\r\n"
        + $"Content-Type: application/json;odata=minimalmetadata;charset=utf-8\r\n\r\n{DoubledAnswers.ErrorText(refusal, $"{index}:")}\r\n"));

    /// <summary>A row is one object; a boundary follows it.</summary>
    private static string Json(string text) => text[..text.IndexOf("\r\n--", StringComparison.Ordinal)].TrimEnd();

    private static string Part(string message) =>
        $"--{ChangeSet}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{message}\r\n";

    private static HttpResponseMessage Answer(string parts)
    {
        var body = $"--{Boundary}\r\nContent-Type: multipart/mixed; boundary={ChangeSet}\r\n\r\n{parts}--{ChangeSet}--\r\n--{Boundary}--\r\n";
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/mixed; boundary={Boundary}");
        return new HttpResponseMessage(HttpStatusCode.Accepted) { Content = content };
    }

    [GeneratedRegex(@"^(POST|PUT|PATCH|MERGE|DELETE) (https?://\S+) HTTP/1\.1\r?$\n?", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Request();

    [GeneratedRegex(@"^If-Match: ?(.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IfMatch();
}
