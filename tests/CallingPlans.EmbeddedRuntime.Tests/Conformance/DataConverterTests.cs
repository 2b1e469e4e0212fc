using Microsoft.DurableTask.Converters;

namespace CallingPlans.EmbeddedRuntime.Tests.Conformance;

public sealed class DataConverterTests
{
    [Fact]
    public void JsonConverter_OfEveryShape_WritesAsDurableTask()
    {
        var converter = JsonDataConverter.Default;

        Assert.Null(converter.Serialize(null));
        Assert.Equal("{\"Day\":1,\"Nothing\":null,\"Field\":3}", converter.Serialize(
            new Shape { Day = DayOfWeek.Monday, Field = 3 }));
        Assert.Equal(0, converter.Deserialize<Shape>("{\"field\":4}")!.Field);
        Assert.Null(converter.Deserialize<Shape>(null));
        Assert.Equal(0, converter.Deserialize<int>(null));
    }

    private sealed class Shape
    {
#pragma warning disable CA1051, SA1401 // fields are part of what is written
        public int Field;
#pragma warning restore CA1051, SA1401

        public DayOfWeek Day { get; set; }

        public string? Nothing { get; set; }
    }
}
