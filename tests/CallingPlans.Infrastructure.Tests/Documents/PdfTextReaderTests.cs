using System.Text;
using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Tests.Documents;

/// <summary>The words of a page, as they stand on it when it is shown.</summary>
public sealed class PdfTextReaderTests
{
    private const string Text = "BT /F1 10 Tf 100 200 Td (Account 4711) Tj ET";

    [Theory]
    [InlineData("", 0, 100, 200)]
    [InlineData("/CropBox [50 50 350 550]", 0, 50, 150)]
    public void Read_AnUprightPage_PlacesWordsFromItsLowerLeftCorner(string page, int turn, double left, double bottom)
    {
        var word = Read(Text, page)[0];
        Assert.Equal(("Account", turn, left, bottom, bottom + 10), (word.Text, word.Turn, word.Left, word.Bottom, word.Top));
    }

    // A page of 400 by 600 points. Turned by 90 degrees clockwise it is 600 wide; its content was drawn turned the other way.
    [Theory]
    [InlineData(90, "0 1 -1 0 200 100", 100, 200)]
    [InlineData(180, "-1 0 0 -1 300 400", 100, 200)]
    [InlineData(270, "0 -1 1 0 200 500", 100, 200)]
    public void Read_ATurnedPageWithContentTurnedAgainstIt_PlacesWordsAsTheyAreSeen(int turn, string matrix, double left, double bottom)
    {
        var word = Read($"BT /F1 10 Tf {matrix} Tm (Account) Tj ET", $"/Rotate {turn}")[0];
        Assert.Equal((0, left, bottom), (word.Turn, word.Left, word.Bottom));
    }

    [Fact]
    public void Read_WritingThatIsTurnedOnThePage_IsPlacedAsIfThePageWereTurned()
    {
        var word = Read("BT /F1 10 Tf 0 1 -1 0 200 100 Tm (Account) Tj ET")[0];
        Assert.Equal((90, 100, -200), (word.Turn, word.Left, word.Bottom));
    }

    [Theory]
    [InlineData("3 Tr", "invisible")]
    [InlineData("1 g", "white on white")]
    [InlineData("1 1 1 rg", "white on white, in colours")]
    public void Read_WhatNobodySees_IsLeftOut(string state, string what) =>
        Assert.True(Read($"BT /F1 10 Tf {state} 100 200 Td (Account 4711) Tj ET").Count == 0, what);

    [Fact]
    public void Read_WhatStandsOutsideThePage_IsLeftOut() => Assert.Empty(Read("BT /F1 10 Tf 1000 200 Td (Account) Tj ET"));

    [Fact]
    public void Read_WhiteOnADarkArea_IsRead() =>
        Assert.Equal("Account", Assert.Single(Read("0 0 0.5 rg 90 190 200 30 re f 1 g BT /F1 10 Tf 100 200 Td (Account) Tj ET")).Text);

    [Theory]
    [InlineData("/OFF [6 0 R]", 0)]
    [InlineData("/BaseState /OFF", 0)]
    [InlineData("/BaseState /OFF /ON [6 0 R]", 1)]
    [InlineData("/ON [6 0 R]", 1)]
    public void Read_ALayerThatIsOff_IsLeftOut(string state, int words) => Assert.Equal(
        words,
        Read(
            "/OC /L BDC BT /F1 10 Tf 100 200 Td (Account) Tj ET EMC",
            catalog: $"/OCProperties << /OCGs [6 0 R] /D << {state} >> >>").Count);

    [Fact]
    public void Read_MorePagesThanABillHas_StopsAtFifty()
    {
        var lines = Enumerable.Range(0, 60).Select(i => $"line{i}").ToArray();
        var pages = string.Join(' ', lines.Select((_, i) => $"{3 + i} 0 R"));
        var objects = new List<byte[]>
        {
            Bytes("<< /Type /Catalog /Pages 2 0 R >>"),
            Bytes($"<< /Type /Pages /Count 60 /Kids [{pages}] >>"),
        };
        objects.AddRange(lines.Select((_, i) => Bytes(
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents {63 + i} 0 R /Resources << /Font << /F1 123 0 R >> >> >>")));
        objects.AddRange(lines.Select(line => Stream($"BT /F1 10 Tf 50 50 Td ({line}) Tj ET")));
        objects.Add(Bytes("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));

        Assert.Equal(50, PdfTextReader.Read(SampleFiles.RawPdf(string.Empty, [.. objects])).Words.Count);
    }

    private static IReadOnlyList<PdfWord> Read(string content, string page = "", string catalog = "")
    {
        var reading = PdfTextReader.Read(SampleFiles.RawPdf(
            string.Empty,
            Bytes($"<< /Type /Catalog /Pages 2 0 R {catalog} >>"),
            Bytes("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
            Bytes($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] {page} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /Properties << /L 6 0 R >> >> >>"),
            Stream(content),
            Bytes("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            Bytes("<< /Type /OCG /Name (Layer) >>")));
        Assert.Equal(PdfOutcome.Read, reading.Outcome);
        return reading.Words;
    }

    private static byte[] Stream(string content) => Bytes($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
