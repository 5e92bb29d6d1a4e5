using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>A CONTEXT as bytes and as registers, in the layout of the dump's processor.</summary>
internal sealed class ContextReader(MinidumpFile file, DumpStream stream, TargetSystem? system)
{
    // The largest context there is has all of XSAVE behind it, some 11 KB with AMX tiles. More is damage.
    private const uint LargestContext = 0x10000;

    /// <summary>The context's bytes; empty where there is none, or, with a problem noted, where they can't be had.</summary>
    /// <param name="location">Where the context lies.</param>
    /// <param name="owner">What it belongs to, for the problem's reason.</param>
    public ReadOnlyMemory<byte> ReadBytes(LocationDescriptor location, string owner)
    {
        if (location.DataSize == 0)
            return default;
        if (location.DataSize > LargestContext)
            file.Problems.Add(stream, location.Rva, $"{owner}: a context of {location.DataSize} bytes is larger than any processor's");
        else if ((long)location.Rva + location.DataSize > file.Source.Length)
            file.Problems.Add(stream, location.Rva, $"{owner}: the context's {location.DataSize} bytes pass the end of the file at 0x{file.Source.Length:x}");
        else
            return file.Source.GetMemory(location.Rva, (int)location.DataSize);
        return default;
    }

    /// <summary>The context's registers, or null.</summary>
    /// <param name="context">The bytes.</param>
    /// <param name="offset">Where they lie in the dump, for problems.</param>
    /// <param name="owner">What it belongs to, for the problem's reason.</param>
    public RegisterSet? ReadRegisters(ReadOnlyMemory<byte> context, long offset, string owner)
    {
        if (context.IsEmpty || system is null)
            return null;
        try
        {
            return system.ProcessorArchitecture == ProcessorArchitectures.Arm64Old
                ? ContextRegisters.FromArm64Old(context)
                : system.Machine switch
                {
                    ImageFileMachine.I386 => ContextRegisters.FromX86(context),
                    ImageFileMachine.Amd64 => ContextRegisters.FromAmd64(context),
                    ImageFileMachine.ArmNt => ContextRegisters.FromArm(context),
                    ImageFileMachine.Arm64 => ContextRegisters.FromArm64(context),
                    _ => null,
                };
        }
        catch (KaitaiException error)
        {
            file.Problems.Add(stream, offset + (error.Offset ?? 0), $"{owner}: the context can't be read: {error.Detail}");
            return null;
        }
    }
}
