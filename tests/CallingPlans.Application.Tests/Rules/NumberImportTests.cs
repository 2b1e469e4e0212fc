using CallingPlans.Application.PortOrders.Draft;
using CallingPlans.Application.Results;
using CallingPlans.Application.Tests.Builders;
using CallingPlans.Application.Tests.Fakes;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;
using static CallingPlans.Application.Tests.Builders.PortOrders;

namespace CallingPlans.Application.Tests.Rules;

/// <summary>Numbers that come in a file.</summary>
public sealed class NumberImportTests : IDisposable
{
    private readonly FakeApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("+12025550102", null)]
    [InlineData("\"+12025550102\"", null)]
    [InlineData("202-555-0103", ErrorCode.InvalidNumber)]
    [InlineData("+442079460101", ErrorCode.WrongCountry)]
    [InlineData("+12025550101", ErrorCode.DuplicateNumber)]
    [InlineData("+12025550109", ErrorCode.DuplicateNumber)]
    public async Task GoodLinesOfAFileAreTakenAndEachOtherComesBackWithWhy(string line, string? code)
    {
        var order = app.Store(UsOrder("+12025550101"));

        var imported = (await ImportAsync(app, order, $"number\n+12025550109\n{line}\n")).Value;

        Assert.Equal(code is null ? [] : [(3, code)], imported.Rejected.Select(r => (r.Line, r.Error.Code)));
        Assert.Equal(code is null ? 2 : 1, imported.Added);
        Assert.Equal(1 + imported.Added, app.Now(order).Numbers.Count);
    }

    [Theory]
    [InlineData("GB", "singleline", null)]
    [InlineData("GB", "MultiLine", null)]
    [InlineData("GB", "", null)]
    [InlineData("GB", "Trunk", ErrorCode.ValidationFailed)]
    [InlineData("GB", "1", ErrorCode.ValidationFailed)]
    [InlineData("IE", "SingleLine", ErrorCode.NotOfferedInMarket)]
    public async Task AFileNamesLineTypesWhereTheMarketAsksForThem(string market, string lineType, string? code)
    {
        var (first, second) = market == "GB" ? ("+442079460101", "+442079460102") : ("+35312345678", "+35312345679");
        var order = app.Store(UsOrder(first) with { Market = market, TimeZone = "Europe/London" });

        var imported = (await ImportAsync(app, order, $"number,lineType\n{second},{lineType}\n")).Value;

        Assert.Equal(code, imported.Rejected.SingleOrDefault()?.Error.Code);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 2)]
    public async Task LinesPastTheLimitOfTheMarketComeBack(int lines, int added)
    {
        using var small = new FakeApp(("Markets:US:port:maxNumbers", "3"));
        var order = small.Store(UsOrder("+12025550101"));

        var imported = (await ImportAsync(
            small, order, "number\n" + string.Concat(Enumerable.Range(2, lines).Select(i => $"+1202555010{i}\n")))).Value;

        Assert.Equal(added, imported.Added);
        Assert.Equal(lines - added, imported.Rejected.Count);
        Assert.All(imported.Rejected, r => Assert.Equal(ErrorCode.TooManyNumbers, r.Error.Code));
    }

    private static Task<Result<ImportedNumbers>> ImportAsync(FakeApp app, PortOrder order, string csv) =>
        app.Get<ImportNumbers>().RunAsync(Given.Admin, app.Reach(order), csv, default);

    [Theory]
    [InlineData("")]
    [InlineData("+12025550102\n")]
    [InlineData("numbers\n+12025550102\n")]
    [InlineData("number;lineType\n+12025550102\n")]
    public async Task AFileBeginsWithItsHeader(string csv)
    {
        var order = app.Store(UsOrder());

        Assert.Equal(FailureKind.Invalid, (await ImportAsync(app, order, csv)).Failure!.Kind);
        Assert.Equal(order, app.Now(order));
    }
}
