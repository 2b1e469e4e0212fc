using CallingPlans.Application.Abstractions.Documents;
using CallingPlans.Benchmarks.Measuring;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Documents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CallingPlans.Benchmarks.App;

/// <summary>A bill of ten pages read for its facts, in its own warm process, against the plain text of it by the same library.</summary>
internal static class BillBenchmark
{
    private const int Pages = 10;
    private const int CallsOnAPage = 40;

    public static async Task RunAsync(BenchRun run)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Documents:ReaderPath"] = BenchApp.Program }).Build();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddDocuments(configuration).BuildServiceProvider();
        var inspector = services.GetRequiredService<IDocumentInspector>();
        var bill = Bill();
        var (readings, texts) = (new List<double>(), new List<double>());
        for (var i = 0; i < run.Pick(20, 60); i++)
        {
            texts.Add(Clock.Time(() => Text(bill)));
            readings.Add(await Clock.TimeAsync(() => ReadAsync(inspector, bill)));
        }

        // The first ones start the reader and compile it.
        const int warm = 10;
        run.AtMost(
            $"bill reading: PDF of {Pages} pages, warm reader; baseline: its plain text by the same library",
            Percentile.Median(readings.Skip(warm)), Percentile.Median(texts.Skip(warm)), 1.5, Figures.Milliseconds);
    }

    private static async Task ReadAsync(IDocumentInspector inspector, byte[] bill)
    {
        var read = await inspector.InspectAsync(DocumentKind.Bill, "US", "application/pdf", bill, CancellationToken.None);
        if (read.Check is not { Readable: true })
            throw new InvalidOperationException("The bill could not be read.");
    }

    private static int Text(byte[] bill)
    {
        using var document = PdfDocument.Open(bill);
        return document.GetPages().Sum(page => page.Text.Length);
    }

    private static byte[] Bill()
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 0; number < Pages; number++)
        {
            var page = builder.AddPage(PageSize.Letter);
            string[] lines =
            [
                "Fabrikam Telecom", "Invoice", $"Bill date: {TimeProvider.System.GetUtcNow():MMMM d, yyyy}", "Account number: FAB-100200",
                "Billing telephone number: +1 212 555 0100", $"Page {number + 1} of {Pages}",
                .. Enumerable.Range(0, CallsOnAPage).Select(i => $"{i + 1}  Nov 3  9:{i:D2} AM  New York NY  +1 212 555 01{i:D2}  {i + 1} min  0.{i:D2} USD"),
            ];
            for (var i = 0; i < lines.Length; i++)
                page.AddText(lines[i], 10, new PdfPoint(50, 740 - (i * 15)), font);
        }

        return builder.Build();
    }
}
