using System.Globalization;
using CallingPlans.Integration.Access.Matrix;
using CallingPlans.Integration.Fuzz;

// dotnet run --project tests/CallingPlans.Fuzz [-- <requests> [<seed>]]: ends with 1 where an answer was not as it should be.
// With "matrix" in place of them: what every route answers to whom.
if (args is ["matrix"])
{
    var matrix = await AccessMatrix.RunAsync();
    Console.Write(matrix.Report(whole: true));
    return matrix.Wrong.Count == 0 ? 0 : 1;
}

var requests = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount;
var run = await FuzzRun.RunAsync(requests, seed);
Console.Write(run.Report());
return run.Faults.Count == 0 ? 0 : 1;
