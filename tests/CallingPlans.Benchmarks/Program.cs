using CallingPlans.Benchmarks;
using CallingPlans.Benchmarks.Scale;

if (args is ["scale"])
{
    foreach (var line in ScaleReport.Lines(new OrderCost(CostBook.OfRepository()), new Workload()))
        Console.WriteLine(line);
    return;
}

var report = new Report();
await using (var disk = new DiskBenchmark())
    report.Baseline = disk.CommitsPerSecond();
await LifecycleBenchmark.RunAsync(report);
await HistoryBenchmark.RunAsync(report);
await WaitingBenchmark.RunAsync(report);
report.Print();
