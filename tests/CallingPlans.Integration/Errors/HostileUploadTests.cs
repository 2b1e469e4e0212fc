using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Errors;

/// <summary>
/// The worst of the hostile files (<c>tests/BillCorpus/hostile</c>) over HTTP: loops, bombs, and what overflows a parser's stack. The
/// app answers each, stays healthy, and reads the next bill.
/// </summary>
public sealed class HostileUploadTests(SharedCustomer shared) : IClassFixture<SharedCustomer>
{
    [Theory]
    [InlineData("form-doubling")]
    [InlineData("form-loop")]
    [InlineData("nested-flate-bomb")]
    [InlineData("deep-arrays")]
    [InlineData("many-numbers")]
    [InlineData("million-text-operators")]
    [InlineData("launch-action")]
    public async Task Upload_AHostileFile_IsAnsweredAndTheNextBillIsRead(string name)
    {
        var order = (await shared.Customer.DraftAsync(Draft.Us())).Expect(201);
        var hostile = await File.ReadAllBytesAsync(Path.Combine(Folder(), $"{name}.pdf"));

        // A machine that has no time to read says so; it does not call the file damaged.
        var answer = await Poll.UntilAsync(() => shared.Customer.Admin.UploadAsync($"{order.Location}/bill", hostile), a => a.Status != 503, a => Task.FromResult($"{a.Status}"));

        Assert.True(answer.Status is 200 or 422, $"{answer.Status}");
        (await shared.Customer.Admin.GetAsync("/api/health")).Expect(200);
        var sound = await shared.Customer.Admin.UploadAsync($"{order.Location}/bill", Files.RecentBill());
        Assert.NotNull((string?)sound.Expect(200).Json["check"]!["billDate"]);
    }

    private static string Folder()
    {
        for (var parent = new DirectoryInfo(AppContext.BaseDirectory); parent is not null; parent = parent.Parent)
        {
            if (Path.Combine(parent.FullName, "tests", "BillCorpus", "hostile") is var folder && Directory.Exists(folder))
                return folder;
        }

        throw new DirectoryNotFoundException("There is no tests/BillCorpus/hostile above the tests.");
    }
}
