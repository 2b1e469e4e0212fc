using System.Text.Json;
using CallingPlans.Domain.PortOrders;

namespace CallingPlans.BillCorpus;

/// <summary>A bill of the corpus and what is to be read on it.</summary>
internal sealed record CorpusBill(string Id, string Country, CorpusFields Fields)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The folder <c>tests/BillCorpus</c> of the repository that the program was built in.</summary>
    internal static string Folder { get; } = Find();

    internal byte[] Content => File.ReadAllBytes(Path.Combine(Folder, "bills", $"{Id}.pdf"));

    /// <summary>The bills of a half of the corpus, <c>tuning</c> or <c>independent</c>.</summary>
    internal static IReadOnlyList<CorpusBill> Of(string half)
    {
        using var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "index.json")));
        return
        [
            .. index.RootElement.GetProperty(half).EnumerateArray()
                .SelectMany(layout => layout.GetProperty("bills").EnumerateArray())
                .Select(id => Read(id.GetString()!)),
        ];
    }

    private static CorpusBill Read(string id) =>
        JsonSerializer.Deserialize<CorpusBill>(File.ReadAllBytes(Path.Combine(Folder, "bills", $"{id}.json")), Json)!;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "tests", "BillCorpus") is var corpus && File.Exists(Path.Combine(corpus, "index.json")))
                return corpus;
        }

        throw new DirectoryNotFoundException("There is no tests/BillCorpus above the program.");
    }
}

/// <summary>What a bill says; null or empty where it does not.</summary>
internal sealed record CorpusFields(
    DateOnly? BillDate,
    string? AccountNumber,
    string? BillingTelephoneNumber,
    string? CompanyName,
    string? AuthorizedName,
    PostalAddress? ServiceAddress,
    string? PostalCode,
    IReadOnlyList<string> Numbers);
