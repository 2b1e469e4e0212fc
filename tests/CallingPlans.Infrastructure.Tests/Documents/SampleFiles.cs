using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CallingPlans.Infrastructure.Tests.Documents;

/// <summary>Files to upload.</summary>
internal static class SampleFiles
{
    /// <summary>A PDF of one page with these lines.</summary>
    internal static byte[] Pdf(params string[] lines)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.Letter);
        for (var i = 0; i < lines.Length; i++)
            page.AddText(lines[i], 11, new PdfPoint(50, 700 - (i * 20)), font);
        return builder.Build();
    }

    /// <summary>A PDF written by hand: its objects, the first of them the catalogue.</summary>
    internal static byte[] RawPdf(string trailer, params byte[][] objects)
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n");
        var offsets = new List<long>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Position);
            Write($"{i + 1} 0 obj\n");
            file.Write(objects[i]);
            Write("\nendobj\n");
        }

        var table = file.Position;
        Write($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Write($"{offset:D10} 00000 n \n");
        Write($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF");
        return file.ToArray();
    }

    /// <summary>A page whose content unpacks to so many bytes.</summary>
    internal static byte[] PdfBomb(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var megabyte = new byte[1024 * 1024];
            Array.Fill(megabyte, (byte)' ');
            for (var i = 0; i < megabytes; i++)
                deflate.Write(megabyte);
        }

        byte[] content =
        [
            .. Text($"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n"), .. packed.ToArray(), .. "\nendstream"u8,
        ];
        return RawPdf(string.Empty, Text("<< /Type /Catalog /Pages 2 0 R >>"), Text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>"), content);
    }

    /// <summary>Arrays in arrays, so deep that a parser which calls itself runs out of stack.</summary>
    internal static byte[] DeepPdf(int depth) => RawPdf(
        string.Empty,
        Text($"<< /Type /Catalog /Pages 2 0 R /Deep {new string('[', depth)}{new string(']', depth)} >>"),
        Text("<< /Type /Pages /Kids [] /Count 0 >>"));

    internal static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A grey PNG of this size; its data are not looked at.</summary>
    internal static byte[] Png(uint width = 1, uint height = 1, byte depth = 8, byte colour = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = depth;
        header[9] = colour;
        return [.. PngSignature, .. Chunk("IHDR", header), .. Chunk("IDAT", [0x78, 0x9C, 0x63, 0, 0, 0, 2, 0, 1]), .. Chunk("IEND", [])];
    }

    internal static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    internal static byte[] Chunk(string type, byte[] data)
    {
        byte[] covered = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        covered.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc32.HashToUInt32(covered));
        return chunk;
    }

    /// <summary>A file of <c>Samples/</c>.</summary>
    internal static byte[] Stored(string name)
    {
        using var stream = typeof(SampleFiles).Assembly.GetManifestResourceStream($"{typeof(SampleFiles).Namespace}.Samples.{name}")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
