using System.Buffers.Binary;
using System.Text;
using Tephra.TestKit;

namespace Tephra.Engine.Tests.Writing;

/// <summary>A small kernel dump as plain bytes, by the offsets that facts/dbgeng.md (11.2, 11.6) lists: no schema and no engine.</summary>
internal sealed class SmallKernelDump(byte[] bytes, bool wide)
{
    private int Triage => wide ? 0x2000 : 0x1000;

    public byte[] Bytes => bytes;

    public string Signature => Encoding.ASCII.GetString(bytes, 0, 8);

    public uint DumpType => U4(wide ? 0xF98 : 0xF88);

    public uint Fields => U4(wide ? 0x1038 : 0xF8C);

    public ulong RequiredDumpSpace => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(0xFA0));

    public uint SizeOfDump => U4(Triage + 4);

    public uint ContextOffset => U4(Triage + 0xC);

    public uint ExceptionOffset => U4(Triage + 0x10);

    public uint PrcbOffset => U4(Triage + 0x1C);

    public uint ProcessOffset => U4(Triage + 0x20);

    public uint ThreadOffset => U4(Triage + 0x24);

    public ulong TopOfStack => Address(Triage + 0x48);

    public byte[] Stack => Slice(U4(Triage + 0x28), U4(Triage + 0x2C));

    public byte[] DebuggerData => Slice(U4(Triage + (wide ? 0x70 : 0x58)), U4(Triage + (wide ? 0x74 : 0x5C)));

    // 'TRGD', and nothing behind it but what fills up to 8 bytes.
    public string Mark => Encoding.ASCII.GetString(Slice(U4(Triage + 8), 4));

    // An entry is 144 bytes with the record at 8, or 76 with the record at 4; a name is a count of characters, UTF-16 and a zero.
    public IReadOnlyList<TriageDriver> Drivers => [.. Enumerable.Range(0, (int)U4(Triage + 0x34)).Select(i =>
    {
        int at = (int)U4(Triage + 0x30) + (i * (wide ? 144 : 76));
        int name = (int)U4(at);
        int length = (int)U4(name);
        Assert.InRange((uint)name, U4(Triage + 0x38), U4(Triage + 0x38) + U4(Triage + 0x3C) - 6 - (uint)(length * 2));
        Assert.Equal((0, 0), (name % 8, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(name + 4 + (length * 2)))));
        string text = Encoding.Unicode.GetString(bytes, name + 4, length * 2);
        return wide
            ? new TriageDriver(text, Address(at + 8 + 0x30), U4(at + 8 + 0x40), U4(at + 8 + 0x78), U4(at + 8 + 0x80))
            : new TriageDriver(text, Address(at + 4 + 0x18), U4(at + 4 + 0x20), U4(at + 4 + 0x40), U4(at + 4 + 0x44));
    })];

    public IReadOnlyList<(ulong Address, byte[] Bytes)> Blocks => [.. Enumerable.Range(0, (int)U4(Triage + (wide ? 0x7C : 0x64))).Select(i =>
    {
        int at = (int)U4(Triage + (wide ? 0x78 : 0x60)) + (i * (wide ? 16 : 12));
        return (Address(at), Slice(U4(at + (wide ? 8 : 4)), U4(at + (wide ? 12 : 8))));
    })];

    public byte[] Slice(uint offset, uint length) => bytes[(int)offset..(int)(offset + length)];

    private uint U4(int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private ulong Address(int at) => wide ? BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)) : U4(at);
}
