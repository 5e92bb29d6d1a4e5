namespace Tephra.Engine;

/// <summary>The integer, segment, flag, debug and control registers of a CONTEXT, by DbgEng's names and in its order.</summary>
/// <remarks>Of the floating-point unit, these are mxcsr (x64), fpcr and fpsr (ARM64). Its other registers, and vectors, are in the raw context.</remarks>
public sealed class RegisterSet
{
    private readonly RegisterFile _file;
    private readonly ulong[] _values;

    internal RegisterSet(RegisterFile file, ulong[] values)
    {
        if (values.Length != file.Names.Length)
            throw new ArgumentException($"{file.Machine}: {values.Length} values for {file.Names.Length} registers");
        _file = file;
        _values = values;
    }

    /// <summary>The processor.</summary>
    public ImageFileMachine Machine => _file.Machine;

    /// <summary>The number of registers.</summary>
    public int Count => _values.Length;

    /// <summary>The address of the instruction.</summary>
    public VirtualAddress InstructionPointer => _values[_file.InstructionPointer];

    /// <summary>The top of the stack.</summary>
    public VirtualAddress StackPointer => _values[_file.StackPointer];

    /// <summary>The frame pointer.</summary>
    public VirtualAddress FramePointer => _values[_file.FramePointer];

    /// <summary>A register's name.</summary>
    /// <param name="index">Its index, from zero.</param>
    public string GetName(int index) => _file.Names[index].Name;

    /// <summary>A register's width in bits: 16, 32 or 64.</summary>
    /// <param name="index">Its index, from zero.</param>
    public int GetBits(int index) => _file.Names[index].Bits;

    /// <summary>A register's value.</summary>
    /// <param name="index">Its index, from zero.</param>
    public ulong GetValue(int index) => _values[index];

    /// <summary>Finds a register by name, in any case of letters.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Its index, or -1.</returns>
    public int IndexOf(string name)
    {
        for (int i = 0; i < _file.Names.Length; i++)
        {
            if (string.Equals(_file.Names[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }
}
