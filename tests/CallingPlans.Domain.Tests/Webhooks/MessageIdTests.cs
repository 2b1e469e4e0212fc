using CallingPlans.Domain.Orders;
using CallingPlans.Domain.Webhooks;

namespace CallingPlans.Domain.Tests.Webhooks;

public sealed class MessageIdTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly OrderRef Order = new("contoso", OrderId.New());

    [Fact]
    public void Of_SameEvent_IsTheSame() =>
        Assert.Equal(MessageId.Of(Order, "submit-1", "a", Noon), MessageId.Of(Order, "submit-1", "a", Noon));

    [Fact]
    public void Of_OtherEvent_IsAnother() => Assert.Equal(
        5,
        new HashSet<string>
        {
            MessageId.Of(Order, "submit-1", "a", Noon),
            MessageId.Of(Order, "submit-2", "a", Noon),
            MessageId.Of(Order, "submit-1", "b", Noon),
            MessageId.Of(Order with { OrganizationId = "fabrikam" }, "submit-1", "a", Noon),
            MessageId.Of(Order, "submit-1", "a", Noon.AddTicks(1)),
        }.Count);

    [Fact]
    public void TryReadMoment_OfAnId_IsItsMoment()
    {
        Assert.True(MessageId.TryReadMoment(MessageId.Of(Order, "submit-1", "a", Noon), out var at));
        Assert.Equal(Noon, at);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("msg_")]
    [InlineData("x")]
    [InlineData("msg_ffffffffffffffff0000000000000000")]
    [InlineData("msg_08de78d6c4e1800008de78d6c4e1800G")]
    [InlineData("msg_08DE78D6C4E180000000000000000000")]
    [InlineData("key_08de78d6c4e180000000000000000000")]
    public void TryReadMoment_OfAnotherText_IsFalse(string? text) => Assert.False(MessageId.TryReadMoment(text, out _));
}
