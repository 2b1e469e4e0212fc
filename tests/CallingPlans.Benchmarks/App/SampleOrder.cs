using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text.Json.Nodes;

namespace CallingPlans.Benchmarks.App;

/// <summary>An order of two numbers as a customer writes it, and its bill.</summary>
internal static class SampleOrder
{
    private const int PerAreaCode = 100;
    private const int BillSide = 447;

    // +1 NPA 555 0100 to 0199 is kept for fiction.
    private static readonly string[] AreaCodes =
        ("201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 "
        + "256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 330 331 "
        + "334 336 337 339 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 425 430 432 434").Split(' ');

    private static int used = -1;

    /// <summary>A picture of noise, which does not get smaller: 200 kB.</summary>
    public static byte[] Bill { get; } = Png();

    /// <summary>Numbers that no other order of the run has, until there are none left and it begins again.</summary>
    public static string[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => NumberAt(Interlocked.Increment(ref used)))];

    public static JsonObject Draft(params string[] numbers) => new()
    {
        ["numbers"] = new JsonArray([.. numbers.Select(n => (JsonNode)new JsonObject { ["number"] = n })]),
        ["account"] = new JsonObject
        {
            ["carrierName"] = "Fabrikam Telecom",
            ["companyName"] = "Contoso",
            ["accountNumber"] = "FAB-100200",
            ["billingTelephoneNumber"] = numbers[0],
            ["authorizedName"] = "Alex Doe",
            ["serviceAddress"] = new JsonObject
            {
                ["street"] = "100 Contoso Way",
                ["city"] = "New York",
                ["region"] = "NY",
                ["postalCode"] = "10001",
                ["country"] = "US",
            },
        },
    };

    public static JsonObject Signature() => new() { ["name"] = "Alex Doe", ["title"] = "Office manager", ["consent"] = true };

    /// <summary>From nothing to a submitted order: four requests.</summary>
    public static async Task<string> SubmitAsync(Api admin)
    {
        var order = await PrepareAsync(admin);
        await SubmitAsync(admin, order);
        return order;
    }

    public static async Task<string> PrepareAsync(Api admin)
    {
        var order = await DraftAsync(admin);
        await UploadBillAsync(admin, order);
        await SignAsync(admin, order);
        return order;
    }

    public static async Task<string> DraftAsync(Api admin) =>
        (string)(await admin.PostAsync($"{BenchApp.Path}/locations/us/port-orders", Draft(Numbers(2))))["id"]!;

    public static Task UploadBillAsync(Api admin, string order) =>
        admin.UploadAsync(HttpMethod.Put, $"{BenchApp.Path}/port-orders/{order}/bill", Bill, "image/png");

    public static Task SignAsync(Api admin, string order) => admin.PostAsync($"{BenchApp.Path}/port-orders/{order}/loa/signature", Signature());

    public static Task SubmitAsync(Api admin, string order) => admin.PostAsync($"{BenchApp.Path}/port-orders/{order}/submission");

    private static string NumberAt(int index) => $"+1{AreaCodes[index / PerAreaCode % AreaCodes.Length]}55501{index % PerAreaCode:D2}";

    private static byte[] Png()
    {
        var pixels = new byte[BillSide * (BillSide + 1)];
#pragma warning disable CA5394 // noise, not a secret
        new Random(1).NextBytes(pixels);
#pragma warning restore CA5394
        for (var line = 0; line < BillSide; line++)
            pixels[line * (BillSide + 1)] = 0;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(pixels);
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, BillSide);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), BillSide);
        header[8] = 8;
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] content = [.. type, .. data];
        var length = new byte[4];
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc32.HashToUInt32(content));
        return [.. length, .. content, .. crc];
    }
}
