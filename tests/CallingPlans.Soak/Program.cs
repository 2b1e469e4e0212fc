using System.Globalization;
using CallingPlans.Soak;

// dotnet run --project tests/CallingPlans.Soak -- [--minutes 10] [--seed 1]
var minutes = Option("--minutes", 10);
var seed = (int)Option("--seed", TimeProvider.System.GetUtcNow().DayOfYear);
var report = await SoakRun.RunAsync(TimeSpan.FromMinutes(minutes), seed, Console.WriteLine);
Console.WriteLine(report);
return report.IsGood ? 0 : 1;

double Option(string name, double otherwise)
{
    var at = Array.IndexOf(args, name);
    return at < 0 ? otherwise : double.Parse(args[at + 1], CultureInfo.InvariantCulture);
}
