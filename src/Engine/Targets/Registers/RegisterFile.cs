namespace Tephra.Engine;

/// <summary>Which registers a processor has, in DbgEng's order, and which of them point to code, stack and frame.</summary>
/// <param name="Machine">The processor.</param>
/// <param name="Names">Name and width in bits of each.</param>
/// <param name="InstructionPointer">The index of the register that points to the instruction.</param>
/// <param name="StackPointer">The index of the register that points to the top of the stack.</param>
/// <param name="FramePointer">The index of the register that points to the frame.</param>
internal sealed record RegisterFile(
    ImageFileMachine Machine,
    (string Name, int Bits)[] Names,
    int InstructionPointer,
    int StackPointer,
    int FramePointer)
{
    /// <summary>x86.</summary>
    public static RegisterFile X86 { get; } = Create(
        ImageFileMachine.I386, "eip", "esp", "ebp",
        (16, "gs fs es ds"), (32, "edi esi ebx edx ecx eax ebp eip"), (16, "cs"), (32, "efl esp"), (16, "ss"), (32, "dr0 dr1 dr2 dr3 dr6 dr7"));

    /// <summary>x64.</summary>
    public static RegisterFile X64 { get; } = Create(
        ImageFileMachine.Amd64, "rip", "rsp", "rbp",
        (64, "rax rcx rdx rbx rsp rbp rsi rdi r8 r9 r10 r11 r12 r13 r14 r15 rip"), (32, "efl"), (16, "cs ds es fs gs ss"), (64, "dr0 dr1 dr2 dr3 dr6 dr7"),
        (32, "mxcsr"));

    /// <summary>32-bit ARM; the frame is in r11.</summary>
    public static RegisterFile Arm { get; } = Create(
        ImageFileMachine.ArmNt, "pc", "sp", "r11",
        (32, "r0 r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11 r12 sp lr pc psr"));

    /// <summary>64-bit ARM; the frame is in x29, named fp.</summary>
    public static RegisterFile Arm64 { get; } = Create(
        ImageFileMachine.Arm64, "pc", "sp", "fp",
        (64, "x0 x1 x2 x3 x4 x5 x6 x7 x8 x9 x10 x11 x12 x13 x14 x15 x16 x17 x18 x19 x20 x21 x22 x23 x24 x25 x26 x27 x28 fp lr sp pc"), (32, "psr fpcr fpsr"));

    private static RegisterFile Create(
        ImageFileMachine machine, string instruction, string stack, string frame, params ReadOnlySpan<(int Bits, string Names)> groups)
    {
        var names = new List<(string Name, int Bits)>();
        foreach ((int bits, string group) in groups)
        {
            foreach (string name in group.Split(' '))
                names.Add((name, bits));
        }

        return new RegisterFile(machine, [.. names], IndexOf(instruction), IndexOf(stack), IndexOf(frame));
        int IndexOf(string name) => names.FindIndex(register => register.Name == name);
    }
}
