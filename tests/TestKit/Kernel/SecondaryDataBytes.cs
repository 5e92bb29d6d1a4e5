namespace Tephra.TestKit;

/// <summary>What drivers added to a dump; it is appended to the dump's own data.</summary>
public static class SecondaryDataBytes
{
    /// <summary>Pieces, each filled up to a multiple of 8 bytes.</summary>
    public static byte[] Of(uint build, params (Guid Tag, byte[] Data)[] pieces)
    {
        PlainBytes bytes = new PlainBytes(16).Ascii(0, "DumpBlob").U4(8, 16).U4(12, 0xF0000000 | build);
        foreach ((Guid tag, byte[] data) in pieces)
        {
            int at = bytes.Length;
            int padding = -data.Length & 7;
            bytes.U4(at, 32).Put(at + 4, tag.ToByteArray()).U4(at + 0x14, (uint)data.Length).U4(at + 0x18, 0).U4(at + 0x1C, (uint)padding);
            bytes.Put(at + 32, data).Put(at + 32 + data.Length, new byte[padding]);
        }

        return bytes.ToArray();
    }
}
