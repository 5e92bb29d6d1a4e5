using System.Buffers.Binary;

namespace Tephra.Oracle.Tests;

/// <summary>Where the registers that tests compare stand in a CONTEXT (winnt.h; Breakpad's minidump_cpu_*.h).</summary>
/// <param name="Flags">ContextFlags.</param>
/// <param name="HasControl">Whether the flags say that instruction and stack pointer are valid.</param>
/// <param name="InstructionPointer">The instruction pointer.</param>
/// <param name="StackPointer">The stack pointer.</param>
internal sealed record ContextBytes(ulong Flags, bool HasControl, ulong InstructionPointer, ulong StackPointer)
{
    /// <summary>Reads a CONTEXT.</summary>
    /// <param name="architecture">The processor, as obj2yaml names it.</param>
    /// <param name="bytes">The CONTEXT.</param>
    public static ContextBytes Read(string architecture, ReadOnlySpan<byte> bytes)
    {
        switch (architecture)
        {
            case "X86":
                ulong flags = UInt32(bytes, 0);
                return new(flags, (flags & 0x10001) == 0x10001, UInt32(bytes, 0xB8), UInt32(bytes, 0xC4));
            case "AMD64":
                flags = UInt32(bytes, 0x30);
                return new(flags, (flags & 0x100001) == 0x100001, UInt64(bytes, 0xF8), UInt64(bytes, 0x98));
            case "BP_ARM64":
                // The flags have 64 bits here, the registers follow: 0 to 30, SP, PC. Bit 1 stands for all of them.
                flags = UInt64(bytes, 0);
                return new(flags, (flags & 2) != 0, UInt64(bytes, 0x108), UInt64(bytes, 0x100));
            default:
                throw new NotSupportedException($"the tests know no CONTEXT of {architecture}");
        }
    }

    private static ulong UInt32(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);

    private static ulong UInt64(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[offset..]);
}
