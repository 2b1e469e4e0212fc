using System.Text.Json.Nodes;
using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Errors;
using CallingPlans.Testing;
using CallingPlans.Testing.Telnyx;
using static CallingPlans.Application.Abstractions.Carriers.CarrierUpdateKind;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

public sealed class TelnyxChangesTests(AzuriteFixture azurite) : TelnyxTests(azurite)
{
    private DateTimeOffset Foc => Rig.Clock.GetUtcNow().AddDays(7);

    [Fact]
    public async Task Changes_OfAWholeLife_AreToldOnceEach()
    {
        var (request, ports) = await Rig.PlaceAsync();
        Assert.Empty(await Rig.PollAsync());
        var kinds = new List<CarrierUpdateKind>();
        foreach (var status in (string[])["submitted", "foc-date-confirmed", "ported"])
        {
            Rig.Clock.Advance(TimeSpan.FromMinutes(15));
            Telnyx.Move(ports[0], status, status == "foc-date-confirmed" ? Foc : null);
            var told = Assert.Single(await Rig.PollAsync());
            Assert.Equal(request.Order, told.Order);
            Assert.Equal((ports[0].Id, 1, status), (told.Update.Reference, told.Update.Attempt, told.Update.RawCode));
            kinds.Add(told.Update.Kind);
            Assert.Empty(await Rig.PollAsync());
        }

        Assert.Equal([Accepted, FocReceived, Ported], kinds);
    }

    [Fact]
    public async Task Changes_NotAcknowledged_ComeAgainWithTheSameId()
    {
        var (_, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "submitted");

        var first = Assert.Single(await Rig.Gateway.GetChangesAsync(100, default));
        var second = Assert.Single(await Rig.Gateway.GetChangesAsync(100, default));

        Assert.Equal(first.Update.Id, second.Update.Id);
        await Rig.Gateway.AcknowledgeAsync([second], default);
        Assert.Empty(await Rig.Gateway.GetChangesAsync(100, default));
    }

    [Fact]
    public async Task Changes_AnotherThingBeforeTheFirstIsAcknowledged_HasAnotherId()
    {
        var (_, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "submitted");
        var first = Assert.Single(await Rig.Gateway.GetChangesAsync(100, default));
        Telnyx.Move(ports[0], "foc-date-confirmed", Foc);

        var second = await Rig.PollOneAsync();
        await Rig.Gateway.AcknowledgeAsync([first], default);

        Assert.Equal(FocReceived, second.Kind);
        Assert.NotEqual(first.Update.Id, second.Id);
    }

    [Fact]
    public async Task Changes_Exception_NamesEveryReasonAndKeepsWhatIsUnknown()
    {
        var (_, ports) = await Rig.PlaceAsync();
        Telnyx.Move(
            ports[0], "exception", null, true,
            ("ENTITY_NAME_MISMATCH", "Entity name does not match that on the CSR"),
            ("PASSCODE_PIN_INVALID", "PIN 4711 is wrong"),
            ("POSTAL_CODE_MISMATCH", "Postal code"),
            ("MOON_PHASE", "Nobody has published this"));

        var told = await Rig.PollOneAsync();

        Assert.Equal(Rejected, told.Kind);
        Assert.Equal("ENTITY_NAME_MISMATCH,PASSCODE_PIN_INVALID,POSTAL_CODE_MISMATCH,MOON_PHASE", told.RawCode);
        Assert.Equal(
            [ErrorCode.CompanyNameMismatch, ErrorCode.InvalidPin, ErrorCode.PostalCodeMismatch, ErrorCode.Unidentified],
            told.Errors!.Select(e => e.Code));
        Assert.Equal(("MOON_PHASE", "Nobody has published this"), (told.Errors![3].RawCode, told.Errors[3].RawText));
        Assert.Equal("PIN *** is wrong", told.Errors[1].RawText);
    }

    [Fact]
    public async Task Changes_ExceptionWithoutAReason_IsUnidentified()
    {
        var (_, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "exception");

        var told = await Rig.PollOneAsync();

        Assert.Equal((Rejected, ErrorCode.Unidentified, "exception"), (told.Kind, Assert.Single(told.Errors!).Code, told.RawCode));
    }

