using System.Buffers.Binary;
using Tephra.Formats;

namespace Tephra.Engine.Tests;

/// <summary>Records that no file at hand has, put together byte by byte from the layouts of the headers.</summary>
public sealed class RecordBytesTests
{
    [Fact]
    public void Version_of_kernel_and_protocol()
    {
        byte[] bytes =
        [
            0x0F, 0x00, 0x61, 0x4A, 6, 2, 0x47, 0x00, 0x64, 0x86, 12, 3, 48, 0, 0, 0,
            0, 0, 0, 0x80, 0x04, 0xF8, 0xFF, 0xFF, 0x90, 0xA3, 0x62, 0x80, 0x04, 0xF8, 0xFF, 0xFF, 0x20, 0x0B, 0x60, 0x80, 0x04, 0xF8, 0xFF, 0xFF,
        ];
        DbgkdGetVersion64 version = DbgkdGetVersion64.Read(bytes);
        Assert.Equal((0xF, 19041, 6, DbgkdGetVersion64.Enums.KdSecondaryVersion.Amd64Context), (version.MajorVersion, version.MinorVersion, version.ProtocolVersion, version.KdSecondaryVersion));
        Assert.Equal((0x47, 0x8664, 12, 3, 48), ((int)version.Flags, version.MachineType, version.MaxPacketType, version.MaxStateChange, version.MaxManipulate));
        Assert.Equal((0xFFFFF804_80000000ul, 0xFFFFF804_8062A390ul, 0xFFFFF804_80600B20ul), (version.KernBase, version.PsLoadedModuleList, version.DebuggerDataList));
        Assert.Equal(bytes, version.ToArray());
        var made = new DbgkdGetVersion64
        {
            MajorVersion = 0xF,
            MinorVersion = 19041,
            ProtocolVersion = 6,
            KdSecondaryVersion = DbgkdGetVersion64.Enums.KdSecondaryVersion.Amd64Context,
            Flags = (DbgkdGetVersion64.Enums.Flags)0x47,
            MachineType = 0x8664,
            MaxPacketType = 12,
            MaxStateChange = 3,
            MaxManipulate = 48,
            KernBase = 0xFFFFF804_80000000,
            PsLoadedModuleList = 0xFFFFF804_8062A390,
            DebuggerDataList = 0xFFFFF804_80600B20,
        };
        Assert.Equal(bytes, made.ToArray());
    }

    [Fact]
    public void Location_of_64_bits()
    {
        byte[] bytes = [1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0];
        LocationDescriptor64 location = LocationDescriptor64.Read(bytes);
        Assert.Equal((0x2_00000001ul, 0x4_00000003ul), (location.DataSize, location.Rva));
        Assert.Equal(bytes, new LocationDescriptor64 { DataSize = 0x2_00000001, Rva = 0x4_00000003 }.ToArray());
    }

    // MDRawContextARM: flags, r0 to r15, cpsr, then 64 bits of FPSCR.
    [Fact]
    public void Context_of_ARM_by_Breakpad()
    {
        byte[] bytes = new byte[368];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, 0x40000006);
        for (int i = 0; i < 17; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 + (i * 4)), 0x100 + (uint)i);
        ContextArmBreakpad context = Assert.IsType<ContextArmBreakpad>(Context.Read(bytes).Record);
        Assert.Equal((0x100u, 0x10Bu, 0x10Du, 0x10Eu, 0x10Fu, 0x110u), (context.R0, context.R11, context.Sp, context.Lr, context.Pc, context.Cpsr));
        Assert.Equal(bytes, context.ToArray());
    }
}
