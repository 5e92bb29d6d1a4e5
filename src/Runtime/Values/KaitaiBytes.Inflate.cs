namespace Tephra;

/// <content>Decompression with a lid on it.</content>
public static partial class KaitaiBytes
{
    private static byte[] Inflate(Stream inflater, int packedSize, int limit)
    {
        limit = Math.Min(limit, Array.MaxLength);
        var buffer = new byte[(int)Math.Min(limit, Math.Clamp(4L * packedSize, 256, 1 << 16))];
        var count = 0;
        while (true)
        {
            if (count == buffer.Length)
            {
                if (count == limit)
                {
                    // Full to the brim is allowed; one byte more is not.
                    if (inflater.ReadByte() < 0) return buffer;
                    throw new KaitaiLimitExceededException(nameof(KaitaiLimits.MaxBytes), limit + 1L, limit);
                }

                Array.Resize(ref buffer, (int)Math.Min(limit, 2L * buffer.Length));
            }

            var read = inflater.Read(buffer, count, buffer.Length - count);
            if (read == 0) break;
            count += read;
        }

        Array.Resize(ref buffer, count);
        return buffer;
    }

    /// <summary>
    /// Notices when the decompressor asks for more than there is. The framework takes that for the end of the data, and
    /// says nothing about a stream that was cut off; one that is whole is never asked again.
    /// </summary>
    private sealed class PackedStream(ArraySegment<byte> bytes) : MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
    {
        public bool WasExhausted { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Noting(base.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Noting(base.Read(buffer));

        private int Noting(int read)
        {
            WasExhausted |= read == 0;
            return read;
        }
    }
}
