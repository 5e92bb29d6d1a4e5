using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>Old full user dumps.</summary>
public sealed class UserDumpTests
{
    [Theory]
    [InlineData(KernelFacts.I386)]
    [InlineData(KernelFacts.Amd64)]
    public void All_of_it(uint machine)
    {
        UserDump dump = UserDump.Read(UserDumpFile.Of(machine, "test.exe", 0x400000, 0x10000, 0xC0000005));
        Assert.Equal(machine, (uint)dump.Machine);
        Assert.Equal(0x401000ul, dump.ThreadContexts[0].Registers is ContextX86 x86 ? x86.Eip : Assert.IsType<ContextAmd64>(dump.ThreadContexts[0].Registers).Rip);
        Assert.Equal((43u, 0x7FFDF000ul), (dump.ThreadStates[0].ThreadId, dump.ThreadStates[0].Teb));
        Assert.Equal(("test.exe", 0x400000ul), dump.Is_64Bit ? (dump.Modules64![0].ImageName, dump.Modules64[0].BaseOfImage) : (dump.Modules32![0].ImageName, dump.Modules32[0].BaseOfImage));
        Assert.Equal((0x10000ul, 4096ul), dump.Is_64Bit ? (dump.MemoryRegions64![0].BaseAddress, dump.MemoryRegions64[0].RegionSize) : (dump.MemoryRegions32![0].BaseAddress, dump.MemoryRegions32[0].RegionSize));
        Assert.Equal((42u, 0xC0000005u, 1u), dump.Is_64Bit
            ? (dump.DebugEvent64!.ProcessId, dump.DebugEvent64.Exception!.ExceptionRecord.ExceptionCode, dump.DebugEvent64.Exception.FirstChance)
            : (dump.DebugEvent32!.ProcessId, dump.DebugEvent32.Exception!.ExceptionRecord.ExceptionCode, dump.DebugEvent32.Exception.FirstChance));
        Assert.Equal(UserDumpFile.Memory, dump.Data.Data.ToArray());
    }
}
