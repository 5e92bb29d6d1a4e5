using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The registers of each processor's CONTEXT, in the order of its <see cref="RegisterFile"/>.</summary>
internal static class ContextRegisters
{
    // MD_CONTEXT_ARM: Breakpad's own record for 32-bit ARM, where Microsoft's has CONTEXT_ARM (0x200000).
    private const uint BreakpadArm = 0x40000000;

    /// <summary>x86.</summary>
    public static RegisterSet FromX86(ReadOnlyMemory<byte> bytes) => From(ContextX86.Read(bytes));

    /// <summary>Those of an x86 context.</summary>
    public static RegisterSet From(ContextX86 c) =>
        new(RegisterFile.X86, [
            c.SegGs, c.SegFs, c.SegEs, c.SegDs, c.Edi, c.Esi, c.Ebx, c.Edx, c.Ecx, c.Eax, c.Ebp, c.Eip, c.SegCs, c.EFlags, c.Esp, c.SegSs,
            c.Dr0, c.Dr1, c.Dr2, c.Dr3, c.Dr6, c.Dr7]);

    /// <summary>x64.</summary>
    public static RegisterSet FromAmd64(ReadOnlyMemory<byte> bytes) => From(ContextAmd64.Read(bytes));

    /// <summary>Those of an x64 context.</summary>
    public static RegisterSet From(ContextAmd64 c) =>
        new(RegisterFile.X64, [
            c.Rax, c.Rcx, c.Rdx, c.Rbx, c.Rsp, c.Rbp, c.Rsi, c.Rdi, c.R8, c.R9, c.R10, c.R11, c.R12, c.R13, c.R14, c.R15, c.Rip, c.EFlags,
            c.SegCs, c.SegDs, c.SegEs, c.SegFs, c.SegGs, c.SegSs, c.Dr0, c.Dr1, c.Dr2, c.Dr3, c.Dr6, c.Dr7, c.MxCsr]);

    /// <summary>32-bit ARM, in Microsoft's or in Breakpad's record: the context's flags tell.</summary>
    public static RegisterSet FromArm(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length >= sizeof(uint) && (BitConverter.ToUInt32(bytes.Span) & BreakpadArm) != 0)
        {
            ContextArmBreakpad b = ContextArmBreakpad.Read(bytes);
            return new RegisterSet(RegisterFile.Arm, [
                b.R0, b.R1, b.R2, b.R3, b.R4, b.R5, b.R6, b.R7, b.R8, b.R9, b.R10, b.R11, b.R12, b.Sp, b.Lr, b.Pc, b.Cpsr]);
        }

        return From(ContextArm.Read(bytes));
    }

    /// <summary>Those of Microsoft's 32-bit ARM context.</summary>
    public static RegisterSet From(ContextArm c) =>
        new(RegisterFile.Arm, [
            c.R0, c.R1, c.R2, c.R3, c.R4, c.R5, c.R6, c.R7, c.R8, c.R9, c.R10, c.R11, c.R12, c.Sp, c.Lr, c.Pc, c.Cpsr]);

    /// <summary>64-bit ARM.</summary>
    public static RegisterSet FromArm64(ReadOnlyMemory<byte> bytes) => From(ContextArm64.Read(bytes));

    /// <summary>Those of an ARM64 context.</summary>
    public static RegisterSet From(ContextArm64 c) =>
        new(RegisterFile.Arm64, [
            c.X0, c.X1, c.X2, c.X3, c.X4, c.X5, c.X6, c.X7, c.X8, c.X9, c.X10, c.X11, c.X12, c.X13, c.X14, c.X15, c.X16, c.X17, c.X18, c.X19,
            c.X20, c.X21, c.X22, c.X23, c.X24, c.X25, c.X26, c.X27, c.X28, c.Fp, c.Lr, c.Sp, c.Pc, c.Cpsr, c.Fpcr, c.Fpsr]);

    /// <summary>64-bit ARM in Breakpad's old record.</summary>
    public static RegisterSet FromArm64Old(ReadOnlyMemory<byte> bytes)
    {
        ContextArm64Old c = ContextArm64Old.Read(bytes);
        return new RegisterSet(RegisterFile.Arm64, [
            c.X0, c.X1, c.X2, c.X3, c.X4, c.X5, c.X6, c.X7, c.X8, c.X9, c.X10, c.X11, c.X12, c.X13, c.X14, c.X15, c.X16, c.X17, c.X18, c.X19,
            c.X20, c.X21, c.X22, c.X23, c.X24, c.X25, c.X26, c.X27, c.X28, c.Fp, c.Lr, c.Sp, c.Pc, c.Cpsr, c.Fpcr, c.Fpsr]);
    }
}
