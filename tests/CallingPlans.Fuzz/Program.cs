using CallingPlans.Integration.Fuzz;

// dotnet run --project tests/CallingPlans.Fuzz [-- <requests> [<seed>]]: ends with 1 where an answer was not as it should be.
var requests = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 20_000;
var seed = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : Environment.TickCount;
var run = await FuzzRun.RunAsync(requests, seed);
Console.Write(run.Report());
return run.Faults.Count == 0 ? 0 : 1;
