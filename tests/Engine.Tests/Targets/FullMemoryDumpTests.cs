using System.Diagnostics;
using Tephra.Tool.Reports;

namespace Tephra.Engine.Tests;

public sealed class FullMemoryDumpTests
{
    [Fact]
    public void The_full_memory_dump_lists_in_little_memory_and_reads()
    {
        string packed = SharedFiles.Get("dumps", "wine", "full.dmp.xz");
        using var file = new TempFile();
        Unpack(packed, file.Path);
        long before = GC.GetAllocatedBytesForCurrentThread();
        using (DumpTarget target = DumpFile.Open(file.Path))
        {
            Assert.True(target.Length > 100 << 20);
            JsonReport.Write(Stream.Null, target);
            Assert.Empty(target.Problems);
            Assert.True(target.MemorySummary.Bytes > 100 << 20);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{target.MemorySummary.Ranges} ranges; opening and listing allocated {GC.GetAllocatedBytesForCurrentThread() - before:N0} bytes in all");
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8 << 20);
        using DebugSession session = DebugSession.Open(file.Path);
        byte[] code = new byte[16];
        foreach (TargetModule module in session.Modules)
        {
            Assert.True(session.Memory.TryReadExactly(module.Base, code));
            Assert.Equal("MZ"u8, code.AsSpan(0, 2));
        }

        Assert.NotEmpty(session.Modules);
    }

    private static void Unpack(string packed, string path)
    {
        try
        {
            using Process xz = Process.Start(new ProcessStartInfo("xz", ["-dc", packed]) { RedirectStandardOutput = true })!;
            using (FileStream output = File.Create(path))
                xz.StandardOutput.BaseStream.CopyTo(output);
            xz.WaitForExit();
            Assert.Equal(0, xz.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("xz is not installed");
        }
    }
}
