using CallingPlans.BillCorpus;

// Without arguments: the figures of both halves. With "mistakes": every mistake too. With "show" and the id of a bill, or "read",
// a file and its country: how the reader sees it.
string[] halves = ["tuning", "independent"];
if (args is ["show", var id])
{
    var bill = halves.SelectMany(CorpusBill.Of).Single(b => b.Id == id);
    Show.Bill(bill.Content, bill.Country, Console.Out);
    return;
}

if (args is ["read", var path, var country])
{
    Show.Bill(File.ReadAllBytes(path), country, Console.Out);
    return;
}

foreach (var half in halves)
{
    var bills = CorpusBill.Of(half);
    var run = CorpusRun.Of(bills);
    Console.WriteLine($"{half}: {bills.Count} bills");
    Console.WriteLine($"{"field",-24}{"precision",10}{"recall",8}{"right",7}{"wrong",7}{"missed",8}");
    foreach (var score in run.Scores)
        Console.WriteLine($"{score.Field,-24}{score.Precision,10:0.000}{score.Recall,8:0.000}{score.Right,7}{score.Wrong,7}{score.Missed,8}");
    if (args is ["mistakes"])
        Console.WriteLine(string.Join('\n', run.Mistakes));
}