    [Fact]
    public async Task Changes_FocExpiredAlone_IsNoRejection()
    {
        var (_, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "foc-date-confirmed", Foc);
        await Rig.PollAsync();
        Telnyx.Move(ports[0], "exception", details: ("FOC_EXPIRED", "The FOC date has passed"));

        var told = await Rig.PollOneAsync();

        Assert.Equal((FocExpired, "FOC_EXPIRED"), (told.Kind, told.RawCode));
    }

    [Fact]
    public async Task Changes_FocExpiredAmongOthers_IsARejection()
    {
        var (_, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "exception", null, true, ("FOC_EXPIRED", "Passed"), ("LSR_PENDING", "Pending"));

        var told = await Rig.PollOneAsync();

        Assert.Equal(Rejected, told.Kind);
        Assert.Equal([ErrorCode.Unidentified, ErrorCode.PendingOrder], told.Errors!.Select(e => e.Code));
    }

    [Theory]
    [InlineData("Latest Invoice", ErrorCode.InvalidBill)]
    [InlineData("LOA", ErrorCode.InvalidLoa)]
    [InlineData("Passport", ErrorCode.Unidentified)]
    public async Task Changes_RequirementTurnedDown_NamesTheDocument(string requirement, string code)
    {
        var (_, ports) = await Rig.PlaceAsync();
        ports[0].TurnedDown = [requirement];
        Telnyx.Move(ports[0], "submitted");

        var told = await Rig.PollOneAsync();

        Assert.Equal((Rejected, "requirement-info-exception"), (told.Kind, told.RawCode));
        Assert.Equal((code, requirement), (Assert.Single(told.Errors!).Code, told.Errors![0].RawText));
    }

    [Fact]
    public async Task Changes_UnknownStatus_ChangesNothingAndIsNoFailure()
    {
        var (_, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "pondering");

        Assert.Empty(await Rig.PollAsync());
    }

    [Fact]
    public async Task Changes_DateChanged_TellsTheNewOneAndTheOldOneAgain()
    {
        var (_, ports) = await Rig.PlaceAsync();
        var told = new List<(CarrierUpdateKind, DateTimeOffset?)>();
        var ids = new HashSet<string>();
        foreach (var foc in (DateTimeOffset[])[Foc, Foc.AddDays(1), Foc])
        {
            Telnyx.Move(ports[0], "foc-date-confirmed", foc);
            var update = await Rig.PollOneAsync();
            told.Add((update.Kind, update.FocAt));
            ids.Add(update.Id);
        }

        Assert.Equal([(FocReceived, Foc), (FocReceived, Foc.AddDays(1)), (FocReceived, Foc)], told);
        Assert.Equal(3, ids.Count);
    }

    [Fact]
    public async Task Changes_EventsLateTwiceAndOutOfOrder_TellTheOrderAsItStands()
    {
        var (_, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "submitted");
        var submitted = Telnyx.LastEvent;
        Telnyx.Move(ports[0], "foc-date-confirmed", Foc);
        Assert.Equal(FocReceived, (await Rig.PollOneAsync()).Kind);

        Rig.Clock.Advance(TimeSpan.FromMinutes(1));
        submitted["id"] = Guid.NewGuid().ToString();
        submitted["created_at"] = Rig.Clock.GetUtcNow();
        Telnyx.Tell(submitted);
        Telnyx.Tell(submitted);

        Assert.Empty(await Rig.PollAsync());
    }

    [Fact]
    public async Task Changes_AnEventThatComesIntoTheListBehindALaterOne_IsRead()
    {
        var (_, first) = await Rig.PlaceAsync("+14255550101");
        var (request, second) = await Rig.PlaceAsync("+14255550102");
        var earlier = Rig.Clock.GetUtcNow();
        Rig.Clock.Advance(TimeSpan.FromMinutes(2));
        Telnyx.Move(first[0], "submitted");
        await Rig.PollAsync();
        Telnyx.Move(second[0], "submitted", isTold: false);
        Telnyx.Tell(new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["event_type"] = "porting_order.status_changed",
            ["created_at"] = earlier,
            ["payload"] = new JsonObject { ["id"] = second[0].Id, ["customer_reference"] = second[0].CustomerReference },
        });

