namespace CallingPlans.BillCorpus;
internal static class Raw
{
    internal static void Dump(string path)
    {
        using var doc = UglyToad.PdfPig.PdfDocument.Open(path);
        foreach (var l in doc.GetPage(1).Letters)
            Console.WriteLine($"{(int)l.Value[0]:X4} {l.Value} {l.StartBaseLine.X:0.00}-{l.EndBaseLine.X:0.00} y{l.StartBaseLine.Y:0.0} {l.PointSize:0.0} seq{l.TextSequence}");
    }
}
