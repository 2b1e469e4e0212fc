using CallingPlans.Domain.Orders;

namespace CallingPlans.Domain.Tests.Orders;

public sealed class OrderRefTests
{
    [Fact]
    public void TryParse_WhatToStringWrote_IsTheSame()
    {
        var reference = new OrderRef("contoso-1", OrderId.New());

        Assert.True(OrderRef.TryParse(reference.ToString(), out var read));
        Assert.Equal(reference, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("contoso")]
    [InlineData("contoso/x")]
    [InlineData("/0123456789abcdef0123456789abcdef")]
    [InlineData("contoso/a/0123456789abcdef0123456789abcdef")]
    public void TryParse_AnythingElse_IsNoReference(string? text)
    {
        Assert.False(OrderRef.TryParse(text, out var read));
        Assert.Null(read);
    }
}
