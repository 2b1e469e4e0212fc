using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Errors;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Tests.Carriers.Simulated;
using CallingPlans.Testing;
using CallingPlans.Testing.Telnyx;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

public sealed class TelnyxPlacementTests(AzuriteFixture azurite) : TelnyxTests(azurite)
{
    private const string Create = "POST /porting_orders";

    [Fact]
    public async Task PlacePort_SendsTheFactsAndTheDocuments_AndConfirms()
    {
        var request = await Rig.RequestAsync();

        var placed = await Rig.Gateway.PlacePortAsync(request, default);

        var port = Assert.Single(Telnyx.Ports);
        Assert.Equal((port.Id, null), (placed.Reference, placed.Parts));
        Assert.Equal(Requests.TwoNumbers, port.Numbers);
        Assert.Equal($"{request.Order}/1", port.CustomerReference);
        Assert.Equal(request.Order.ToString(), port.GroupReference);
        Assert.Equal("in-process", port.Status);
        Assert.Equal("Contoso Ltd", port.Fact("end_user.admin.entity_name"));
        Assert.Equal("Avery Howard", port.Fact("end_user.admin.auth_person_name"));
        Assert.Equal("ACC-100200", port.Fact("end_user.admin.account_number"));
        Assert.Equal("4711", port.Fact("end_user.admin.pin_passcode"));
        Assert.Equal("+14255550123", port.Fact("end_user.admin.billing_phone_number"));
        Assert.Equal("1 Main St", port.Fact("end_user.location.street_address"));
        Assert.Equal("98052", port.Fact("end_user.location.postal_code"));
        Assert.Equal("full", port.Fact("misc.type"));
        Assert.Equal(request.RequestedAt, DateTimeOffset.Parse(port.Fact("activation_settings.foc_datetime_requested")!));
        Assert.Equal("https://voice.contoso.example/api/carriers/telnyx/webhook", port.Fact("webhook_url"));
        Assert.Equal("1234", port.Fact("phone_number_configuration.connection_id"));
        Assert.Equal("document-Loa.pdf", Telnyx.Documents[port.Fact("documents.loa")!]);
        Assert.Equal("document-Bill.pdf", Telnyx.Documents[port.Fact("documents.invoice")!]);
    }

    [Fact]
    public async Task PlacePort_PartialPort_SaysWhatBecomesOfTheRest()
    {
        var request = await Rig.RequestAsync() with { PartialPort = new PartialPort(RemainingNumbers.Keep, Requests.Numbers("+14255550190")[0].Number) };

        await Rig.Gateway.PlacePortAsync(request, default);

        var port = Assert.Single(Telnyx.Ports);
        Assert.Equal(
            ("partial", "keep", "+14255550190"),
            (port.Fact("misc.type"), port.Fact("misc.remaining_numbers_action"), port.Fact("misc.new_billing_phone_number")));
    }

    [Fact]
    public async Task PlacePort_FurtherDocuments_AreAddedOnce()
    {
        var request = await Rig.RequestAsync();
        request = request with { Documents = [.. request.Documents, await Rig.DocumentAsync(request, DocumentKind.Csr)] };
        Telnyx.Fail(new DoubledFault("POST /porting_orders/", 503));
        // The documents are added before the order is confirmed: the first try ends at adding them, the second at confirming.
        await Assert.ThrowsAsync<CarrierUnavailableException>(() => Rig.Gateway.PlacePortAsync(request, default));
        Telnyx.ConfirmRefusal = "No.";
        await Assert.ThrowsAsync<CarrierRefusedException>(() => Rig.Gateway.PlacePortAsync(request, default));
        Telnyx.ConfirmRefusal = null;

        await Rig.Gateway.PlacePortAsync(request, default);

        Assert.Equal(("csr", "document-Csr.pdf"), Assert.Single(Assert.Single(Telnyx.Ports).AdditionalDocuments.Select(d => (d.Type, d.FileName))));
    }

    [Fact]
    public async Task PlacePort_SameAttemptAgain_SendsNothing()
    {
        var (request, ports) = await Rig.PlaceAsync();
        Telnyx.ForgetCalls();

        var again = await Rig.Gateway.PlacePortAsync(request, default);

        Assert.Equal(ports[0].Id, again.Reference);
        Assert.All(Telnyx.Calls, c => Assert.Equal("GET", c.Method));
        Assert.Equal(1, ports[0].Confirmations);
    }

    [Fact]
    public async Task PlacePort_SameAttemptAgainAfterItWasTurnedDown_IsNotSentAgain()
    {
        var (request, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "exception", details: ("LSR_PENDING", "Another LSR is pending"));

        await Rig.Gateway.PlacePortAsync(request, default);

        Assert.Equal(("exception", 1), (ports[0].Status, ports[0].Confirmations));
    }

    [Theory]
    [InlineData("POST /porting_orders", false)]
    [InlineData("POST /porting_orders", true)]
    [InlineData("POST /documents", true)]
    [InlineData("POST /porting_orders/", false)]
    [InlineData("POST /porting_orders/", true)]
    public async Task PlacePort_CutOffAtACall_GoesOnWhereItWas(string call, bool isAfterEffect)
    {
        var request = await Rig.RequestAsync();
        Telnyx.Fail(new DoubledFault(call, 0) { IsAfterEffect = isAfterEffect });
        await Assert.ThrowsAsync<CarrierUnavailableException>(() => Rig.Gateway.PlacePortAsync(request, default));

        await Rig.Gateway.PlacePortAsync(request, default);

        var port = Assert.Single(Telnyx.Ports);
        Assert.Equal(("in-process", 1), (port.Status, port.Confirmations));
    }

