using Tephra.Formats;
using Tephra.TestKit;
using VerifyXunit;

namespace Tephra.Engine.Tests.Layouts;

/// <summary>The layout of one file of each format, all of them made here or by our own writers.</summary>
public sealed class LayoutSnapshotTests
{
    [Fact]
    public Task Minidump_from_objects() => Verify(Minidump.Read(BuiltDumps.Crash().ToArray()), "/header/time_date_stamp");

    [Fact]
    public Task Small_kernel_dump() => Verify(KernelDump.Read(KernelDumps.All["triage-x64-blobs"]()));

    [Fact]
    public Task Kernel_dump_with_bitmap() => Verify(KernelDump.Read(KernelDumps.All["bitmap-kernel-x64"]()));

    [Fact]
    public Task Complete_kernel_dump_of_32_bits() => Verify(KernelDump.Read(KernelDumps.All["full-x86"]()));

    [Fact]
    public Task Old_user_dump() => Verify(UserDump.Read(UserDumpFile.Of(KernelFacts.Amd64, "C:\\app.exe", 0x140000000, 0x10000, 0xC0000005)));

    [Fact]
    public Task Paging_file() => Verify(PageFile.Read(PageFileBytes.Raw(3)));

    [Fact]
    public Task Cabinet_of_stored_files()
    {
        using var cabinet = new MemoryStream();
        CabinetWriter.Write(cabinet, [new CabinetItem("memory.dmp", () => new MemoryStream([1, 2, 3]))], Cabinet.Enums.Method.None);
        return Verify(Cabinet.Read(cabinet.ToArray()));
    }

    private static Task Verify(KaitaiStruct root, params string[] masked) =>
        Verifier.Verify(new KaitaiLayoutText(new() { Masked = masked }).Of(KaitaiLayout.Of(root)), sourceFile: SourceFile(), method: Method());

    private static string SourceFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    private static string Method() => TestContext.Current.TestMethod!.MethodName;
}
