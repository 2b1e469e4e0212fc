using CallingPlans.BillCorpus;

// Without arguments: the figures of both halves. With "tuning": every mistake of that half too, to learn from.
// With "show" and the id of one of its bills, or "read", a file and its country: how the reader sees it. The mistakes of the held-out half are never shown: who knows them tunes on it.
if (args is ["show", var id])
{
    var bill = CorpusBill.Of("tuning").Single(b => b.Id == id);
    Show.Bill(bill.Content, bill.Country, Console.Out);
    return;
}

if (args is ["read", var path, var country])
{
    Show.Bill(File.ReadAllBytes(path), country, Console.Out);
    return;
}

foreach (var half in new[] { "tuning", "held-out" })
{
    if (args is [var only, ..] && only != half)
        continue;
    var bills = CorpusBill.Of(half);
    var run = CorpusRun.Of(bills);
    Console.WriteLine($"{half}: {bills.Count} bills");
    Console.WriteLine($"{"field",-24}{"precision",10}{"recall",8}{"right",7}{"wrong",7}{"missed",8}");
    foreach (var score in run.Scores)
        Console.WriteLine($"{score.Field,-24}{score.Precision,10:0.000}{score.Recall,8:0.000}{score.Right,7}{score.Wrong,7}{score.Missed,8}");
    if (args is ["tuning"])
        Console.WriteLine(string.Join('\n', run.Mistakes));
}
