namespace Tephra.Engine;

/// <content>Registers of the current thread (IDebugRegisters).</content>
public sealed partial class DebugClient
{
    /// <summary>How many registers the current thread has.</summary>
    /// <param name="number">Receives the number.</param>
    public int GetNumberRegisters(out uint number)
    {
        int result = QueryRegisters(out RegisterSet registers);
        number = result == HResult.Ok ? (uint)registers.Count : 0;
        return result;
    }

    /// <summary>A register's name and type.</summary>
    /// <param name="register">Its index.</param>
    /// <param name="name">Receives the name with its terminator; may be empty.</param>
    /// <param name="nameSize">Receives the size of the name in characters with its terminator.</param>
    /// <param name="type">Receives DEBUG_VALUE_*: 2 for 16 bits, 3 for 32, 4 for 64.</param>
    public int GetDescription(uint register, Span<char> name, out uint nameSize, out uint type)
    {
        (nameSize, type) = (0, 0);
        int result = QueryRegisters(out RegisterSet registers);
        if (result != HResult.Ok)
            return result;
        if (register >= registers.Count)
            return HResult.InvalidArgument;
        type = ToValueType(registers.GetBits((int)register));
        return CopyText(registers.GetName((int)register), name, out nameSize);
    }

    /// <summary>A register's index by name.</summary>
    /// <param name="name">The name, in any case of letters.</param>
    /// <param name="index">Receives the index.</param>
    /// <returns>S_OK, or E_NOINTERFACE if the processor has no such register.</returns>
    public int GetIndexByName(string name, out uint index)
    {
        index = 0;
        int result = QueryRegisters(out RegisterSet registers);
        if (result != HResult.Ok)
            return result;
        int found = registers.IndexOf(name);
        if (found < 0)
            return HResult.NoInterface;
        index = (uint)found;
        return HResult.Ok;
    }

    /// <summary>A register's value.</summary>
    /// <param name="register">Its index.</param>
    /// <param name="value">Receives the value.</param>
    /// <param name="type">Receives DEBUG_VALUE_*: 2 for 16 bits, 3 for 32, 4 for 64.</param>
    public int GetValue(uint register, out ulong value, out uint type)
    {
        (value, type) = (0, 0);
        int result = QueryRegisters(out RegisterSet registers);
        if (result != HResult.Ok)
            return result;
        if (register >= registers.Count)
            return HResult.InvalidArgument;
        (value, type) = (registers.GetValue((int)register), ToValueType(registers.GetBits((int)register)));
        return HResult.Ok;
    }

    /// <summary>The address of the current thread's instruction.</summary>
    /// <param name="offset">Receives the address.</param>
    public int GetInstructionOffset(out ulong offset) => AnswerRegister(out offset, registers => registers.InstructionPointer.Value);

    /// <summary>The top of the current thread's stack.</summary>
    /// <param name="offset">Receives the address.</param>
    public int GetStackOffset(out ulong offset) => AnswerRegister(out offset, registers => registers.StackPointer.Value);

    /// <summary>The address of the current thread's frame.</summary>
    /// <param name="offset">Receives the address.</param>
    public int GetFrameOffset(out ulong offset) => AnswerRegister(out offset, registers => registers.FramePointer.Value);

    // DEBUG_VALUE_INT16, _INT32, _INT64 of dbgeng.h.
    private static uint ToValueType(int bits) => bits switch { 16 => 2, 32 => 3, _ => 4 };

    private int AnswerRegister(out ulong value, Func<RegisterSet, ulong> answer)
    {
        int result = QueryRegisters(out RegisterSet registers);
        value = result == HResult.Ok ? answer(registers) : 0;
        return result;
    }

    private int QueryRegisters(out RegisterSet registers)
    {
        registers = null!;
        int result = QueryThread(out EngineSystem system, out TargetThread thread);
        if (result != HResult.Ok)
            return result;
        try
        {
            registers = system.Processor.RegistersOf(thread)!;
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }

        return registers is null ? HResult.NoInterface : HResult.Ok;
    }
}
