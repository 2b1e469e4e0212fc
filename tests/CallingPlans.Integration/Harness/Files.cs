using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CallingPlans.Integration.Harness;

/// <summary>Files to upload, and what stands in those that come back.</summary>
internal static class Files
{
    /// <summary>A bill of this day.</summary>
    public static byte[] Bill(DateTimeOffset day) =>
        Pdf("Fabrikam Telecom", $"Bill date: {day:MMMM d, yyyy}", "Account number: ACC-1001", "Amount due: 42.00 USD");

    /// <summary>A bill of yesterday, by the machine's clock.</summary>
    public static byte[] RecentBill() => Bill(TimeProvider.System.GetUtcNow().AddDays(-1));

    /// <summary>A PDF of one page with these lines.</summary>
    public static byte[] Pdf(params string[] lines)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.Letter);
        for (var i = 0; i < lines.Length; i++)
            page.AddText(lines[i], 11, new PdfPoint(50, 700 - (i * 20)), font);
        return builder.Build();
    }

    /// <summary>A PNG of one grey pixel.</summary>
    public static byte[] Png() => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    /// <summary>A PDF whose trailer says that it is encrypted.</summary>
    public static byte[] EncryptedPdf() => Raw(
        "/Encrypt 3 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]",
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [] /Count 0 >>",
        $"<< /Filter /Standard /V 1 /R 2 /P -44 /O <{new string('0', 64)}> /U <{new string('1', 64)}> >>");

    /// <summary>The harmless file that every malware scanner has to find (EICAR), behind the head of a PDF.</summary>
    public static byte[] Infected() => Encoding.ASCII.GetBytes(
        "%PDF-1.7\nX5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*\n%%EOF");

    /// <summary>The text of a PDF, its pages one after another.</summary>
    public static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join('\n', document.GetPages().Select(page => string.Join(' ', page.GetWords().Select(w => w.Text))));
    }

    private static byte[] Raw(string trailer, params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append($"{offset:D10} 00000 n \n");
        file.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
