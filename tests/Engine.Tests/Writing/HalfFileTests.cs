using Tephra.TestKit;

namespace Tephra.Engine.Tests.Writing;

/// <summary>A write that is cancelled, or that fills the disk, leaves the folder as it was: without the new file, with the old one.</summary>
public sealed class HalfFileTests : IDisposable
{
    private const int DiskFull = unchecked((int)0x80070070);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tephra-half-");

    /// <summary>Columns: of a kernel or of a process; in a cabinet or not; over a file that is there or not.</summary>
    public static MatrixTheoryData<bool, bool, bool> Ways => new([false, true], [false, true], [false, true]);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Ways))]
    public void Cancelling(bool isKernel, bool isCabinet, bool isThere)
    {
        using var cancel = new CancellationTokenSource();
        DumpWriteOptions options = Options(isKernel, isCabinet) with { CancellationToken = cancel.Token, Progress = new CancelAfterHalf(cancel) };
        Check(_folder.FullName, isKernel, isThere, (target, path) => Assert.Throws<OperationCanceledException>(() => target.WriteDump(path, options)));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Filling_the_disk(bool isKernel, bool isCabinet, bool isThere)
    {
        using var disk = new SmallDisk();
        Check(disk.Path, isKernel, isThere, (target, path) =>
        {
            var error = Assert.Throws<DebugEngineException>(() => target.WriteDump(path, Options(isKernel, isCabinet)));
            Assert.Equal(DiskFull, error.HResult);
            Assert.StartsWith($"can't write {path}: '{path}' could not be saved, and is as it was: ", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(".tmp", error.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Filling_the_disk_through_a_client(bool isKernel, bool isCabinet, bool isThere)
    {
        using var disk = new SmallDisk();
        using var client = new DebugClient();
        DumpWriteOptions options = Options(isKernel, isCabinet);
        Check(disk.Path, isKernel, isThere, (_, path) =>
        {
            Assert.Equal(HResult.Ok, client.OpenDumpSource("large", ByteSource.FromMemory(Large(isKernel))));
            Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
            Assert.Equal(DiskFull, client.WriteDumpFile2(path, options.Qualifier, options.Format, null));
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_error_names_the_file_that_was_asked_for(bool isCabinet)
    {
        string path = Path.Combine(_folder.FullName, "none", "out.dmp");
        using DumpTarget target = DumpFile.Open(Dumps.Crash().ToSource());
        var error = Assert.Throws<DebugEngineException>(() => target.WriteDump(path, Options(false, isCabinet) with { Format = isCabinet ? DebugFormat.WriteCab : 0 }));
        Assert.Equal(unchecked((int)0x80070003), error.HResult);
        Assert.Equal($"can't write {path}: Could not find a part of the path '{path}'.", error.Message);
    }

    private static void Check(string folder, bool isKernel, bool isThere, Action<DumpTarget, string> write)
    {
        string path = Path.Combine(folder, "out.dmp");
        if (isThere)
            File.WriteAllBytes(path, [1, 2, 3]);
        using DumpTarget target = DumpFile.Open(ByteSource.FromMemory(Large(isKernel)));
        write(target, path);
        Assert.Equal(isThere ? [path] : [], Directory.GetFileSystemEntries(folder));
        if (isThere)
            Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
    }

    private static DumpWriteOptions Options(bool isKernel, bool isCabinet) => new()
    {
        Qualifier = isKernel ? DebugQualifier.FullDump : DebugQualifier.SmallDump,
        Format = (isKernel ? 0 : DebugFormat.UserSmallFullMemory) | (isCabinet ? DebugFormat.WriteCab : 0),
    };

    // A megabyte that no cabinet makes smaller.
    private static byte[] Large(bool isKernel)
    {
        byte[] noise = new byte[256 * 4096];
        new Random(5).NextBytes(noise);
        if (isKernel)
            return KernelDumpFile.Full(KernelDumps.X64, Enumerable.Range(1, 256).ToDictionary(page => (ulong)page, page => noise[((page - 1) * 4096)..(page * 4096)]));
        DumpBuilder dump = Dumps.Crash().WithMemory((0x10_0000, noise));
        dump.Flags = 2;
        return dump.ToArray();
    }

    private sealed class CancelAfterHalf(CancellationTokenSource cancel) : IProgress<DumpWriteProgress>
    {
        public void Report(DumpWriteProgress value)
        {
            if (value.Written > value.Total / 2)
                cancel.Cancel();
        }
    }
}
