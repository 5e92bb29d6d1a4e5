using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>Small dumps made by tests, as the generated readers see them.</summary>
public sealed class KernelTriageTests
{
    private static readonly byte[] Prcb = PhysicalPages.Content(1)[..TriageDumpFile.PrcbSize];
    private static readonly byte[] Process = PhysicalPages.Content(2)[..TriageDumpFile.ProcessSize];
    private static readonly byte[] Thread = PhysicalPages.Content(3)[..TriageDumpFile.ThreadSize];

    [Theory]
    [InlineData("triage-x64-blobs")]
    [InlineData("triage-arm64-blobs")]
    public void All_of_a_64_bit_one(string name)
    {
        TriageDump64 triage = KernelDump.Read(KernelDumps.All[name]()).Triage64!;
        Assert.Equal(0x44475254u, triage.ValidMark);
        Assert.Equal((Prcb, Process, Thread), (triage.Prcb!.Value.ToArray(), triage.Process!.Value.ToArray(), triage.Thread!.Value.ToArray()), SameBytes);
        Assert.Equal((0xFFFFF804_83334440ul, 0x100u), (triage.TopOfStack, triage.SizeOfCallStack));
        Assert.Equal(PhysicalPages.Content(77)[..0x100], triage.CallStack!.Value.ToArray());
        Assert.Equal(KernelDumps.Drivers, triage.Drivers!.Select(driver =>
            new TriageDriver(driver.DriverName!.Text, driver.LdrEntry.DllBase, driver.LdrEntry.SizeOfImage, driver.LdrEntry.CheckSum, driver.LdrEntry.TimeDateStamp)));
        Assert.Equal([("dam.sys", 0x81DE0000ul, 0x81DFC000ul), ("dump_storpor", 0x84060000ul, 0x840AE000ul)],
            triage.UnloadedDrivers!.Drivers.Select(driver => (driver.DriverName, driver.StartAddress, driver.EndAddress)));
        Assert.Equal([(0xFFFFF804_8062A390ul, 0x30), (0xFFFFF804_83334440ul, 0x20)], triage.DataBlocks!.Select(block => (block.Address, block.Data.Length)));
        Assert.Equal(PhysicalPages.Content(9)[..0x30], triage.DataBlocks![0].Data.ToArray());
        Assert.Equal((0xFFFFF804_80000000ul, 0x380u), (triage.DebuggerData!.KernBase, triage.DebuggerData.Size));
        Assert.Equal(0xFFFFF804_81234567ul, triage.Context!.Registers is ContextAmd64 x64 ? x64.Rip : Assert.IsType<ContextArm64>(triage.Context.Registers).Pc);
        Assert.Equal((1u, 72), (triage.MmInformation!.Version, triage.MmInformation.Data.Length));
    }

    [Fact]
    public void All_of_a_32_bit_one()
    {
        TriageDump32 triage = KernelDump.Read(KernelDumps.All["triage-x86-blobs"]()).Triage32!;
        Assert.Equal(0x44475254u, triage.ValidMark);
        Assert.Equal((Prcb, Process, Thread), (triage.Prcb!.Value.ToArray(), triage.Process!.Value.ToArray(), triage.Thread!.Value.ToArray()), SameBytes);
        Assert.Equal((0x82B7A3D0u, 0x80000003u), (triage.TopOfStack, triage.Exception!.ExceptionCode));
        Assert.Equal(KernelDumps.Drivers, triage.Drivers!.Select(driver =>
            new TriageDriver(driver.DriverName!.Text, driver.LdrEntry.DllBase, driver.LdrEntry.SizeOfImage, driver.LdrEntry.CheckSum, driver.LdrEntry.TimeDateStamp)));
        Assert.Equal([("dam.sys", 0x81DE0000u, 0x81DFC000u), ("dump_storpor", 0x84060000u, 0x840AE000u)],
            triage.UnloadedDrivers!.Drivers.Select(driver => (driver.DriverName, driver.StartAddress, driver.EndAddress)));
        Assert.Equal([(0x82BA9850u, 0x30), (0x82B7A3D0u, 0x20)], triage.DataBlocks!.Select(block => (block.Address, block.Data.Length)));
        Assert.Equal(0x8C1AE022u, Assert.IsType<ContextX86>(triage.Context!.Registers).Eip);
        Assert.True(triage.DebuggerData!.PaeEnabled);
    }

    [Fact]
    public void An_offset_out_of_the_file_harms_no_other_part()
    {
        byte[] bytes = KernelDumps.All["triage-x64-blobs"]();
        new byte[] { 0, 0, 0, 0x7F }.CopyTo(bytes, 0x2030);
        TriageDump64 triage = KernelDump.Read(bytes).Triage64!;
        Assert.IsAssignableFrom<KaitaiException>(Record.Exception(() => triage.Drivers));
        Assert.Equal(2, triage.DataBlocks!.Count);
        Assert.Equal(0x80000003u, triage.Exception!.ExceptionCode);
    }

    private static bool SameBytes((byte[], byte[], byte[]) one, (byte[], byte[], byte[]) other) =>
        one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2) && one.Item3.SequenceEqual(other.Item3);
}
