using System.Net;
using System.Text;
using System.Text.Json;

namespace CallingPlans.Testing.Tables;

/// <summary>Answers in the words of Azure Tables.</summary>
internal static class DoubledAnswers
{
    private const string JsonType = "application/json;odata=minimalmetadata;charset=utf-8";
    private const string Moment = "2026-01-01T00:00:00.0000000Z";

    public static HttpResponseMessage Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", JsonType);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    public static HttpResponseMessage Error(DoubledRefusal refusal)
    {
        var answer = Json(Encoding.UTF8.GetBytes(ErrorText(refusal, string.Empty)));
        answer.StatusCode = refusal.Status;
        answer.Headers.TryAddWithoutValidation("x-ms-error-code", refusal.Code);
        return answer;
    }

    /// <param name="place">Where in a batch: <c>3:</c>.</param>
    public static string ErrorText(DoubledRefusal refusal, string place) =>
        $$$"""{"odata.error":{"code":"{{{refusal.Code}}}","message":{"lang":"en-US","value":"{{{place}}}{{{refusal.Code}}}"} } }""";

    public static byte[] Write(DoubledRow row)
    {
        using var body = new MemoryStream(row.Properties.Length + 200);
        Write(row, body);
        return body.ToArray();
    }

    public static byte[] Write(List<DoubledRow> rows)
    {
        using var body = new MemoryStream();
        body.Write("{\"value\":["u8);
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0)
                body.WriteByte((byte)',');
            Write(rows[i], body);
        }

        body.Write("]}"u8);
        return body.ToArray();
    }

    private static void Write(DoubledRow row, MemoryStream body)
    {
        body.Write(Encoding.UTF8.GetBytes(
            $"{{\"odata.etag\":{JsonSerializer.Serialize(row.ETag)},\"PartitionKey\":{JsonSerializer.Serialize(row.Partition)},"
            + $"\"RowKey\":{JsonSerializer.Serialize(row.Key)},\"Timestamp\":\"{Moment}\""));
        if (row.Properties.Length > 0)
            body.WriteByte((byte)',');
        body.Write(row.Properties);
        body.WriteByte((byte)'}');
    }
}
