using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Injection;

/// <summary>Files that are two things at once, or something else than they say: refused at every route that takes one, or kept inert.</summary>
public sealed class HostileFileTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    private const string Script = "<html><script>alert(1)</script></html>";

    private static readonly string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static readonly Dictionary<string, (Func<byte[]> File, string MediaType, string Code)> Refused = new()
    {
        ["ZIP before a PDF"] = (() => [.. Zip(), .. Files.RecentBill()], ApiClient.Pdf, "ContentDoesNotMatchType"),
        ["ZIP after a PNG"] = (() => [.. Files.Png(), .. Zip()], ApiClient.Png, "DocumentUnreadable"),
        ["HTML after a PNG"] = (() => [.. Files.Png(), .. Bytes(Script)], ApiClient.Png, "DocumentUnreadable"),
        ["HTML before a PDF"] = (() => [.. Bytes(Script), .. Files.RecentBill()], ApiClient.Pdf, "ContentDoesNotMatchType"),
        ["GIF with a PDF in it"] = (() => [.. Bytes("GIF89a"), .. Files.RecentBill()], ApiClient.Png, "ContentDoesNotMatchType"),
        ["SVG as PNG"] = (() => Bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), ApiClient.Png, "ContentDoesNotMatchType"),
        ["program as PDF"] = (() => [.. Bytes("MZ"), .. new byte[200]], ApiClient.Pdf, "ContentDoesNotMatchType"),
        ["script as PDF"] = (() => Bytes("#!/bin/sh\n%PDF-1.7"), ApiClient.Pdf, "ContentDoesNotMatchType"),
        ["PDF behind a byte order mark"] = (() => [0xEF, 0xBB, 0xBF, .. Files.RecentBill()], ApiClient.Pdf, "ContentDoesNotMatchType"),
        ["magic alone, PDF"] = (() => Bytes("%PDF-"), ApiClient.Pdf, "DocumentUnreadable"),
        ["magic alone, PNG"] = (() => Files.Png()[..8], ApiClient.Png, "DocumentUnreadable"),
        ["test virus"] = (() => Bytes(Eicar), ApiClient.Pdf, "DocumentInfected"),
        ["test virus after a PDF"] = (() => [.. Files.RecentBill(), .. Bytes(Eicar)], ApiClient.Pdf, "DocumentInfected"),
        ["test virus in a comment of a PNG"] = (() => PngWith(Chunk("tEXt", Bytes($"Comment\0{Eicar}"))), ApiClient.Png, "DocumentInfected"),
        ["PNG of a billion pixels"] = (() => PngOf(100_000, 10_000), ApiClient.Png, "DocumentUnreadable"),
        ["PNG as wide as can be"] = (() => PngOf(int.MaxValue, 1), ApiClient.Png, "DocumentUnreadable"),
        ["PNG without pixels"] = (() => PngOf(0, 0), ApiClient.Png, "DocumentUnreadable"),
        ["encrypted"] = (Files.EncryptedPdf, ApiClient.Pdf, "EncryptedDocument"),
    };

    public static TheoryData<string> Names => [.. Refused.Keys];

    private Customer Customer => shared.Customer;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Upload_HostileFile_IsRefusedByEveryRouteAndNotKept(string name)
    {
        var (file, mediaType, code) = Refused[name];
        var id = (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        var link = (await Customer.Admin.PostAsync(
            $"{Customer.Order(id)}/links", new { purpose = "UploadBill", email = "signer@contoso.example" })).Expect(201);
        var german = (string)(await Customer.DraftAsync(Draft.German(), "de")).Expect(201).Json["id"]!;
        (HttpMethod Method, string Path)[] routes =
        [
            (HttpMethod.Put, $"{Customer.Order(id)}/bill"),
            (HttpMethod.Put, $"{Customer.Order(id)}/csr"),
            (HttpMethod.Put, $"{Customer.Order(german)}/loa"),
            (HttpMethod.Post, $"{Customer.Order(id)}/documents?kind=Other"),
            (HttpMethod.Put, $"/api/order-links/{((string)link.Json["url"]!).Split("/order-links/")[1]}/bill"),
        ];

        foreach (var (method, path) in routes)
        {
            var answer = await Customer.Admin.UploadAsync(path, file(), mediaType, "bill.pdf", method);
            answer.ExpectProblem(422);
            Assert.Equal(code, answer.Errors.Single().Code);
        }

        Assert.Empty((await Customer.ReadAsync(id))["documents"]!.AsArray());
        Assert.Empty((await Customer.ReadAsync(german))["documents"]!.AsArray());
    }

    /// <summary>A sound PDF may have anything in it; whoever fetches it gets a file, and no page.</summary>
    [Fact]
    public async Task Download_PdfWithAPageInIt_IsAFileAndNothingElse()
    {
        var id = (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        byte[] file = [.. Files.RecentBill(), .. Bytes($"\n%{Script}\n%%EOF\n")];
        var uploaded = (await Customer.Admin.UploadAsync($"{Customer.Order(id)}/bill", file, fileName: "page.html")).Expect(200);

        var answer = (await Customer.Admin.GetAsync($"{Customer.Order(id)}/documents/{(string)uploaded.Json["id"]!}")).Expect(200);

        Assert.Equal(file, answer.Body);
        Assert.Equal(ApiClient.Pdf, answer.ContentType);
        Assert.StartsWith("attachment", answer.Headers["Content-Disposition"]);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.DoesNotContain("unsafe-inline", answer.Headers["Content-Security-Policy"]);
    }

    [Theory]
    [InlineData("attachment; filename=\"../../../../etc/passwd\"")]
    [InlineData("attachment; filename*=UTF-8''..%2F..%2F%00evil%0d%0aSet-Cookie%3A%20a%3Db.pdf")]
    [InlineData("attachment; filename=\"a\\\";filename=b.exe\"")]
    [InlineData("attachment; filename*=UTF-8''%E2%80%AEfdp.exe")]
    [InlineData("attachment; filename=\"con.pdf::$DATA\"")]
    [InlineData("attachment; filename=\"<img src=x onerror=alert(1)>.pdf\"")]
    [InlineData("attachment; filename=\"=cmd|' /C calc'!A0.pdf\"")]
    [InlineData("attachment; filename=\"{{7*7}}${7*7}.pdf\"")]
    [InlineData("form-data; name=\"x\"; filename=\"x.pdf\"; filename=\"y.pdf\"")]
    [InlineData("nonsense;;;===")]
    public async Task Upload_HostileDisposition_NamesNoPathAndNoHeader(string disposition)
    {
        var id = (string)(await Customer.DraftAsync(Draft.Us())).Expect(201).Json["id"]!;
        var content = ApiClient.Bytes(Files.RecentBill(), ApiClient.Pdf);
        content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);

        var uploaded = (await Customer.Admin.SendAsync(HttpMethod.Put, $"{Customer.Order(id)}/bill", content)).Expect(200);

        var shown = (string)(await Customer.ReadAsync(id))["documents"]![0]!["fileName"]!;
        Assert.Matches(@"^[\p{L}\p{Nd}._() -]{1,100}$", shown);
        Assert.DoesNotContain("..", shown);
        var download = (await Customer.Admin.GetAsync($"{Customer.Order(id)}/documents/{(string)uploaded.Json["id"]!}")).Expect(200);
        Assert.False(download.Headers.ContainsKey("Set-Cookie"));
        Assert.StartsWith("attachment", download.Headers["Content-Disposition"]);
        Assert.DoesNotContain(download.Headers["Content-Disposition"], c => c is '<' or '>' or '/' or '\\' || char.IsControl(c));
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Zip()
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = new StreamWriter(zip.CreateEntry("../../evil.sh").Open()))
            entry.Write("echo");
        return target.ToArray();
    }

    /// <summary>The sound PNG with one more chunk behind its header.</summary>
    private static byte[] PngWith(byte[] chunk)
    {
        var png = Files.Png();
        return [.. png[..33], .. chunk, .. png[33..]];
    }

    /// <summary>The sound PNG with another size in its header.</summary>
    private static byte[] PngOf(int width, int height)
    {
        var png = Files.Png();
        var header = png[16..29];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        return [.. png[..8], .. Chunk("IHDR", header), .. png[33..]];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Bytes(type), .. data];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc32(body));
        return [.. length, .. body, .. crc];
    }

    /// <summary>CRC-32 as PNG has it (ISO 3309).</summary>
    private static uint Crc32(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var b in content)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
