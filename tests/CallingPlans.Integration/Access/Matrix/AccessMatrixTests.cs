using CallingPlans.Testing;

namespace CallingPlans.Integration.Access.Matrix;

/// <summary>Printed whole by <c>dotnet run --project tests/CallingPlans.Fuzz -- matrix</c>.</summary>
public sealed class AccessMatrixTests
{
    [Fact]
    public async Task Routes_ForEveryCallerAndTarget_AnswerAsTheTableSays()
    {
        var matrix = await AccessMatrix.RunAsync();

        Reports.Write("access-matrix", matrix.Report(whole: false));
        Assert.True(matrix.Wrong.Count == 0, matrix.Report(whole: false));
    }
}
