using System.Text.Json.Nodes;
using CallingPlans.Integration.Harness;

namespace CallingPlans.Integration.Life;

/// <summary>One order of the United States, from its draft to its end; each test looks at another side of it.</summary>
public sealed class PortOrderLifeTests(PortOrderLife life) : IClassFixture<PortOrderLife>
{
    [Fact]
    public void Draft_Created_AnswersLocationAndETag()
    {
        Assert.Equal($"{life.Customer.Path}/port-orders/{life.Id}", life.Created.Location);
        Assert.Matches("^\"[^\"]+\"$", life.Created.ETag);
    }

    [Fact]
    public void Draft_Created_IsPendingDraftWithItsNumbers()
    {
        var order = life.Created.Json;

        Assert.Equal(("Port", "Pending", "Draft"), ((string)order["kind"]!, (string)order["status"]!, (string)order["stage"]!));
        Assert.Equal(life.Numbers, Draft.NumbersIn(order));
        Assert.Equal(2, (int)order["quantity"]!);
    }

    [Fact]
    public void ETag_OrderChanged_IsAnother() => Assert.NotEqual(life.Created.ETag, life.Signed.ETag);

    [Fact]
    public void Submission_Ready_AnswersTheOrder()
    {
        Assert.Equal(202, life.Submitted.Status);
        Assert.Equal(life.Id, (string)life.Submitted.Json["id"]!);
        Assert.Equal("SendingToCarrier", (string)life.Submitted.Json["stage"]!);
        Assert.Equal(1, (int)life.Submitted.Json["attempts"]!);
    }

    [Fact]
    public void Events_WholeLife_GoThroughEveryStageInOrder()
    {
        var moves = life.Events.Where(e => e["toStage"] is not null).Select(e => $"{e["from"]}/{e["fromStage"]} {e["to"]}/{e["toStage"]}");

        Assert.Equal(
            [
                "/ Pending/Draft",
                "/Draft /SendingToCarrier",
                "Pending/SendingToCarrier Submitted/AwaitingFoc",
                "Submitted/AwaitingFoc FocReceived/AwaitingPort",
                "FocReceived/AwaitingPort Completed/Closed",
            ],
            moves);
    }

    [Fact]
    public void Events_WholeLife_NameWhoDidWhat()
    {
        var told = life.Events.Where(e => (string)e["kind"]! != "MailSent").Select(e => $"{e["actor"]}: {e["kind"]}");

        Assert.Equal(
            [
                "Ada Admin: Created",
                "Ada Admin: DocumentAdded",
                "Ada Admin: LoaSigned",
                "Ada Admin: Submitted",
                "system: SentToCarrier",
                "carrier: CarrierUpdate",
                "carrier: FocReceived",
                "carrier: Completed",
            ],
            told);
    }

    [Theory]
    [InlineData("CarrierUpdate", "submitted")]
    [InlineData("FocReceived", "foc-date-confirmed")]
    [InlineData("Completed", "ported")]
    public void Events_OfTheCarrier_CarryItsRawCode(string kind, string rawCode) =>
        Assert.Equal(rawCode, (string?)life.Events.Single(e => (string)e["kind"]! == kind)["rawCode"]);

    [Fact]
    public void Events_WholeLife_AreInTimesOrderAndHaveIdsOfTheirOwn()
    {
        var times = life.Events.Select(e => (DateTimeOffset)e["at"]!).ToList();

        Assert.Equal(times.Order(), times);
        Assert.Equal(life.Events.Count, life.Events.DistinctBy(e => (string)e["id"]!).Count());
    }

    [Theory]
    [InlineData("order-submitted")]
    [InlineData("foc-received")]
    [InlineData("order-completed")]
    public void Mail_Step_GoesOnceToContactAndExtraAddress(string template)
    {
        var mails = life.Mails.Where(m => (string)m["template"]! == template).ToList();

        Assert.Equal([PortOrderLife.ExtraEmail, Customer.ContactEmail], mails.Select(m => (string)m["to"]!).Order());
        Assert.All(mails, mail => Assert.Equal("en", (string)mail["language"]!));
    }

    [Fact]
    public void Mail_FocReceived_BringsTheDateForTheCalendar()
    {
        var attachment = Assert.Single(
            life.Mails.First(m => (string)m["template"]! == "foc-received")["attachments"]!.AsArray());

        Assert.EndsWith(".ics", (string)attachment!["fileName"]!);
        Assert.StartsWith("text/calendar", (string)attachment["contentType"]!);
    }

