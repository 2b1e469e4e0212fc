using System.Security.Cryptography;
using Azure.Data.Tables;
using CallingPlans.Domain.Orders;
using CallingPlans.Domain.PortOrders;
using CallingPlans.Infrastructure.Tables;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class EntityDocumentTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(9_998)]
    [InlineData(9_999)]
    [InlineData(500_000)]
    public void Read_TextOfAnyLength_IsWhatWasWritten(int length)
    {
        // Random, so that it cannot be compressed away.
        var text = Convert.ToHexString(RandomNumberGenerator.GetBytes(length / 2 + 1))[..length];
        var entity = new TableEntity("p", "r");

        EntityDocument.Write(entity, text);
        TableLimits.Check(entity);

        Assert.Equal(text, EntityDocument.Read<string>(entity));
    }

    [Fact]
    public void Read_EmptyRow_IsInvalidData() =>
        Assert.ThrowsAny<Exception>(() => EntityDocument.Read<PortOrder>(new TableEntity("p", "r")));

    [Fact]
    public void Write_Order_KeepsWhatIsComputedOut()
    {
        var entity = new TableEntity("p", "r");
        EntityDocument.Write(entity, PortOrders.Order(numbers: "+14255550123"));
        var json = entity.GetString("Json");

        Assert.Contains("\"number\":\"+14255550123\"", json);
        Assert.Contains("\"stage\":\"Draft\"", json);
        Assert.DoesNotContain("contacts", json);
        Assert.DoesNotContain("isClosed", json);
    }

    [Fact]
    public void Read_OrderWithNothingOptional_HasEmptyLists()
    {
        var entity = new TableEntity("p", "r");
        EntityDocument.Write(entity, PortOrders.Order());
        var order = EntityDocument.Read<PortOrder>(entity);

        Assert.Empty(order.Numbers);
        Assert.Empty(order.Documents);
        Assert.Null(order.Loa);
        Assert.Equal(OrderStage.Draft, order.Stage);
    }
}
