using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The registers of each processor's CONTEXT, in the order of its <see cref="RegisterFile"/>. All throw <see cref="KaitaiException"/> where bytes lack.</summary>
internal static class ContextRegisters
{
    // MD_CONTEXT_ARM: Breakpad's own record for 32-bit ARM, where Microsoft's has CONTEXT_ARM (0x200000).
    private const uint BreakpadArm = 0x40000000;

    /// <summary>x86.</summary>
    public static RegisterSet FromX86(ReadOnlyMemory<byte> bytes)
    {
        ContextX86.View c = ContextX86.View.Over(Whole(bytes, ContextX86.View.Size, static bytes => ContextX86.Read(bytes)));
        return new RegisterSet(RegisterFile.X86, [
            c.SegGs, c.SegFs, c.SegEs, c.SegDs, c.Edi, c.Esi, c.Ebx, c.Edx, c.Ecx, c.Eax, c.Ebp, c.Eip, c.SegCs, c.EFlags, c.Esp, c.SegSs,
            c.Dr0, c.Dr1, c.Dr2, c.Dr3, c.Dr6, c.Dr7]);
    }

    /// <summary>x64.</summary>
    public static RegisterSet FromAmd64(ReadOnlyMemory<byte> bytes)
    {
        ContextAmd64.View c = ContextAmd64.View.Over(Whole(bytes, ContextAmd64.View.Size, static bytes => ContextAmd64.Read(bytes)));
        return new RegisterSet(RegisterFile.X64, [
            c.Rax, c.Rcx, c.Rdx, c.Rbx, c.Rsp, c.Rbp, c.Rsi, c.Rdi, c.R8, c.R9, c.R10, c.R11, c.R12, c.R13, c.R14, c.R15, c.Rip, c.EFlags,
            c.SegCs, c.SegDs, c.SegEs, c.SegFs, c.SegGs, c.SegSs, c.Dr0, c.Dr1, c.Dr2, c.Dr3, c.Dr6, c.Dr7, c.MxCsr]);
    }

    /// <summary>32-bit ARM, in Microsoft's or in Breakpad's record: the context's flags tell.</summary>
    public static RegisterSet FromArm(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length >= sizeof(uint) && (BitConverter.ToUInt32(bytes.Span) & BreakpadArm) != 0)
            return FromBreakpadArm(bytes);
        ContextArm.View c = ContextArm.View.Over(Whole(bytes, ContextArm.View.Size, static bytes => ContextArm.Read(bytes)));
        return new RegisterSet(RegisterFile.Arm, [
            c.R0, c.R1, c.R2, c.R3, c.R4, c.R5, c.R6, c.R7, c.R8, c.R9, c.R10, c.R11, c.R12, c.Sp, c.Lr, c.Pc, c.Cpsr]);
    }

    /// <summary>64-bit ARM.</summary>
    public static RegisterSet FromArm64(ReadOnlyMemory<byte> bytes)
    {
        ContextArm64.View c = ContextArm64.View.Over(Whole(bytes, ContextArm64.View.Size, static bytes => ContextArm64.Read(bytes)));
        return new RegisterSet(RegisterFile.Arm64, [
            c.X0, c.X1, c.X2, c.X3, c.X4, c.X5, c.X6, c.X7, c.X8, c.X9, c.X10, c.X11, c.X12, c.X13, c.X14, c.X15, c.X16, c.X17, c.X18, c.X19,
            c.X20, c.X21, c.X22, c.X23, c.X24, c.X25, c.X26, c.X27, c.X28, c.Fp, c.Lr, c.Sp, c.Pc, c.Cpsr, c.Fpcr, c.Fpsr]);
    }

    /// <summary>64-bit ARM in Breakpad's old record.</summary>
    public static RegisterSet FromArm64Old(ReadOnlyMemory<byte> bytes)
    {
        ContextArm64Old.View c = ContextArm64Old.View.Over(Whole(bytes, ContextArm64Old.View.Size, static bytes => ContextArm64Old.Read(bytes)));
        return new RegisterSet(RegisterFile.Arm64, [
            c.X0, c.X1, c.X2, c.X3, c.X4, c.X5, c.X6, c.X7, c.X8, c.X9, c.X10, c.X11, c.X12, c.X13, c.X14, c.X15, c.X16, c.X17, c.X18, c.X19,
            c.X20, c.X21, c.X22, c.X23, c.X24, c.X25, c.X26, c.X27, c.X28, c.Fp, c.Lr, c.Sp, c.Pc, c.Cpsr, c.Fpcr, c.Fpsr]);
    }

    private static RegisterSet FromBreakpadArm(ReadOnlyMemory<byte> bytes)
    {
        ContextArmBreakpad.View c = ContextArmBreakpad.View.Over(Whole(bytes, ContextArmBreakpad.View.Size, static bytes => ContextArmBreakpad.Read(bytes)));
        return new RegisterSet(RegisterFile.Arm, [
                c.R0, c.R1, c.R2, c.R3, c.R4, c.R5, c.R6, c.R7, c.R8, c.R9, c.R10, c.R11, c.R12, c.Sp, c.Lr, c.Pc, c.Cpsr]);
    }

    // Read as the schema says, too few bytes tell where they end.
    private static ReadOnlySpan<byte> Whole(ReadOnlyMemory<byte> bytes, int size, Func<ReadOnlyMemory<byte>, KaitaiStruct> read)
    {
        if (bytes.Length < size) read(bytes);
        return bytes.Span;
    }
}
