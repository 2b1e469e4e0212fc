using CallingPlans.Benchmarks;

var report = new Report();
await using (var disk = new DiskBenchmark())
    report.Baseline = disk.CommitsPerSecond();
await LifecycleBenchmark.RunAsync(report);
await HistoryBenchmark.RunAsync(report);
await WaitingBenchmark.RunAsync(report);
report.Print();
