namespace Tephra.TestKit;

/// <summary>CONTEXT records with flags, program counter and stack pointer; other registers count up from 0x100.</summary>
public static class CpuContextBytes
{
    /// <summary>A record in the layout of a machine.</summary>
    public static byte[] Of(uint machine, ulong programCounter, ulong stackPointer) => machine switch
    {
        KernelFacts.I386 => I386((uint)programCounter, (uint)stackPointer),
        KernelFacts.ArmNt => ArmNt((uint)programCounter, (uint)stackPointer),
        KernelFacts.Arm64 => Arm64(programCounter, stackPointer),
        _ => Amd64(programCounter, stackPointer),
    };

    // Segments 0x8C to 0x98, then edi, esi, ebx, edx, ecx, eax, ebp, eip, cs, eflags, esp, ss.
    private static byte[] I386(uint programCounter, uint stackPointer)
    {
        PlainBytes bytes = new PlainBytes(716).U4(0, 0x10007);
        for (int i = 0; i < 7; i++) bytes.U4(0x9C + (i * 4), 0x100 + (uint)i);
        return bytes.U4(0xB8, programCounter).U4(0xBC, 0x1B).U4(0xC0, 0x246).U4(0xC4, stackPointer).U4(0xC8, 0x23).ToArray();
    }

    // rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8 to r15, rip from 0x78.
    private static byte[] Amd64(ulong programCounter, ulong stackPointer)
    {
        PlainBytes bytes = new PlainBytes(1232).U4(0x30, 0x10001F).U4(0x34, 0x1F80).U2(0x38, 0x10).U4(0x44, 0x246);
        for (int i = 0; i < 16; i++) bytes.U8(0x78 + (i * 8), 0x100 + (uint)i);
        return bytes.U8(0x98, stackPointer).U8(0xF8, programCounter).ToArray();
    }

    // r0 to r12 from 4, sp, lr, pc, cpsr.
    private static byte[] ArmNt(uint programCounter, uint stackPointer)
    {
        PlainBytes bytes = new PlainBytes(416).U4(0, 0x200007);
        for (int i = 0; i < 13; i++) bytes.U4(4 + (i * 4), 0x100 + (uint)i);
        return bytes.U4(0x38, stackPointer).U4(0x3C, 0x200).U4(0x40, programCounter).U4(0x44, 0x30).ToArray();
    }

    // cpsr at 4, x0 to x28, fp, lr from 8, sp, pc.
    private static byte[] Arm64(ulong programCounter, ulong stackPointer)
    {
        PlainBytes bytes = new PlainBytes(912).U4(0, 0x400007).U4(4, 0x80000144);
        for (int i = 0; i < 31; i++) bytes.U8(8 + (i * 8), 0x100 + (uint)i);
        return bytes.U8(0x100, stackPointer).U8(0x108, programCounter).ToArray();
    }
}
