using System.Text;
using System.Text.Json.Nodes;

namespace CallingPlans.Integration.Harness;

/// <summary>An answer, read whole.</summary>
internal sealed record ApiAnswer(string Request, int Status, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidOperationException($"{Request} answered null.");

    public string? ETag => Headers.GetValueOrDefault("ETag");

    public string? Location => Headers.GetValueOrDefault("Location");

    public string? ContentType => Headers.GetValueOrDefault("Content-Type");

    /// <summary>The answer itself, where it has the status; else the test fails and says what came instead.</summary>
    public ApiAnswer Expect(int status)
    {
        if (Status != status)
            Assert.Fail($"{Request} should answer {status}, but was {Status}: {Text}");
        return this;
    }

    /// <summary>Codes and pointers of the errors, in their order.</summary>
    public IReadOnlyList<(string Code, string? Field)> Errors =>
        [.. Json["errors"]!.AsArray().Select(e => ((string)e!["code"]!, (string?)e["field"]))];

    /// <summary>
    /// Asserts that it is a problem (RFC 9457) of this status with one error of this code at this pointer, told in full.
    /// </summary>
    public ApiAnswer ExpectProblem(int status, string code, string? field)
    {
        ExpectProblem(status);
        if (!Errors.Contains((code, field)))
            Assert.Fail($"{Request} should have the error {code} at {field ?? "no field"}: {Text}");
        return this;
    }

    /// <summary>Asserts that it is a well-formed problem of this status.</summary>
    public ApiAnswer ExpectProblem(int status)
    {
        Expect(status);
        Assert.StartsWith("application/problem+json", ContentType);
        Assert.Equal(status, (int)Json["status"]!);
        foreach (var member in (string[])["type", "title", "detail", "traceId"])
            Assert.False(string.IsNullOrEmpty((string?)Json[member]), $"{Request}: no {member} in {Text}");
        foreach (var error in Json["errors"]!.AsArray())
        {
            Assert.True(error!.AsObject().ContainsKey("field"), $"{Request}: an error without field in {Text}");
            Assert.False(string.IsNullOrEmpty((string?)error["detail"]), $"{Request}: an error without detail in {Text}");
            Assert.False(string.IsNullOrEmpty((string?)error["remedy"]), $"{Request}: an error without remedy in {Text}");
        }

        return this;
    }
}
