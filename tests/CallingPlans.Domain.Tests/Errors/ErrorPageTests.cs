using CallingPlans.Domain.Errors;

namespace CallingPlans.Domain.Tests.Errors;

/// <summary>Holds docs/errors.md to the catalogue and to the English texts.</summary>
public sealed class ErrorPageTests
{
    private static readonly string[][] Rows = [.. File.ReadLines(RepositoryFile.Find("docs/errors.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split(" | "))];

    [Fact]
    public void Page_ListsEveryCodeOnce_InTheOrderOfTheCatalog() => Assert.Equal(
        ErrorCatalog.All.Select(definition => definition.Code), Rows.Select(row => row[0].Trim('`')));

    [Fact]
    public void Page_EachRow_HasStatusFieldAndRemedyOfItsCode() => Assert.All(Rows, row =>
    {
        var definition = ErrorCatalog.Get(row[0].Trim('`'));

        Assert.Equal(5, row.Length);
        Assert.Equal(StatusOf(definition.Kind), row[1]);
        Assert.Equal(definition.Field is null ? "–" : $"`{definition.Field}`", row[2]);
        Assert.NotEmpty(row[3]);
        Assert.Equal(ErrorTexts.Get(definition.Code, "en").Remedy, row[4]);
    });

    private static string StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Malformed => "400",
        ErrorKind.Unauthenticated => "401",
        ErrorKind.Forbidden => "403",
        ErrorKind.NotFound => "404",
        ErrorKind.Conflict => "409",
        ErrorKind.PreconditionFailed => "412",
        ErrorKind.TooLarge => "413",
        ErrorKind.UnsupportedMedia => "415",
        ErrorKind.RuleBroken => "422",
        ErrorKind.PreconditionRequired => "428",
        ErrorKind.TooMany => "429",
        ErrorKind.Internal => "500",
        ErrorKind.Unavailable => "503",
        ErrorKind.Finding => "–",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
