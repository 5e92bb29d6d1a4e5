namespace Tephra.Engine.Tests;

/// <summary>
/// An image file, byte by byte: headers, code at 0x1000, data that can be written to at 0x2000, relocations at 0x3000. The first eight bytes of the
/// code are a pointer to the code itself, relocated; of an image of 32 bits, four.
/// </summary>
internal sealed record PortableImage(bool Is64Bit = true, uint Stamp = 0x5000_0000)
{
    public const uint SizeOfImage = 0x4000;
    private const int NtHeaders = 0x80, Optional = NtHeaders + 24;

    public ulong ImageBase => Is64Bit ? 0x1_4000_0000UL : 0x40_0000UL;

    public byte[] ToArray()
    {
        byte[] bytes = new byte[0x800];
        int optionalSize = Is64Bit ? 240 : 224;
        "MZ"u8.CopyTo(bytes);
        DumpBuilder.Put32(bytes, 0x3C, NtHeaders);
        "PE\0\0"u8.CopyTo(bytes.AsSpan(NtHeaders));
        DumpBuilder.Put16(bytes, NtHeaders + 4, (ushort)(Is64Bit ? 0x8664 : 0x14C));
        DumpBuilder.Put16(bytes, NtHeaders + 6, 3);
        DumpBuilder.Put32(bytes, NtHeaders + 8, Stamp);
        DumpBuilder.Put16(bytes, NtHeaders + 20, (ushort)optionalSize);
        DumpBuilder.Put16(bytes, NtHeaders + 22, 0x22);
        DumpBuilder.Put16(bytes, Optional, (ushort)(Is64Bit ? 0x20B : 0x10B));
        DumpBuilder.Put32(bytes, Optional + 16, 0x1000);
        if (Is64Bit)
            DumpBuilder.Put64(bytes, Optional + 24, ImageBase);
        else
            DumpBuilder.Put32(bytes, Optional + 28, (uint)ImageBase);
        DumpBuilder.Put32(bytes, Optional + 32, 0x1000);
        DumpBuilder.Put32(bytes, Optional + 36, 0x200);
        DumpBuilder.Put32(bytes, Optional + 56, SizeOfImage);
        DumpBuilder.Put32(bytes, Optional + 60, 0x200);
        DumpBuilder.Put16(bytes, Optional + 68, 3);
        int sizes = Optional + 72;
        if (Is64Bit)
            DumpBuilder.Put64(bytes, sizes, 0x10_0000);
        else
            DumpBuilder.Put32(bytes, sizes, 0x10_0000);
        int directories = Optional + optionalSize - 128;
        DumpBuilder.Put32(bytes, directories - 4, 16);
        DumpBuilder.Put32(bytes, directories + (5 * 8), 0x3000);
        DumpBuilder.Put32(bytes, directories + (5 * 8) + 4, 12);
        PutSection(bytes, 0, ".text", 0x1000, 0x200, 0x6000_0020);
        PutSection(bytes, 1, ".data", 0x2000, 0x400, 0xC000_0040);
        PutSection(bytes, 2, ".reloc", 0x3000, 0x600, 0x4200_0040);
        bytes.AsSpan(0x200, 0x200).Fill(0xCC);
        if (Is64Bit)
            DumpBuilder.Put64(bytes, 0x200, ImageBase + 0x1000);
        else
            DumpBuilder.Put32(bytes, 0x200, (uint)ImageBase + 0x1000);
        bytes.AsSpan(0x400, 0x200).Fill(0xDD);
        DumpBuilder.Put32(bytes, 0x600, 0x1000);
        DumpBuilder.Put32(bytes, 0x604, 12);
        DumpBuilder.Put16(bytes, 0x608, (ushort)((Is64Bit ? 10 : 3) << 12));
        return bytes;
    }

    private void PutSection(byte[] bytes, int index, string name, uint address, uint fileOffset, uint characteristics)
    {
        int at = Optional + (Is64Bit ? 240 : 224) + (40 * index);
        System.Text.Encoding.ASCII.GetBytes(name, bytes.AsSpan(at));
        DumpBuilder.Put32(bytes, at + 8, 0x200);
        DumpBuilder.Put32(bytes, at + 12, address);
        DumpBuilder.Put32(bytes, at + 16, 0x200);
        DumpBuilder.Put32(bytes, at + 20, fileOffset);
        DumpBuilder.Put32(bytes, at + 36, characteristics);
    }
}
