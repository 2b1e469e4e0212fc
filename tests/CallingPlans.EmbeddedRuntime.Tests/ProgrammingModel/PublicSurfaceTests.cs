using Microsoft.Azure.Functions.Worker;
using Xunit.Abstractions;

namespace CallingPlans.EmbeddedRuntime.Tests.ProgrammingModel;

public sealed class PublicSurfaceTests(ITestOutputHelper output)
{
    private static readonly Type[] PublicTypes = typeof(FunctionAttribute).Assembly.GetExportedTypes();

    [Fact]
    public void PublicTypes_AllOfThem_ExistInTheRealPackagesWithTheSameMembers()
    {
        if (ApiSurfaceFolder.Find() is not { } folder)
        {
            output.WriteLine(
                "Not compared: there are no signature lists here. API_SURFACE names the folder that has them.");
            return;
        }

        var real = SignatureList.Read(folder);
        var invented = PublicTypes.SelectMany(type => SurfaceComparison.Invented(type, real)).ToArray();

        Assert.True(invented.Length == 0, "Not in the real packages:\n" + string.Join('\n', invented));
    }

    [Fact]
    public void PublicTypes_AllOfThem_StandForTheRealPackages()
        => Assert.DoesNotContain(
            PublicTypes,
            type => type.Namespace is not { } name
                || !(name.StartsWith("Microsoft.", StringComparison.Ordinal) || name == "DurableTask.Core.Exceptions"));
}