    [Fact]
    public void Order_Completed_HasFocAndMomentOfCompletion()
    {
        Assert.NotNull(life.Final["foc"]!["date"]);
        Assert.NotNull(life.Final["foc"]!["receivedAt"]);
        Assert.NotNull(life.Final["completedAt"]);
        Assert.Equal((string)life.Final["completedAt"]!, (string)life.Final["billingStart"]!);
    }

    [Fact]
    public void Order_Completed_OffersNoChange() =>
        Assert.Empty(life.Final["actions"]!.AsArray().Select(a => (string)a!).Intersect(["Submit", "Amend", "SignLoa", "UploadBill", "Cancel"]));

    [Fact]
    public void Pin_Given_IsToldAsProvidedAndNeverReturned()
    {
        Assert.True((bool)life.Created.Json["account"]!["pinProvided"]!);
        Assert.All(life.Answers, answer => Assert.DoesNotContain(PortOrderLife.Pin, answer));
    }

    [Fact]
    public void Pin_OrderCompleted_IsDropped() => Assert.False((bool)life.Final["account"]!["pinProvided"]!);

    [Fact]
    public void Numbers_OrderCompleted_AreActiveOnceAtTheLocation() => Assert.Equal(
        life.Numbers.Order().Select(n => $"{n} Active us {life.Id}"),
        life.Inventory.Select(n => $"{n["number"]} {n["status"]} {n["locationId"]} {n["orderId"]}").Order());

    [Fact]
    public void Billing_OrderCompleted_HasOneEventOfEachNumber() => Assert.Equal(
        life.Numbers.Order().Select(n => $"{n} {life.Id}"),
        life.Billing.Where(b => (string)b["kind"]! == "NumberBillingStarted").Select(b => $"{b["number"]} {b["orderId"]}").Order());

    [Fact]
    public void Billing_OrderCompleted_BeginsAtCompletion() => Assert.All(
        life.Billing.Where(b => (string)b["kind"]! == "NumberBillingStarted"),
        b => Assert.Equal((DateTimeOffset)life.Final["completedAt"]!, (DateTimeOffset)b["at"]!));

    [Fact]
    public void OrderList_OrderCompleted_HasItsLine()
    {
        var line = Assert.Single(life.List);

        Assert.Equal(life.Id, (string)line["id"]!);
        Assert.Equal((string)life.Final["orderNumber"]!, (string)line["orderNumber"]!);
        Assert.Equal(("Port", "Completed", "Closed", "us", 2), (
            (string)line["kind"]!, (string)line["status"]!, (string)line["stage"]!, (string)line["locationId"]!, (int)line["quantity"]!));
        Assert.False((bool)line["needsAction"]!);
        Assert.Equal((string)life.Final["foc"]!["date"]!, (string)line["focDate"]!);
    }

    [Fact]
    public async Task Document_Bill_ComesBackAsItWas()
    {
        var answer = await life.DownloadAsync("Bill");

        Assert.Equal(life.Bill, answer.Body);
        Assert.Equal("application/pdf", answer.ContentType);
    }

    [Theory]
    [InlineData("Bill", "bill.pdf")]
    [InlineData("Loa", ".pdf")]
    public async Task Document_Any_IsAnAttachmentThatIsNotSniffed(string kind, string name)
    {
        var answer = await life.DownloadAsync(kind);

        Assert.StartsWith("attachment", answer.Headers["Content-Disposition"]);
        Assert.Contains(name, answer.Headers["Content-Disposition"]);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
    }

    [Fact]
    public void Document_Bill_IsListedWithHashAndDate()
    {
        var bill = life.Document("Bill");

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(life.Bill)), (string)bill["sha256"]!);
        Assert.Equal(life.Bill.Length, (int)bill["size"]!);
        Assert.True((bool)bill["check"]!["readable"]!);
        Assert.NotNull(bill["check"]!["billDate"]);
    }

    [Fact]
    public async Task Document_Loa_NamesSignerNumbersAndOperator()
    {
        var text = Files.TextOf((await life.DownloadAsync("Loa")).Body).Replace(" ", string.Empty);

        Assert.Contains("AlexDoe", text);
        Assert.Contains("ContosoVoice", text);
        Assert.All(life.Numbers, number => Assert.Contains(number, text));
    }

    [Fact]
    public void Loa_Signed_TellsWhoAndWhen()
    {
        var loa = life.Final["loa"]!;

        Assert.Equal(("Signed", "Alex Doe", "CFO"), ((string)loa["status"]!, (string)loa["signedBy"]!, (string)loa["title"]!));
        Assert.NotNull(loa["signedAt"]);
    }
}
