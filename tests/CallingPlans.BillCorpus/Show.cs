using System.Text.Encodings.Web;
using System.Text.Json;
using CallingPlans.Infrastructure.Documents.Bills;
using CallingPlans.Infrastructure.Documents.Bills.Labels;
using CallingPlans.Infrastructure.Documents.Bills.Layout;
using CallingPlans.Infrastructure.Documents.Bills.Markets;
using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.BillCorpus;

/// <summary>Shows how the reader sees a bill of the tuning half: its lines, cells and labels.</summary>
internal static class Show
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Bill(byte[] content, string country, TextWriter to)
    {
        var words = PdfTextReader.Read(content).Words;
        var layout = new BillLayout(words);
        var finder = new LabelFinder(Paragraphs.Merge(layout, c => LabelFinder.BeginsField(c, BillMarket.Of(country).Languages)), BillMarket.Of(country).Languages);
        var labels = finder.Labels.ToLookup(l => l.Cell);
        foreach (var line in layout.Lines)
        {
            to.WriteLine($"-- page {line.Page} turn {line.Turn} base {line.Base:0}");
            foreach (var cell in line.Cells)
            {
                var kinds = string.Join(' ', labels[cell].Select(l => $"<{l.Kind} {l.Key} {l.Place}{(l.HasColon ? ":" : string.Empty)} rest='{l.Rest}'>"));
                to.WriteLine($"   [{cell.Left:0}-{cell.Right:0} {cell.Size:0.#}] {cell.Text}  {kinds}");
            }
        }

        to.WriteLine(JsonSerializer.Serialize(BillReader.Read(words, country), Json));
    }
}
