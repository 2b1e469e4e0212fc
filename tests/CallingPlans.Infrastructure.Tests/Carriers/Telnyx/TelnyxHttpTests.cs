using CallingPlans.Application.Abstractions.Carriers;
using CallingPlans.Domain.Numbers;
using CallingPlans.Testing;
using CallingPlans.Testing.Telnyx;

namespace CallingPlans.Infrastructure.Tests.Carriers.Telnyx;

/// <summary>What the adapter makes of Telnyx' failures.</summary>
public sealed class TelnyxHttpTests(AzuriteFixture azurite) : TelnyxTests(azurite)
{
    private const string Check = "POST /portability_checks";
    private const string List = "GET /porting_orders";

    private static readonly TelephoneNumber Number = TelephoneNumber.Restore("+14255550123");

    [Fact]
    public async Task Get_FailsOnce_IsAskedAgainAtOnce()
    {
        var request = await Rig.RequestAsync();
        Telnyx.Fail(new DoubledFault(List, 503));

        await Rig.Gateway.GetPortAsync(request.Order, null, default);

        Assert.Equal(2, Telnyx.Calls.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task Post_Fails_IsNotRepeatedBlindly(int status)
    {
        Telnyx.Fail(new DoubledFault(Check, status));

        await Assert.ThrowsAsync<CarrierUnavailableException>(() => Rig.Gateway.CheckPortabilityAsync([Number], default));

        Assert.Single(Telnyx.Calls);
    }

    [Fact]
    public async Task Post_TurnedAwayForItsNumber_IsSentAgainAfterTheTimeThatIsAskedFor()
    {
        Telnyx.Fail(new DoubledFault(Check, 429, "", ("x-ratelimit-reset", "1"), ("x-ratelimit-remaining", "0")));
        var begun = TimeProvider.System.GetTimestamp();

        var answer = Assert.Single(await Rig.Gateway.CheckPortabilityAsync([Number], default));

        Assert.True(answer.Portable);
        Assert.Equal(2, Telnyx.Calls.Count);
        Assert.True(TimeProvider.System.GetElapsedTime(begun) >= TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public async Task Post_TurnedAwayForLong_SaysForHowLong()
    {
        Telnyx.Fail(new DoubledFault(Check, 429, "", ("x-ratelimit-reset", "42")));

        var unavailable = await Assert.ThrowsAsync<CarrierUnavailableException>(
            () => Rig.Gateway.CheckPortabilityAsync([Number], default));

        Assert.Equal(TimeSpan.FromSeconds(42), unavailable.RetryAfter);
        Assert.Single(Telnyx.Calls);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("NaN")]
    public async Task Post_TurnedAwayWithANonsensicalTime_IsStillOnlyUnavailable(string reset)
    {
        Telnyx.Fail(new DoubledFault(Check, 429, "", ("x-ratelimit-reset", reset)), times: 4);

        await Assert.ThrowsAsync<CarrierUnavailableException>(() => Rig.Gateway.CheckPortabilityAsync([Number], default));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Post_KeyIsWrong_IsNotTheOrdersFault(int status)
    {
        Telnyx.Fail(new DoubledFault("POST /porting_orders", status, """{"errors":[{"code":"10009","title":"Authentication failed"}]}"""));
        var request = await Rig.RequestAsync();

        var unavailable = await Assert.ThrowsAsync<CarrierUnavailableException>(
            () => Rig.Gateway.PlacePortAsync(request, default));

        Assert.True(unavailable.RetryAfter >= TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(TelnyxDouble.ApiKey, unavailable.ToString());
    }

    [Theory]
    [InlineData("<html>Bad request</html>", "http-400")]
    [InlineData("", "http-400")]
    [InlineData("""{"errors":[]}""", "http-400")]
    [InlineData("""{"errors":[{"code":10015,"title":"Bad"},{"code":"LSR_PENDING","detail":"Pending"}]}""", "10015,LSR_PENDING")]
    [InlineData("""{"errors":[{"title":"No code"}]}""", "unknown")]
    public async Task Post_Refused_HasTheRawCodes(string body, string rawCode)
    {
        Telnyx.Fail(new DoubledFault("POST /porting_orders", 400, body));
        var request = await Rig.RequestAsync();

        var refused = await Assert.ThrowsAsync<CarrierRefusedException>(() => Rig.Gateway.PlacePortAsync(request, default));

        Assert.Equal(rawCode, refused.RawCode);
    }

    [Theory]
    [InlineData("<html>It works</html>")]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    public async Task Post_AnswersNothingThatCanBeRead_IsUnavailable(string body)
    {
        Telnyx.Fail(new DoubledFault(Check, 200, body));

        await Assert.ThrowsAsync<CarrierUnavailableException>(() => Rig.Gateway.CheckPortabilityAsync([Number], default));
    }

    [Fact]
    public async Task Portability_Refused_SaysNothingOfTheNumbers()
    {
        Telnyx.Fail(new DoubledFault(Check, 422, """{"errors":[{"code":"10015","title":"Bad numbers"}]}"""));

        var answer = Assert.Single(await Rig.Gateway.CheckPortabilityAsync([Number], default));

        Assert.Equal((null, "Bad numbers"), (answer.Portable, answer.Reason));
    }

    [Fact]
    public async Task Portability_AnswersEachNumberInTheOrderOfTheQuestion()
    {
        Telnyx.NotPortable.Add("+14255550123");

        var answers = await Rig.Gateway.CheckPortabilityAsync([TelephoneNumber.Restore("+14255550190"), Number], default);

        Assert.Equal([(true, null), (false, "No coverage")], answers.Select(a => (a.Portable!.Value, a.Reason)));
    }
}
