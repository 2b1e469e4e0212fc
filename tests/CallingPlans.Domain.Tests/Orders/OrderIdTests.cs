using System.Text.Json;
using CallingPlans.Domain.Orders;
using FsCheck.Xunit;

namespace CallingPlans.Domain.Tests.Orders;

public sealed class OrderIdTests
{
    [Fact]
    public void New_ManyTimes_IsAlwaysAnother()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => OrderId.New()).ToHashSet();

        Assert.Equal(1000, ids.Count);
        Assert.All(ids, id => Assert.Equal(id, OrderId.Parse(id.ToString())));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("01234567-89ab-cdef-0123-456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcdeg")]
    [InlineData("0123456789abcdef0123456789abcde/")]
    [InlineData("٠123456789abcdef0123456789abcdef")]
    public void TryParse_AnythingElse_IsNoId(string? text)
    {
        Assert.False(OrderId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => OrderId.Parse(text!));
    }

    [Property]
    public bool TryParse_AnyText_NeverThrows(string? text) => !OrderId.TryParse(text, out var id) || id.ToString() == text;

    [Fact]
    public void Json_RoundTrip_IsTheText()
    {
        var id = OrderId.New();

        var json = JsonSerializer.Serialize(id);

        Assert.Equal($"\"{id}\"", json);
        Assert.Equal(id, JsonSerializer.Deserialize<OrderId>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OrderId>("\"x\""));
    }
}
