using System.Text.Json.Nodes;

namespace CallingPlans.Integration.Fuzz;

/// <summary>What no form was made for: texts, numbers, bodies, headers and steps of a path.</summary>
internal static class HostileValues
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        string.Empty, " ", "\t\r\n", "\0", "a\0b", "a\r\nX-Injected: 1", "\u202Etxt.exe", "\uFEFF", "\u200B", "\uFFFF", "\U0001F4A3",
        new('a', 300), new('漢', 5_000), new('x', 200_000), "=HYPERLINK(\"http://x\")", "+1+1", "@SUM(1)", "-2", "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>", "{{7*7}}", "${jndi:ldap://127.0.0.1/a}", "#{1+1}", "../../../etc/passwd", "..\\..\\x", "C:\\x", "file:///etc/passwd",
        "' OR 1=1 --", "'; DROP TABLE x", "PartitionKey eq 'x'", "%00", "%2e%2e%2f", "null", "undefined", "NaN", "true", "[]", "{}",
        "2026-02-30", "0001-01-01", "9999-12-31", "10000-01-01", "2026-11-23T25:61:00Z", "24:00", "99:99", "-1", "1e309",
        "99999999999999999999999999", "0x10", "+1", "+0", "+14255550100", "+1425555010a", "+٣٣", "a@b", "a@b.c\r\nBcc: x@y.example", "\"a b\"@c.example",
        "http://127.0.0.1", "https://169.254.169.254/latest", "https://[::1]/", "https://contoso.example:22/", "javascript:alert(1)", "US", "us", "XX", "\u0130",
    ];

    public static IReadOnlyList<JsonNode?> Nodes { get; } =
    [
        null, JsonValue.Create(true), JsonValue.Create(false), JsonValue.Create(0), JsonValue.Create(-1), JsonValue.Create(1.5), JsonValue.Create(int.MaxValue),
        JsonValue.Create(long.MinValue), JsonValue.Create(1e300), new JsonArray(), new JsonObject(), new JsonArray(null, null), new JsonArray(new JsonArray(new JsonArray())),
        new JsonObject { [string.Empty] = 1 }, new JsonObject { ["$ref"] = "#" }, new JsonObject { ["__proto__"] = new JsonObject() },
    ];

    /// <summary>Bodies that are no JSON of the form, or hardly.</summary>
    public static IReadOnlyList<byte[]> Bodies { get; } =
    [
        [], "null"u8.ToArray(), "[]"u8.ToArray(), "\"\""u8.ToArray(), "1"u8.ToArray(), "{"u8.ToArray(), "{}"u8.ToArray(), "{}{}"u8.ToArray(), "{\"a\":1,}"u8.ToArray(),
        "// no\n{}"u8.ToArray(), "{\"name\":\"\\ud800\"}"u8.ToArray(), "{\"name\":\"a\",\"name\":\"b\"}"u8.ToArray(), [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'],
        [0xFF, 0xFE, (byte)'{', 0, (byte)'}', 0], [0x80, 0x81, 0xFF], "{\"top\":1e999999}"u8.ToArray(), Nested('[', 5_000), Nested('{', 3_000), new byte[100_000],
        [.. "{\"name\":\""u8, .. Enumerable.Repeat((byte)'a', 3_000_000), .. "\"}"u8],
    ];

    public static IReadOnlyList<string?> MediaTypes { get; } =
    [
        null, "application/json; charset=utf-16", "application/json; charset=nonsense", "text/plain", "text/html", "application/xml", "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x", "application/pdf", "image/png", "image/svg+xml", "application/json;;;", "json", "*/*", "application/problem+json",
    ];

    public static IReadOnlyList<(string Name, string Value)> Headers { get; } =
    [
        ("If-Match", "*"), ("If-Match", "\"1\""), ("If-Match", "W/\"1\""), ("If-Match", "nonsense"), ("If-Match", "\"1\", \"2\""), ("If-Match", new('"', 1_000)),
        ("If-None-Match", "*"), ("Idempotency-Key", "k"), ("Idempotency-Key", new('k', 300)), ("Idempotency-Key", "\"q u o t e d\""), ("Idempotency-Key", "../..#?"),
        ("Accept-Language", "zh-TW"), ("Accept-Language", "xx-YY;q=9, *;q=-1"), ("Accept-Language", new('a', 2_000)), ("Accept", "application/xml"), ("Accept", "nonsense"),
        ("Content-Encoding", "gzip"), ("Content-Disposition", "attachment; filename=\"../../x\""), ("Content-Disposition", "attachment; filename*=UTF-8''%0d%0a"),
        ("Content-Disposition", "form-data; name=x; filename=\"a\";;"), ("Content-Disposition", new('x', 3_000)), ("traceparent", "00-zz-zz-zz"), ("traceparent", "nonsense"),
        ("X-Forwarded-For", "127.0.0.1"), ("X-HTTP-Method-Override", "DELETE"), ("X-Original-URL", "/api/desk/orders"), ("Authorization", "Bearer x.y.z"),
        ("Authorization", "Basic eDp5"), ("Range", "bytes=0-0"), ("Expect", "nonsense"), ("Cookie", new('c', 3_000)), ("telnyx-timestamp", "1"),
    ];

    /// <summary>Steps of a path, encoded as they are sent.</summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        "x", "0", "-", "contoso", "CONTOSO", "%00", "%0d%0a", "%20", "%2e%2e", "..%2f..", "a%2fb", "%5c", "%C3%28", "%F0%9F%92%A3", "%E2%80%AE", "a;b", "a'b", "a%23b", "a%3fb",
        new('a', 65), new('a', 1_100), new('0', 32), "7c9e6679f42b4c0db5e4a1d2c3b4a596", "%2B14255550100", "+14255550100", "null", "$metadata", "()", "*", "[]", "{org}",
    ];

    private static byte[] Nested(char open, int depth) => open == '['
        ? [.. Enumerable.Repeat((byte)'[', depth), .. Enumerable.Repeat((byte)']', depth)]
        : [.. Enumerable.Repeat("{\"a\":"u8.ToArray(), depth).SelectMany(b => b), (byte)'1', .. Enumerable.Repeat((byte)'}', depth)];
}
