using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>KDDEBUGGER_DATA64 of several systems.</summary>
public sealed class DebuggerDataTests
{
    [Fact]
    public void To_its_last_field()
    {
        KddebuggerData64 data = KddebuggerData64.Read(DebuggerDataBytes.Of(KernelDumps.X64));
        Assert.Equal((0x4742444Bu, 0x3A0u, 0xFFFFF804_80000000ul, false, 4ul), (data.OwnerTag, data.Size, data.KernBase, data.PaeEnabled, data.PagingLevels));
        Assert.Equal((4096ul, 0x30u, 0xFFFFF680_00000000ul, 0x120u), (data.MmPageSize, data.OffsetKThreadStackLimit, data.PteBase, data.RetpolineStubFunctionTableSize));
        Assert.Equal(((ushort?)0xAB8, (ulong?)1, (ulong?)0x7F, (ushort?)0x1234), (data.OffsetEProcessMmHotPatchContext, data.ShadowStackEnabled, data.PointerAuthMask, data.OffsetPrcbExceptionStack));
        Assert.Equal(6, data.Rest.Length);
    }

    [Theory]
    [InlineData(0x208)]
    [InlineData(0x290)]
    [InlineData(0x318)]
    [InlineData(0x340)]
    [InlineData(0x380)]
    public void Of_an_older_system(int size)
    {
        byte[] bytes = DebuggerDataBytes.Of(KernelDumps.X64, size);
        KddebuggerData64 data = KddebuggerData64.Read(bytes);
        Assert.Equal((size >= 0x210, size >= 0x344, false), (data.NtBuildLab is not null, data.OffsetKThreadStackLimit is not null, data.OffsetPrcbExceptionStack is not null));
        Assert.Equal(bytes, data.ToArray());
    }
}
