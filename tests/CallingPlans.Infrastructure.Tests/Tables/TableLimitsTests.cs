using System.Security.Cryptography;
using Azure.Data.Tables;
using CallingPlans.Infrastructure.Tables;

namespace CallingPlans.Infrastructure.Tests.Tables;

public sealed class TableLimitsTests
{
    [Fact]
    public void Check_EntityWithinLimits_Passes()
    {
        var entity = new TableEntity("p", "r")
        {
            ["Text"] = new string('x', 32 * 1024),
            ["Bytes"] = new byte[64 * 1024],
        };
        for (var i = 0; i < 250; i++)
            entity[$"P{i}"] = i;

        TableLimits.Check(entity);
    }

    [Fact]
    public void Check_OneMebibyte_IsRefused()
    {
        var entity = new TableEntity("p", "r");
        EntityDocument.WriteBytes(entity, "Big", RandomNumberGenerator.GetBytes(1024 * 1024));

        Assert.Throws<StorageLimitException>(() => TableLimits.Check(entity));
    }

    [Fact]
    public void Check_TooManyProperties_IsRefused()
    {
        var entity = new TableEntity("p", "r");
        for (var i = 0; i < 253; i++)
            entity[$"P{i}"] = i;

        Assert.Throws<StorageLimitException>(() => TableLimits.Check(entity));
    }

    [Fact]
    public void Check_LongText_IsRefused() => Assert.Throws<StorageLimitException>(() =>
        TableLimits.Check(new TableEntity("p", "r") { ["Text"] = new string('x', (32 * 1024) + 1) }));

    [Fact]
    public void Check_LongBinary_IsRefused() => Assert.Throws<StorageLimitException>(() =>
        TableLimits.Check(new TableEntity("p", "r") { ["Bytes"] = new byte[(64 * 1024) + 1] }));

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\nb")]
    [InlineData("a\u0085b")]
    public void Check_CharacterThatKeysMayNotHave_IsRefused(string key)
    {
        Assert.Throws<StorageLimitException>(() => TableLimits.Check(new TableEntity("p", key)));
        Assert.Throws<StorageLimitException>(() => TableLimits.Check(new TableEntity(key, "r")));
    }

    [Fact]
    public void Check_LongKey_IsRefused() =>
        Assert.Throws<StorageLimitException>(() => TableLimits.Check(new TableEntity("p", new string('k', 513))));

    [Fact]
    public void Check_BatchOfHundred_Passes() => TableLimits.Check(Batch(100, _ => "p"));

    [Fact]
    public void Check_BatchOfHundredAndOne_IsRefused() =>
        Assert.Throws<StorageLimitException>(() => TableLimits.Check(Batch(101, _ => "p")));

    [Fact]
    public void Check_EmptyBatch_IsRefused() =>
        Assert.Throws<StorageLimitException>(() => TableLimits.Check(Batch(0, _ => "p")));

    [Fact]
    public void Check_BatchOverPartitions_IsRefused() =>
        Assert.Throws<StorageLimitException>(() => TableLimits.Check(Batch(2, i => $"p{i}")));

    [Fact]
    public void Check_BatchWithARowTwice_IsRefused()
    {
        var twice = Batch(1, _ => "p").Concat(Batch(1, _ => "p")).ToList();

        Assert.Throws<StorageLimitException>(() => TableLimits.Check(twice));
    }

    [Fact]
    public void Check_BatchOfFourMebibytes_IsRefused()
    {
        var batch = Batch(60, _ => "p");
        foreach (var action in batch)
            ((TableEntity)action.Entity)["Bytes"] = new byte[60_000];

        Assert.Throws<StorageLimitException>(() => TableLimits.Check(batch));
    }

    [Fact]
    public void Encode_DifferentTexts_GiveDifferentAllowedKeys()
    {
        string[] texts = ["a/b", "a=2Fb", "a|b", "a\0b", "a b", "é", "A", "a", "", "+1", "=2B1"];

        var keys = texts.Select(TableKey.Encode).ToList();

        Assert.Equal(texts.Length, keys.Distinct().Count());
        Assert.All(keys, key => TableLimits.Check(new TableEntity("p", key)));
        Assert.All(keys, key => Assert.DoesNotContain(TableKey.Separator, key));
    }

    [Fact]
    public void Descending_LaterMoment_SortsFirst()
    {
        var earlier = TableKey.Descending(PortOrders.Start);
        var later = TableKey.Descending(PortOrders.Start.AddTicks(1));

        Assert.True(string.CompareOrdinal(later, earlier) < 0);
    }

    private static List<TableTransactionAction> Batch(int count, Func<int, string> partition) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partition(i), $"r{i}"))),
    ];
}
