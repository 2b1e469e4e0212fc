using System.Buffers.Binary;
using System.IO.Hashing;

namespace CallingPlans.Infrastructure.Documents;

/// <summary>
/// Looks at the chunks of a PNG image (PNG specification, third edition) without decoding a pixel: a small file can
/// unpack to gigabytes.
/// </summary>
internal static class PngStructure
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;
    private const int TypeLength = 4;
    private const int HeaderLength = 13;
    private const uint LongestSide = 20_000;
    private const ulong MostPixels = 200_000_000;

    /// <summary>Whether it is one whole image of sane size: a sound header first, data, and an end with nothing after it.</summary>
    /// <param name="content">A file that begins with PNG's signature.</param>
    internal static bool IsSound(ReadOnlySpan<byte> content)
    {
        var rest = content[SignatureLength..];
        if (!TryTake(ref rest, out var type, out var header) || !type.SequenceEqual("IHDR"u8) || !IsHeader(header))
            return false;

        var hasData = false;
        while (TryTake(ref rest, out type, out var chunk))
        {
            if (type.SequenceEqual("IEND"u8))
                return hasData && chunk.Length == TypeLength && rest.IsEmpty;
            if (type.SequenceEqual("IHDR"u8))
                return false;
            hasData |= type.SequenceEqual("IDAT"u8);
        }

        return false;
    }

    /// <summary>Takes a chunk: its type, and type and data together, which is what the CRC covers.</summary>
    private static bool TryTake(
        ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> chunk)
    {
        type = chunk = default;
        if (rest.Length < ChunkOverhead)
            return false;
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - ChunkOverhead)
            return false;
        chunk = rest.Slice(4, TypeLength + (int)length);
        type = chunk[..TypeLength];
        var crc = BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]);
        rest = rest[(ChunkOverhead + (int)length)..];
        return crc == Crc32.HashToUInt32(chunk);
    }

    private static bool IsHeader(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length != TypeLength + HeaderLength)
            return false;
        var data = chunk[TypeLength..];
        var width = BinaryPrimitives.ReadUInt32BigEndian(data);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        return width is > 0 and <= LongestSide
            && height is > 0 and <= LongestSide
            && (ulong)width * height <= MostPixels
            && IsColour(depth: data[8], type: data[9])
            && data is [.., 0, 0, 0 or 1];
    }

    /// <summary>The combinations of table 11.1 of the specification.</summary>
    private static bool IsColour(byte depth, byte type) => type switch
    {
        0 => depth is 1 or 2 or 4 or 8 or 16,
        3 => depth is 1 or 2 or 4 or 8,
        2 or 4 or 6 => depth is 8 or 16,
        _ => false,
    };
}