    [Fact]
    public async Task PlacePort_TelnyxMakesSeveralOrders_AllArePartsOfOne()
    {
        Telnyx.SplitBy = number => number[^1..];
        var request = await Rig.RequestAsync("+14255550121", "+14255550131", "+14255550122");

        var placed = await Rig.Gateway.PlacePortAsync(request, default);

        Assert.Equal(2, placed.Parts!.Count);
        Assert.Equal(Telnyx.Ports.Select(p => p.Id).Order(), placed.Parts.Select(p => p.Reference).Order());
        Assert.Contains(placed.Parts, p => p.Numbers.Select(n => n.ToString()).SequenceEqual(["+14255550121", "+14255550131"]));
        Assert.All(Telnyx.Ports, p => Assert.Equal(("in-process", 1), (p.Status, p.Confirmations)));
        Assert.Contains(placed.Parts, p => p.Reference == placed.Reference);
    }

    [Fact]
    public async Task PlacePort_NextAttempt_CorrectsWhatWasTurnedDownAndLeavesTheRest()
    {
        Telnyx.SplitBy = number => number;
        var (request, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "exception", details: ("POSTAL_CODE_MISMATCH", "Postal code"));
        Telnyx.Move(ports[1], "submitted");
        var corrected = request.Again() with { Account = request.Account with { ServiceAddress = request.Account.ServiceAddress! with { PostalCode = "98101" } } };

        await Rig.Gateway.PlacePortAsync(corrected, default);

        Assert.Equal(2, Telnyx.Ports.Count);
        Assert.Equal(("in-process", 2, "98101", $"{request.Order}/2"),
            (ports[0].Status, ports[0].Confirmations, ports[0].Fact("end_user.location.postal_code"), ports[0].CustomerReference));
        Assert.Equal(("submitted", 1), (ports[1].Status, ports[1].Confirmations));
    }

    [Fact]
    public async Task PlacePort_NextAttemptWithoutANumber_IsOrderedAnewOnceTheOldOneIsCancelled()
    {
        var (request, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "exception", details: ("PHONE_NUMBER_MISMATCH", "Not theirs"));
        await Rig.PollAsync();
        var next = request.Again() with { Numbers = [request.Numbers[0]] };
        await Assert.ThrowsAsync<CarrierUnavailableException>(() => Rig.Gateway.PlacePortAsync(next, default));
        Telnyx.Move(ports[0], "cancelled");

        var placed = await Rig.Gateway.PlacePortAsync(next, default);
        Telnyx.Move(Telnyx.Ports[1], "submitted");

        Assert.Equal((Telnyx.Ports[1].Id, null), (placed.Reference, placed.Parts));
        Assert.Equal([Requests.TwoNumbers[0]], Telnyx.Ports[1].Numbers);
        // What was cancelled for the new one's sake ends nothing.
        Assert.Equal((CarrierUpdateKind.Accepted, 2), (await Rig.PollOneAsync()) is { } told ? (told.Kind, told.Attempt) : default);
    }

    [Fact]
    public async Task PlacePort_Refused_NamesEveryReasonWithTheRawCode()
    {
        Telnyx.ConfirmRefusal = "Entity name of account ACC-100200 with PIN 4711 does not match +14255550123";
        var request = await Rig.RequestAsync();

        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(() => Rig.Gateway.PlacePortAsync(request, default));

        Assert.Equal("ENTITY_NAME_MISMATCH", refused.RawCode);
        Assert.Equal(ErrorCode.CompanyNameMismatch, Assert.Single(refused.Errors).Code);
        Assert.DoesNotContain("ACC-100200", refused.ToString());
        Assert.DoesNotContain("4711", refused.ToString());
        Assert.Contains("+14255550123", refused.Message);
    }

    [Fact]
    public async Task PlacePort_WishedMomentOutsideTheWindows_AsksForTheNextThatIsAllowed()
    {
        var request = await Rig.RequestAsync();
        var allowed = request.RequestedAt!.Value.AddDays(2);
        Telnyx.FocWindows.Add((allowed, allowed.AddHours(6)));

        await Rig.Gateway.PlacePortAsync(request, default);

        Assert.Equal(allowed, DateTimeOffset.Parse(Assert.Single(Telnyx.Ports).Fact("activation_settings.foc_datetime_requested")!));
    }

    [Fact]
    public async Task PlacePort_ANumberTakenElsewhere_IsRefusedWithTelnyxWords()
    {
        await Rig.PlaceAsync();
        var other = await Rig.RequestAsync();

        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(() => Rig.Gateway.PlacePortAsync(other, default));

        Assert.Equal(("10015", ErrorCode.Unidentified), (refused.RawCode, Assert.Single(refused.Errors).Code));
        Assert.Single(Telnyx.Calls, c => c.Text == Create && c.Body.Contains(other.Order.Id.ToString()));
    }
}
