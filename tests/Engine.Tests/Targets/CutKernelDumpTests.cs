using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Kernel dumps that were cut off: what is missing is a problem, and harms no other part.</summary>
public sealed class CutKernelDumpTests
{
    [Theory]
    [InlineData("triage-x64-blobs", 0x2000)]
    [InlineData("triage-x64-blobs", 0x2001)]
    [InlineData("triage-x64-blobs", 0x2100)]
    [InlineData("triage-x86-blobs", 0x1000)]
    [InlineData("triage-x86-blobs", 0x1050)]
    [InlineData("triage-arm64-blobs", 0x2040)]
    public void Small_dump(string name, int length)
    {
        using var target = (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(KernelDumps.All[name]()[..length]));
        Assert.Empty(target.Modules);
        Assert.NotEmpty(target.Problems);
        Assert.Equal(4u, target.Kernel.DumpType);
        Assert.NotNull(Assert.Single(target.Threads).Registers);
    }

    [Fact]
    public void Header() =>
        Assert.Throws<DebugEngineException>(() => DumpFile.Open(ByteSource.FromMemory(KernelDumps.All["triage-x64-blobs"]()[..0x1F00])));
}
