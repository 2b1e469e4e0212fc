using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.Numbers;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Testing;
using static CallingPlans.Application.Abstractions.Carriers.CarrierUpdateKind;

namespace CallingPlans.Infrastructure.Tests.Carriers.Simulated;

public sealed class SimulatedRejectionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly Dictionary<string, (string RawCode, Func<CarrierPortRequest, CarrierPortRequest> Correct)> Cases = new()
    {
        [ErrorCode.AccountNumberMismatch] = ("ACCOUNT_NUMBER_MISMATCH", r => WithAccount(r, a => a with { AccountNumber = "A-2" })),
        [ErrorCode.AccountNumberRequired] = ("ACCOUNT_NUMBER_REQUIRED", r => WithAccount(r, a => a with { AccountNumber = "A-2" })),
        [ErrorCode.AccountNameMismatch] = ("AUTH_PERSON_MISMATCH", r => WithAccount(r, a => a with { AuthorizedName = "Sam Lee" })),
        [ErrorCode.BtnMismatch] = ("BTN_ATN_MISMATCH",
            r => WithAccount(r, a => a with { BillingTelephoneNumber = TelephoneNumber.Restore("+14255550199") })),
        [ErrorCode.CompanyNameMismatch] = ("ENTITY_NAME_MISMATCH", r => WithAccount(r, a => a with { CompanyName = "Fabrikam" })),
        [ErrorCode.MultipleBtns] = ("PORTING_ORDER_SPLIT_REQUIRED", r => r with { Numbers = Requests.Numbers("+14255550123") }),
        [ErrorCode.FocRejectedByLosingCarrier] = ("FOC_REJECTED", r => r with { RequestedAt = r.RequestedAt!.Value.AddDays(1) }),
        [ErrorCode.Unidentified] = ("OTHER", r => r),
        [ErrorCode.InvalidPin] = ("PASSCODE_PIN_INVALID", r => r with { Pin = "0815" }),
        [ErrorCode.PendingOrder] = ("LSR_PENDING", WithoutTheLastNumber),
        [ErrorCode.MainBtnPending] = ("MAIN_BTN_PORTING", r => r with { PartialPort = new PartialPort(RemainingNumbers.Disconnect) }),
        [ErrorCode.ServiceAddressMismatch] = ("LOCATION_MISMATCH",
            r => WithAccount(r, a => a with { ServiceAddress = a.ServiceAddress! with { City = "Bellevue" } })),
        [ErrorCode.TnHasSpecialFeatures] = ("PHONE_NUMBER_HAS_SPECIAL_FEATURE", WithoutTheLastNumber),
        [ErrorCode.TnMismatch] = ("PHONE_NUMBER_MISMATCH", WithoutTheLastNumber),
        [ErrorCode.TnNotPortable] = ("PHONE_NUMBER_NOT_PORTABLE", WithoutTheLastNumber),
        [ErrorCode.RateCenterNotSupported] = ("RATE_CENTER_NOT_PORTABLE", WithoutTheLastNumber),
        [ErrorCode.PostalCodeMismatch] = ("POSTAL_CODE_MISMATCH",
            r => WithAccount(r, a => a with { ServiceAddress = a.ServiceAddress! with { PostalCode = "98004" } })),
        [ErrorCode.InvalidBill] = ("requirement-info-exception",
            r => r with { Documents = [.. r.Documents, Requests.Document(DocumentKind.Bill, "bill-2")] }),
        [ErrorCode.InvalidLoa] = ("LOA_ILLEGIBLE",
            r => r with { Documents = [.. r.Documents, Requests.Document(DocumentKind.Loa, "loa-2")] }),
    };

    private readonly CarrierRig rig = new(azurite);

    public void Dispose() => rig.Dispose();

    public static TheoryData<string> Codes => [.. RejectionCatalog.All.Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Rejection_OfEachCode_IsSaidInTheCarriersOwnCode(string code)
    {
        var update = await rig.ValidateAsync(Requests.For($"SIM-{code}"));

        Assert.Equal(Rejected, update.Kind);
        Assert.Equal(Cases[code].RawCode, update.RawCode);
        Assert.All(update.Errors!, e => Assert.Equal((code, Cases[code].RawCode), (e.Code, e.RawCode)));
        Assert.All(update.Errors!, e => Assert.NotEmpty(e.RawText));
        Assert.Empty(await rig.AfterAsync(TimeSpan.FromDays(30)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Resubmission_WithAFieldThatTheErrorNamesChanged_IsAccepted(string code)
    {
        var request = Requests.For($"SIM-{code}");
        await rig.ValidateAsync(request);
        var corrected = Cases[code].Correct(request).Again();
        Assert.Equal(Accepted, (await rig.ValidateAsync(corrected)).Kind);

        // A correction holds: the same account number does not reject the order again.
        Assert.Equal([FocReceived, Ported], (await rig.AfterAsync(TimeSpan.FromDays(1))).Select(u => u.Kind));
        Assert.Equal(Accepted, (await rig.ValidateAsync(corrected.Again())).Kind);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Resubmission_Unchanged_IsRejectedAgainUnlessNothingCouldBeCorrected(string code)
    {
        var request = Requests.For($"SIM-{code}");
        await rig.ValidateAsync(request);

        var again = await rig.ValidateAsync(request.Again());
        Assert.Equal((code == ErrorCode.Unidentified ? Accepted : Rejected, 2), (again.Kind, again.Attempt));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Resubmission_WithAnotherAccountNumber_IsAccepted(string code)
    {
        var request = Requests.For($"SIM-{code}");
        await rig.ValidateAsync(request);

        Assert.Equal(Accepted, (await rig.ValidateAsync(
            WithAccount(request, a => a with { AccountNumber = "A-2" }).Again())).Kind);
    }

    [Fact]
    public async Task Resubmission_WithAnotherFieldChanged_IsRejectedAgain()
    {
        var request = Requests.For("SIM-BtnMismatch");
        await rig.ValidateAsync(request);
        var other = request with { Pin = "0815", Numbers = Requests.Numbers("+14255550155") };

        Assert.Equal(Rejected, (await rig.ValidateAsync(other.Again())).Kind);
    }

    [Theory]
    [InlineData(ErrorCode.TnMismatch)]
    [InlineData(ErrorCode.TnNotPortable)]
    [InlineData(ErrorCode.TnHasSpecialFeatures)]
    [InlineData(ErrorCode.PendingOrder)]
    [InlineData(ErrorCode.RateCenterNotSupported)]
    [InlineData(ErrorCode.MainBtnPending)]
    public async Task Rejection_AboutNumbers_NamesTheLast(string code)
    {
        var update = await rig.ValidateAsync(Requests.For($"SIM-{code}", "+14255550123", "+14255550124", "+14255550125"));
        Assert.Equal(["+14255550125"], Assert.Single(update.Errors!).Numbers);
    }

    [Fact]
    public async Task MultipleBtns_HasOneErrorForEachHalf()
    {
        var update = await rig.ValidateAsync(Requests.For(
            "SIM-MultipleBtns", "+14255550123", "+14255550124", "+14255550125"));
        Assert.Equal(
            [["+14255550123"], ["+14255550124", "+14255550125"]],
            update.Errors!.Select(e => e.Numbers!));
    }

    [Fact]
    public async Task MultipleBtns_OfOneNumberOrOfAFamily_IsAccepted()
    {
        Assert.Equal(Accepted, (await rig.ValidateAsync(Requests.For("SIM-MultipleBtns", "+14255550123"))).Kind);
        Assert.Equal(Accepted, (await rig.ValidateAsync(
            Requests.For("SIM-MultipleBtns") with { IsFamilyMember = true })).Kind);
    }

    [Fact]
    public async Task SpecialFeatures_OfNumbersEndingIn0911_AreFoundUntilTheNumbersAreGone()
    {
        var request = Requests.For("A-1", "+14255550911", "+14255550123");
        var update = await rig.ValidateAsync(request);
        var error = Assert.Single(update.Errors!);
        Assert.Equal(ErrorCode.TnHasSpecialFeatures, error.Code);
        Assert.Equal(["+14255550911"], error.Numbers);

        Assert.Equal(Rejected, (await rig.ValidateAsync(request.Again())).Kind);
        var corrected = request with { Attempt = 3, Numbers = Requests.Numbers("+14255550123") };
        Assert.Equal(Accepted, (await rig.ValidateAsync(corrected)).Kind);
    }

    [Fact]
    public async Task Rejection_OfThousandNumbersAgainAndAgain_StaysStorable()
    {
        string[] numbers = [.. Enumerable.Range(0, 1000).Select(i => $"+1425555{1000 + i}")];
        var request = Requests.For("SIM-MultipleBtns", numbers);
        for (; request.Attempt < 4; request = request.Again())
        {
            var update = await rig.ValidateAsync(request);
            Assert.Equal(numbers, update.Errors!.SelectMany(e => e.Numbers!));
        }
    }

    [Fact]
    public async Task Rejection_KeepsNeitherPinNorAccountNumber()
    {
        await rig.ValidateAsync(Requests.For("SIM-InvalidPin") with { Pin = "CANARY-PIN" });
        await rig.ValidateAsync(Requests.For("CANARY-ACCOUNT"));

        await foreach (var row in rig.Table.QueryAsync<Azure.Data.Tables.TableEntity>())
            Assert.DoesNotContain(row, p => p.Value?.ToString()?.Contains("CANARY", StringComparison.Ordinal) == true);
    }

    private static CarrierPortRequest WithAccount(CarrierPortRequest request, Func<AccountFacts, AccountFacts> change) =>
        request with { Account = change(request.Account) };

    private static CarrierPortRequest WithoutTheLastNumber(CarrierPortRequest request) =>
        request with { Numbers = [.. request.Numbers.SkipLast(1)] };
}
