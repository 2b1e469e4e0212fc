using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Rejections;

public sealed class RejectionTests(RejectionStories stories) : IClassFixture<RejectionStories>
{
    public static TheoryData<string> Codes => [.. RejectionCase.All.Keys];

    [Fact]
    public void Cases_All_AreNineteen() => Assert.Equal(19, RejectionCase.All.Count);

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Rejection_ByTheCarrier_NamesCodeAndField(string code)
    {
        var story = await stories.OfAsync(code);

        Assert.Equal("CorrectionNeeded", (string)story.Rejected["stage"]!);
        Assert.All(story.Rejected["errors"]!.AsArray(), error => Assert.Equal(
            (code, RejectionCase.All[code].Field), ((string)error!["code"]!, (string?)error["field"])));
        Assert.NotEmpty(story.Rejected["errors"]!.AsArray());
        Assert.All(story.Rejected["errors"]!.AsArray(), error => Assert.True(error!.AsObject().ContainsKey("field")));
    }

    [Theory]
    [InlineData("Unidentified", true)]
    [InlineData("InvalidLoa", true)]
    [InlineData("PostalCodeMismatch", false)]
    public async Task Actions_RejectionThatThePortingDeskCanHelpWith_OfferIt(string code, bool offered) => Assert.Equal(
        offered, (await stories.OfAsync(code)).Rejected["actions"]!.AsArray().Any(a => (string)a! == "ContactPts"));

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Rejection_ReadInEitherLanguage_TellsDetailAndRemedyInIt(string code)
    {
        var story = await stories.OfAsync(code);

        foreach (var member in (string[])["title", "detail", "remedy"])
        {
            Assert.False(HasChinese((string)story.Rejected["errors"]![0]![member]!), member);
            Assert.True(HasChinese((string)story.RejectedInChinese["errors"]![0]![member]!), member);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Rejection_ByTheCarrier_IsMailedInTheOrganisationsLanguage(string code)
    {
        var mail = (await stories.OfAsync(code)).Mail;

        Assert.Equal("zh-TW", (string)mail["language"]!);
        Assert.True(HasChinese((string)mail["subject"]!) && HasChinese((string)mail["text"]!));
        Assert.Equal(Customer.ContactEmail, (string)mail["to"]!);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Rejection_Mailed_TellsTheRemedy(string code)
    {
        var story = await stories.OfAsync(code);
        var remedy = (string)story.RejectedInChinese["errors"]![0]!["remedy"]!;

        Assert.Contains(WithoutSpace(remedy), WithoutSpace((string)story.Mail["text"]!));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Rejection_ByTheCarrier_NeedsAction(string code)
    {
        var story = await stories.OfAsync(code);

        Assert.True((bool)story.Line["needsAction"]!);
        Assert.Contains("Submit", story.Rejected["actions"]!.AsArray().Select(a => (string)a!));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Risks_Rejected_NameOtherFieldsOnly(string code)
    {
        var risks = (await stories.OfAsync(code)).Rejected["risks"]!.AsArray();

        Assert.NotEmpty(risks);
        Assert.DoesNotContain(RejectionCase.All[code].Field, risks.Select(r => (string)r!["field"]!));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Event_OfTheRejection_KeepsTheCarriersOwnCode(string code)
    {
        var rejected = Assert.Single((await stories.OfAsync(code)).Events, e => (string)e["kind"]! == "Rejected");

        Assert.Equal("carrier", (string)rejected["actor"]!);
        Assert.False(string.IsNullOrEmpty((string?)rejected["rawCode"]));
        Assert.Equal(("Pending", "Rejected"), ((string)rejected["from"]!, (string)rejected["to"]!));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Resubmission_Corrected_CompletesAtTheSecondAttempt(string code)
    {
        var completed = (await stories.OfAsync(code)).Completed;

        Assert.Equal(2, (int)completed["attempts"]!);
        Assert.Empty(completed["errors"]!.AsArray());
    }

    [Theory]
    [InlineData("PendingOrder")]
    [InlineData("TnHasSpecialFeatures")]
    [InlineData("TnMismatch")]
    [InlineData("TnNotPortable")]
    [InlineData("RateCenterNotSupported")]
    public async Task Rejection_OfNumbers_NamesTheLast(string code)
    {
        var story = await stories.OfAsync(code);

        Assert.Equal(story.Numbers[^1], (string)Assert.Single(story.Rejected["errors"]![0]!["numbers"]!.AsArray())!);
    }

    [Fact]
    public async Task Resubmission_NumberTakenOut_IsNotPortingInAnyMore()
    {
        var story = await stories.OfAsync("TnMismatch");
        var kept = story.Completed["numbers"]!.AsArray().Select(n => (string)n!["number"]!).ToHashSet();
        var removed = story.Numbers.Where(n => !kept.Contains(n)).ToList();

        var own = (await stories.Customer.Admin.ListAsync($"{stories.Customer.Path}/numbers?top=500"))
            .Where(n => (string)n["orderId"]! == (string)story.Completed["id"]!).Select(n => (string)n["number"]!);

        Assert.NotEmpty(removed);
        Assert.Equal(kept.Order(), own.Order());
    }

    [Fact]
    public async Task Rejection_MultipleBtns_NamesEachGroup()
    {
        var story = await stories.OfAsync("MultipleBtns");

        Assert.Equal(
            story.Numbers.Select(n => $"[\"{n}\"]"),
            story.Rejected["errors"]!.AsArray().Select(e => e!["numbers"]!.ToJsonString().Replace("\\u002B", "+")));
    }

    [Theory]
    [InlineData("AccountNumberMismatch")]
    [InlineData("TnMismatch")]
    [InlineData("InvalidLoa")]
    public async Task Resubmission_Unchanged_IsRejectedAgain(string code)
    {
        var customer = stories.Customer;
        var id = await customer.SubmitAsync(Draft.Us().ForCarrier($"SIM-{code}"));
        await customer.UntilAsync(id, "Rejected");
        (await customer.SubmitAsync(id)).Expect(202);

        var again = await customer.UntilAsync(id, o => (string)o["status"]! == "Rejected" && (int)o["attempts"]! == 2);

        Assert.Equal(code, (string)again["errors"]![0]!["code"]!);
        await customer.UntilMailAsync(id, "order-rejected", count: 2);
    }

    [Fact]
    public async Task Rejection_OfTheOnlyNumber_IsCuredByReplacingIt()
    {
        var customer = stories.Customer;
        var id = await customer.SubmitAsync(Draft.Us(TestNumbers.Next()).ForCarrier("SIM-TnMismatch"));
        await customer.UntilAsync(id, "Rejected");
        (await customer.AmendAsync(id, new() { ["numbers"] = Draft.NumbersOf([TestNumbers.Next()]) })).Expect(200);
        (await customer.SignAsync(id)).Expect(200);
        (await customer.SubmitAsync(id)).Expect(202);

        await customer.UntilAsync(id, "Completed");
    }

    [Fact]
    public async Task Amendment_AddsANumber_VoidsTheSignature()
    {
        var customer = stories.Customer;
        var id = await customer.PrepareAsync(Draft.Us());

        var amended = await customer.AmendAsync(id, new() { ["numbers"] = Draft.NumbersOf([TestNumbers.Next()]) });

        Assert.Equal("Missing", (string)amended.Expect(200).Json["loa"]!["status"]!);
        (await customer.SubmitAsync(id)).ExpectProblem(422, "LoaMissing", "/loa");
    }

    [Theory]
    [InlineData("zh-TW", null, "zh-TW")]
    [InlineData("zh-TW", "en", "en")]
    [InlineData("en", "zh-TW", "zh-TW")]
    public async Task Mail_OfTheBackground_IsInTheLocationsLanguageElseTheOrganisations(
        string organization, string? location, string expected)
    {
        var customer = await Customer.CreateAsync(stories.Customer.App, organization, location);
        var id = await customer.SubmitAsync(Draft.Us().ForCarrier("SIM-CompanyNameMismatch"));

        var mail = await customer.UntilMailAsync(id, "order-rejected");

        Assert.Equal(expected, (string)mail["language"]!);
    }

    private static bool HasChinese(string text) => text.Any(c => c is >= '\u4E00' and <= '\u9FFF');

    private static string WithoutSpace(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);
}
