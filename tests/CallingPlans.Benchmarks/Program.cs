using System.Runtime.InteropServices;
using CallingPlans.Benchmarks.App;
using CallingPlans.Benchmarks.Engine;
using CallingPlans.Benchmarks.Measuring;
using CallingPlans.Benchmarks.Scale;

if (args is ["scale"])
{
    foreach (var line in ScaleReport.Lines(new OrderCost(CostBook.OfRepository()), new Workload()))
        Console.WriteLine(line);
    return 0;
}

if (args is [WaitingBenchmark.Argument, var folder])
{
    await WaitingBenchmark.ChildAsync(folder);
    return 0;
}

(string Name, Func<BenchRun, Task> RunAsync)[] all =
[
    ("lives", LivesBenchmark.RunAsync),
    ("turn", TurnBenchmark.RunAsync),
    ("waiting", WaitingBenchmark.RunAsync),
    ("submit", SubmitBenchmark.RunAsync),
    ("orders", ThroughputBenchmark.RunAsync),
    ("poll", PollBenchmark.RunAsync),
    ("list", OrderListBenchmark.RunAsync),
    ("start", ColdStartBenchmark.RunAsync),
    ("numbers", NumbersBenchmark.RunAsync),
    ("bill", BillBenchmark.RunAsync),
];
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => End.At(130));
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => End.At(143));
var quick = args.Contains("--quick");
var chosen = args.Where(a => a != "--quick").ToList();
if (chosen.Find(name => all.All(b => b.Name != name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no measurement '{unknown}', only: {string.Join(", ", all.Select(b => b.Name))}, and scale.");
    return 2;
}

var run = new BenchRun(quick);
foreach (var (name, measureAsync) in all.Where(b => chosen.Count == 0 || chosen.Contains(b.Name)))
{
    Console.Error.WriteLine($"{name} ...");
    if (await run.EndsInTimeAsync(name, measureAsync))
        continue;
    // What was given up goes on in this process, and would fall on whatever is measured after it.
    foreach (var line in BenchReport.Lines(run))
        Console.WriteLine(line);
    End.At(1);
}

foreach (var line in BenchReport.Lines(run))
    Console.WriteLine(line);
var misses = run.Findings.Where(f => f.Holds == false).ToList();
Console.WriteLine(misses.Count == 0 ? "Every row holds." : $"{misses.Count} rows miss:");
foreach (var miss in misses)
    Console.WriteLine($"- {miss.What}");
if (!quick && chosen.Count == 0)
    BenchReport.Write(run);
return 0;
