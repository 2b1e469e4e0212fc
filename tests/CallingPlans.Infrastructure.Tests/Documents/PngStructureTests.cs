using CallingPlans.Infrastructure.Documents;

namespace CallingPlans.Infrastructure.Tests.Documents;

public sealed class PngStructureTests
{
    [Theory]
    [InlineData(1, 1, 8, 0, true)]
    [InlineData(20_000, 10_000, 8, 2, true)]
    [InlineData(20_000, 10_001, 8, 2, false)]
    [InlineData(20_001, 1, 8, 2, false)]
    [InlineData(1, 20_001, 8, 2, false)]
    [InlineData(0, 1, 8, 2, false)]
    [InlineData(uint.MaxValue, uint.MaxValue, 8, 2, false)]
    [InlineData(1, 1, 4, 3, true)]
    [InlineData(1, 1, 16, 3, false)]
    [InlineData(1, 1, 8, 5, false)]
    public void IsSound_OfAHeader_FollowsItsSizeAndColours(uint width, uint height, byte depth, byte colour, bool sound) =>
        Assert.Equal(sound, PngStructure.IsSound(SampleFiles.Png(width, height, depth, colour)));

    public static TheoryData<string, byte[]> Broken
    {
        get
        {
            var png = SampleFiles.Png();
            var data = SampleFiles.Chunk("IDAT", [1]);
            var end = SampleFiles.Chunk("IEND", []);
            var header = png[8..33];
            var crc = png.ToArray();
            crc[29] ^= 1;
            return new()
            {
                { "wrong CRC", crc },
                { "no header", [.. SampleFiles.PngSignature, .. data, .. end] },
                { "two headers", [.. SampleFiles.PngSignature, .. header, .. header, .. data, .. end] },
                { "no data", [.. SampleFiles.PngSignature, .. header, .. end] },
                { "no end", [.. SampleFiles.PngSignature, .. header, .. data] },
                { "something after the end", [.. png, 0] },
                { "chunk longer than the file", [.. SampleFiles.PngSignature, .. header, 0xFF, 0xFF, 0xFF, 0xFF, .. "IDAT"u8, 0, 0, 0, 0] },
                { "signature only", [.. SampleFiles.PngSignature] },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void IsSound_OfABrokenFile_IsFalse(string what, byte[] content)
    {
        Assert.NotEmpty(what);
        Assert.False(PngStructure.IsSound(content));
    }
}
