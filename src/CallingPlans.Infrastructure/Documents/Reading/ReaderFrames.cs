using System.Buffers.Binary;

namespace CallingPlans.Infrastructure.Documents.Reading;

/// <summary>How the app and its reader talk: frames of a length (four bytes, little-endian) and as many bytes.</summary>
internal static class ReaderFrames
{
    /// <summary>Above any document and any answer: a longer frame is a broken one.</summary>
    private const int LongestFrame = 32 * 1024 * 1024;

    internal static async Task WriteAsync(Stream stream, ReadOnlyMemory<byte> frame, CancellationToken cancellation)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, frame.Length);
        await stream.WriteAsync(length, cancellation);
        await stream.WriteAsync(frame, cancellation);
        await stream.FlushAsync(cancellation);
    }

    /// <summary>The next frame; null where the stream has ended.</summary>
    /// <exception cref="InvalidDataException">What came is no frame.</exception>
    /// <exception cref="EndOfStreamException">The stream ended inside a frame.</exception>
    internal static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var header = new byte[sizeof(int)];
        if (await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation) < header.Length)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length is < 0 or > LongestFrame)
            throw new InvalidDataException($"A frame of {length} bytes.");
        var frame = new byte[length];
        await stream.ReadExactlyAsync(frame, cancellation);
        return frame;
    }
}
