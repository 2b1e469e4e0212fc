using CallingPlans.Integration.Harness;
using CallingPlans.Integration.NewNumbers;

namespace CallingPlans.Integration.Setup;

/// <summary>From trial to paid, and when the plans begin to bill.</summary>
public sealed class ConversionTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly object FivePlans = new { committedOutboundCallingPlans = 5, outboundCallingPlanSource = "ControlHub" };

    [Fact]
    public async Task Convert_TrialWithNumbers_KeepsThemAndBillsEachOnce()
    {
        var trial = await NumberCustomer.CreateAsync(shared.App, "Trial");
        var orderId = (string)(await trial.ProvisionAsync(3))["id"]!;
        var before = await trial.NumbersAsync();

        var converted = (await trial.Customer.Desk.PostAsync($"{trial.Customer.Path}/conversion", FivePlans)).Expect(200).Json;

        var subscription = converted["subscription"]!;
        Assert.Equal(("Paid", 5), ((string)subscription["kind"]!, (int)subscription["committedOutboundCallingPlans"]!));
        var after = await trial.NumbersAsync();
        Assert.Equal(before.Select(n => (string)n["number"]!), after.Select(n => (string)n["number"]!));
        var convertedAt = (string)subscription["convertedAt"]!;
        Assert.All(after, n => Assert.Equal(convertedAt, (string)n["billingStart"]!));
        Assert.Equal(convertedAt, (string)(await trial.ReadAsync(orderId))["billingStart"]!);
        Assert.Equal("Paid", (string)(await trial.Admin.GetAsync($"{trial.Customer.Path}/locations/us/pstn-connection")).Expect(200).Json["subscriptionType"]!);
        var billed = await trial.Admin.ListAsync($"{trial.Customer.Path}/billing-events");
        Assert.Equal(
            after.Select(n => (string)n["number"]!).Append("plans").Order(), billed.Select(e => (string?)e["number"] ?? "plans").Order());
        Assert.All(billed, e => Assert.Equal(convertedAt, (string)e["at"]!));
    }

    [Fact]
    public async Task Convert_Again_IsAConflictAndBillsNothing()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App, subscription: SetupCustomer.Trial);
        (await customer.Partner.PostAsync($"{customer.Path}/conversion", FivePlans)).Expect(200);

        (await customer.Partner.PostAsync($"{customer.Path}/conversion", FivePlans)).ExpectProblem(409, "StateConflict", null);

        Assert.Single(await customer.BilledAsync());
    }

    [Fact]
    public async Task Convert_WithoutPlansOrByTheCustomer_IsRefused()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App, subscription: SetupCustomer.Trial);

        (await customer.Partner.PostAsync($"{customer.Path}/conversion", new { committedOutboundCallingPlans = 0 }))
            .ExpectProblem(422, "LicenseRequired", "/committedOutboundCallingPlans");
        (await customer.Admin.PostAsync($"{customer.Path}/conversion", FivePlans)).ExpectProblem(403, "Forbidden", null);
        Assert.Empty(await customer.BilledAsync());
    }

    [Fact]
    public async Task Convert_PlansOfCcw_BillExactlyFromTheServiceDate()
    {
        await using var app = await TestApp.StartAsync();
        var customer = await SetupCustomer.CreateAsync(app, subscription: SetupCustomer.Trial);
        (await customer.ConnectAsync(SetupCustomer.CallingPlans())).Expect(200);
        var today = DateOnly.FromDateTime((await AdvanceAsync(app, 0)).UtcDateTime);
        // New York is five hours behind on that day, whatever the day of the test.
        var date = new DateOnly(today.Year + 1, 1, 1);
        (await customer.Partner.PostAsync(
            $"{customer.Path}/conversion",
            new { committedOutboundCallingPlans = 5, outboundCallingPlanSource = "Ccw", requestedServiceDate = $"{date:yyyy-MM-dd}" }))
            .Expect(200);
        Assert.Empty(await customer.BilledAsync());

        await AdvanceAsync(app, date.DayNumber - today.DayNumber + 2);
        var admin = await ApiClient.SignInAsync(app.Http, new { role = "CustomerAdmin", org = customer.Id });
        var billed = await Poll.UntilAsync(
            () => admin.ListAsync($"{customer.Path}/billing-events"), all => all.Count > 0, _ => Task.FromResult("No event."));

        var started = Assert.Single(billed);
        Assert.Equal(("OutboundCallingPlanStarted", 31), ((string)started["kind"]!, (int)started["prorationDays"]!));
        Assert.Equal(new DateTimeOffset(date, new TimeOnly(5, 0), TimeSpan.Zero), DateTimeOffset.Parse((string)started["at"]!));
    }

    [Fact]
    public async Task PutOrganization_PaidToTrial_IsRefused()
    {
        var customer = await SetupCustomer.CreateAsync(shared.App);
        var read = (await customer.Partner.GetAsync(customer.Path)).Expect(200);
        var trial = SetupCustomer.Organization(customer.Id, SetupCustomer.Trial);

        (await customer.Partner.PutAsync(customer.Path, trial, read.ETag)).ExpectProblem(422, "ValidationFailed", "/subscription/kind");
    }

    private static async Task<DateTimeOffset> AdvanceAsync(TestApp app, int days) => (DateTimeOffset)(
        await new ApiClient(app.Http).PostAsync("/api/dev/clock", new { advance = days == 0 ? "00:00:00" : $"{days}.00:00:00" }))
        .Expect(200).Json["now"]!;
}
