using CallingPlans.Infrastructure.Documents.Reading;

namespace CallingPlans.Infrastructure.Tests.Documents;

public sealed class ReaderCommandTests : IDisposable
{
    private const string App = "/app/CallingPlans.Functions.dll";
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("reader-command-");
    private readonly string host;
    private readonly string runtime;

    public ReaderCommandTests()
    {
        host = Path.Combine(root.FullName, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        File.WriteAllText(host, string.Empty);
        runtime = root.CreateSubdirectory("shared/Microsoft.NETCore.App/10.0.0").FullName;
    }

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void For_AppRunByTheDotNetHost_StartsTheSameHost() =>
        Assert.Equal(("/usr/bin/dotnet", App), ReaderCommand.For(null, "/usr/bin/dotnet", App, runtime));

    [Fact]
    public void For_AppRunByItsOwnExecutable_StartsIt() => Assert.Equal(
        ("/app/CallingPlans.Functions", null), ReaderCommand.For(null, "/app/CallingPlans.Functions", App, runtime));

    [Fact]
    public void For_AppLoadedByAProgramOfThePlatform_StartsTheDotNetHostOfTheRunningFramework() =>
        Assert.Equal((host, App), ReaderCommand.For(null, "/azure-functions-host/FunctionsNetHost", App, runtime));

    [Fact]
    public void For_NoDotNetHostBesideTheFramework_LooksItUpInThePath()
    {
        File.Delete(host);

        Assert.Equal(("dotnet", App), ReaderCommand.For(null, "/azure-functions-host/FunctionsNetHost", App, runtime));
    }

    [Theory]
    [InlineData("/reader/Reader.dll", true)]
    [InlineData("/reader/reader", false)]
    public void For_ProgramNamed_StartsThatOne(string path, bool isLibrary) => Assert.Equal(
        isLibrary ? (host, path) : (path, null), ReaderCommand.For(path, "/azure-functions-host/FunctionsNetHost", App, runtime));
}
