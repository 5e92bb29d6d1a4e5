using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>The header of kernel dumps, as the generated readers see what was put there by offset.</summary>
public sealed class KernelHeaderTests
{
    [Fact]
    public void Every_field_of_a_64_bit_header()
    {
        KernelFacts facts = KernelDumps.X64;
        KernelDump dump = KernelDump.Read(KernelDumpFile.Full(facts, KernelDumps.Pages));
        Assert.True(dump.Is_64Bit);
        Assert.Null(dump.Header32);
        DumpHeader64 header = dump.Header64!;
        Assert.Equal((0xFu, facts.Build), (header.MajorVersion, header.MinorVersion));
        Assert.Equal((facts.DirectoryTableBase, facts.PsLoadedModuleList, facts.PsActiveProcessHead, facts.KdDebuggerDataBlock),
            (header.DirectoryTableBase, header.PsLoadedModuleList, header.PsActiveProcessHead, header.KdDebuggerDataBlock));
        Assert.Equal(DumpHeaderValues.Enums.ImageFileMachine.Amd64, header.MachineImageType);
        Assert.Equal((2u, 0xD1u), (header.NumberProcessors, header.BugCheckCode));
        Assert.Equal(facts.BugCheckParameters, [header.BugCheckParameter1, header.BugCheckParameter2, header.BugCheckParameter3, header.BugCheckParameter4]);
        Assert.Equal((facts.ExceptionCode, facts.ProgramCounter, 1u, 0x99ul),
            (header.Exception.ExceptionCode, header.Exception.ExceptionAddress, header.Exception.NumberParameters, header.Exception.ExceptionInformation[0]));
        Assert.Equal((facts.SystemTime, facts.SystemUpTime), (header.SystemTime, header.SystemUpTime));
        Assert.Equal((DumpHeaderValues.Enums.ProductType.Workstation, 0x110u, 0u, (byte)2), (header.ProductType, header.SuiteMask, header.WriterStatus, header.KdSecondaryVersion));
        Assert.Equal((true, "Made by a test."), (header.HasComment, header.Comment));
        Assert.Equal((true, 0x14u), (header.HasAttributes, (uint)header.Attributes));
        Assert.Equal((false, false, false, false, false, false),
            (header.HasPfnDataBase, header.HasVersionUser, header.HasBootId, header.HasMiniDumpFields, header.HasSecondaryDataState, header.HasRequiredDumpSpace));
        var context = Assert.IsType<ContextAmd64>(header.ContextRecord.Registers);
        Assert.Equal((facts.ProgramCounter, facts.StackPointer, 0x100ul, 0x10Ful), (context.Rip, context.Rsp, context.Rax, context.R15));
        Assert.Equal([(1ul, 3ul), (0x10ul, 2ul), (0x1Ful, 1ul), (0x64ul, 1ul)], header.PhysicalMemoryBlock.Runs!.Select(run => (run.BasePage, run.PageCount)));
        Assert.Equal(7ul, header.PhysicalMemoryBlock.NumberOfPages);
    }

    [Fact]
    public void Every_field_of_a_32_bit_header()
    {
        KernelFacts facts = KernelDumps.X86;
        KernelDump dump = KernelDump.Read(KernelDumpFile.Full(facts, KernelDumps.Pages));
        Assert.False(dump.Is_64Bit);
        Assert.Null(dump.Header64);
        DumpHeader32 header = dump.Header32!;
        Assert.Equal((0xFu, facts.Build), (header.MajorVersion, header.MinorVersion));
        Assert.Equal((0x185000u, 0x82BA9850u, 0x82BA1F18u, 0x82B8BBE8u),
            (header.DirectoryTableBase, header.PsLoadedModuleList, header.PsActiveProcessHead, header.KdDebuggerDataBlock));
        Assert.Equal(DumpHeaderValues.Enums.ImageFileMachine.I386, header.MachineImageType);
        Assert.Equal([0x10u, 2, 1, 0x8C1AE022], (uint[])[header.BugCheckParameter1, header.BugCheckParameter2, header.BugCheckParameter3, header.BugCheckParameter4]);
        Assert.Equal((true, (byte)1, true), (header.HasPaeEnabled, header.PaeEnabled, header.HasKdSecondaryVersion));
        Assert.Equal((facts.ExceptionCode, 0x8C1AE022u, 0x99u), (header.Exception.ExceptionCode, header.Exception.ExceptionAddress, header.Exception.ExceptionInformation[0]));
        Assert.Equal((facts.SystemTime, facts.SystemUpTime, 0x110u), (header.SystemTime, header.SystemUpTime, header.SuiteMask));
        Assert.False(header.HasComment);
        var context = Assert.IsType<ContextX86>(header.ContextRecord.Registers);
        Assert.Equal((0x8C1AE022u, 0x82B7A3D0u, 0x100u, 0x106u), (context.Eip, context.Esp, context.Edi, context.Ebp));
        Assert.Equal([(1u, 3u), (0x10u, 2u), (0x1Fu, 1u), (0x64u, 1u)], header.PhysicalMemoryBlock.Runs!.Select(run => (run.BasePage, run.PageCount)));
    }

    [Fact]
    public void What_the_filler_stands_in_is_absent()
    {
        DumpHeader64 header = KernelDump.Read(KernelDumpFile.HeaderOnly(KernelDumps.Arm64)).Header64!;
        Assert.Equal((false, false, false, false), (header.HasException, header.HasComment, header.HasSystemUpTime, header.HasAttributes));
        Assert.False(header.PhysicalMemoryBlock.HasRuns);
        Assert.Null(header.PhysicalMemoryBlock.Runs);
        Assert.Equal(704 - 16, header.PhysicalMemoryBlock.Unused.Length);
        Assert.Equal((KernelDumps.Arm64.ProgramCounter, KernelDumps.Arm64.StackPointer), Assert.IsType<ContextArm64>(header.ContextRecord.Registers) is var context ? (context.Pc, context.Sp) : default);
    }

    [Fact]
    public void More_runs_than_there_is_room_for_are_none()
    {
        byte[] bytes = KernelDumpFile.Full(KernelDumps.X64, KernelDumps.Pages);
        bytes[0x88] = 44;
        KernelDump dump = KernelDump.Read(bytes);
        Assert.False(dump.Header64!.PhysicalMemoryBlock.HasRuns);
        Assert.Equal(0ul, dump.NumberOfFullPages);
    }

    [Fact]
    public void A_file_of_another_kind_is_an_error() =>
        Assert.IsAssignableFrom<KaitaiException>(Record.Exception(() => KernelDump.Read("PAGEDUXX"u8.ToArray())));
}