        Assert.Equal(request.Order, Assert.Single(await Rig.PollAsync()).Order);
    }

    [Fact]
    public async Task Changes_AnOrderOfThePortal_IsToldWithoutAnOrder()
    {
        var foreign = new DoubledPort { Id = Guid.NewGuid().ToString(), Numbers = ["+14255550177"], CustomerReference = "Acct 123" };
        Telnyx.Add([foreign]);
        Telnyx.Move(foreign, "submitted");

        var told = Assert.Single(await Rig.PollAsync());

        Assert.Null(told.Order);
        Assert.Equal((foreign.Id, "submitted"), (told.Update.Reference, told.Update.RawCode));
        Assert.Empty(await Rig.PollAsync());
    }

    [Theory]
    [InlineData("porting_order.new_comment", """{ "porting_order_id": "PORT", "comment": { "body": "Hello" } }""")]
    [InlineData("porting_order.split", """{ "from": { "id": "PORT" }, "to": { "id": "another" } }""")]
    [InlineData("porting_order.deleted", """{ "id": "gone" }""")]
    [InlineData("porting_order.messaging_changed", """{ "id": "PORT", "messaging": {} }""")]
    [InlineData("porting_order.loa_updated", "null")]
    [InlineData("porting_order.of_tomorrow", """{ "what": ["ever"] }""")]
    [InlineData("number_order.complete", """{ "id": "PORT" }""")]
    public async Task Changes_EventsOfEveryType_DoNoHarm(string type, string payload)
    {
        var (_, ports) = await Rig.PlaceAsync();
        Telnyx.Tell(new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["event_type"] = type,
            ["created_at"] = Rig.Clock.GetUtcNow(),
            ["payload"] = JsonNode.Parse(payload.Replace("PORT", ports[0].Id)),
        });
        Telnyx.Move(ports[0], "submitted");

        Assert.Equal(Accepted, (await Rig.PollOneAsync()).Kind);
        Assert.Empty(await Rig.PollAsync());
    }

    [Fact]
    public async Task GetPort_EventThatGotLost_TellsWhatItWouldHaveTold()
    {
        var (request, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "submitted");
        await Rig.PollAsync();
        Telnyx.Move(ports[0], "foc-date-confirmed", Foc, isTold: false);

        var found = await Rig.Gateway.GetPortAsync(request.Order, reference: null, default);

        Assert.Equal((ports[0].Id, 1, FocReceived, Foc), (found!.Reference, found.Attempt, found.Latest!.Kind, found.Latest.FocAt));
    }

    [Fact]
    public async Task GetPort_WhatWasToldAlready_HasTheSameId()
    {
        var (request, ports) = await Rig.PlaceAsync();
        Telnyx.Move(ports[0], "submitted");
        var told = await Rig.PollOneAsync();

        var found = await Rig.Gateway.GetPortAsync(request.Order, ports[0].Id, default);

        Assert.Equal(told.Id, found!.Latest!.Id);
    }

    [Fact]
    public async Task GetPort_NotAtTelnyx_IsNull()
    {
        var request = await Rig.RequestAsync();

        Assert.Null(await Rig.Gateway.GetPortAsync(request.Order, null, default));
    }

    [Fact]
    public async Task Changes_MoreThanAreAskedFor_ComeInTurns()
    {
        foreach (var number in Enumerable.Range(100, 5))
        {
            var (_, ports) = await Rig.PlaceAsync($"+14255550{number}");
            Telnyx.Move(ports[0], "submitted");
        }

        List<int> turns = [];
        for (var turn = 0; turn < 3; turn++)
            turns.Add((await Rig.PollAsync(3)).Count);

        Assert.Equal([3, 2, 0], turns);
    }

    [Fact]
    public async Task Changes_TelnyxFallsSilentAmongThem_TellsWhatWasReadAndTheRestLater()
    {
        var (_, ports) = await Rig.PlaceAsync("+14255550101");
        Telnyx.Move(ports[0], "submitted");
        Telnyx.Fail(new DoubledFault("GET /porting_orders", 503), times: 4);
        await Assert.ThrowsAsync<CarrierUnavailableException>(() => Rig.PollAsync());

        Assert.Equal(Accepted, (await Rig.PollOneAsync()).Kind);
    }
}
