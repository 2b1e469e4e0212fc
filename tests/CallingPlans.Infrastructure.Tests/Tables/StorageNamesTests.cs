using CallingPlans.Infrastructure.Tables;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class StorageNamesTests
{
    [Theory]
    [InlineData("", "Orders", "bills")]
    [InlineData("test1", "test1Orders", "test1-bills")]
    public void Names_Prefix_StandsBeforeThem(string prefix, string table, string container)
    {
        var names = new StorageNames(prefix);

        Assert.Equal(table, names.Table("Orders"));
        Assert.Equal(container, names.Container("bills"));
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("A")]
    [InlineData("a-b")]
    [InlineData("a23456789012345678901")]
    public void Names_PrefixThatStorageRefuses_IsRefused(string prefix) =>
        Assert.Throws<ArgumentException>(() => new StorageNames(prefix));
}
