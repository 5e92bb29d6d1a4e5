using System.Buffers.Binary;

namespace Tephra.Oracle.Tests;

/// <summary>Exit code 2, and one line on standard error, if and only if the header or the directory can't be read.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private const string Dump = "breakpad/minidump2.dmp";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tephra-exit-");

    /// <summary>Lengths to cut the dump to: within the signature, within the header, after it, within and after the directory, in the middle.</summary>
    public static TheoryData<int> Lengths => [0, 3, 4, 31, 32, 33, 139, 140, 141, 0x184, 0x1000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_cut_dump(int length)
    {
        byte[] bytes = File.ReadAllBytes(UserDumps.PathOf(Dump));
        CheckRule(Write(bytes.AsSpan(0, length)));
    }

    [Theory]
    [InlineData(0, 0x4D454D50)] // signature
    [InlineData(8, 0xFFFFFFFF)] // NumberOfStreams
    [InlineData(8, 0x00000000)]
    [InlineData(8, 0x00001000)]
    [InlineData(12, 0xFFFFFFFF)] // StreamDirectoryRva
    [InlineData(12, 0x00002C00)]
    [InlineData(12, 0x00000000)]
    public void A_corrupt_header(int offset, uint value)
    {
        byte[] bytes = File.ReadAllBytes(UserDumps.PathOf(Dump));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(offset), value);
        CheckRule(Write(bytes));
    }

    [Theory]
    [MemberData(nameof(UserDumps.All), MemberType = typeof(UserDumps))]
    public void A_real_dump(string dump) => CheckRule(UserDumps.PathOf(dump), InspectRuns.Get(dump));

    [Fact]
    public void A_file_that_is_no_dump() => CheckRule(Write("This is a text.\n"u8));

    [Fact]
    public void A_missing_file() => CheckError(InspectRuns.Start(Path.Combine(_folder.FullName, "missing.dmp")));

    [Fact]
    public void A_folder() => CheckError(InspectRuns.Start(_folder.FullName));

    public void Dispose() => _folder.Delete(recursive: true);

    private static void CheckRule(string path) => CheckRule(path, InspectRuns.Start(path));

    private static void CheckRule(string path, ProgramResult run)
    {
        if (DirectoryBytes.Read(path) is null)
        {
            CheckError(run);
            return;
        }

        Assert.True(run.ExitCode == 0, $"exit code {run.ExitCode}: {run.Error}");
        Assert.Equal("", run.Error);
        Inspection.Parse(run.Output);
    }

    private static void CheckError(ProgramResult run)
    {
        Assert.True(run.ExitCode == 2, $"exit code {run.ExitCode}: {run.Error}");
        Assert.Equal("", run.Output);
        Assert.Matches(@"\A[^\r\n]+\r?\n\z", run.Error);
    }

    private string Write(ReadOnlySpan<byte> bytes)
    {
        string path = Path.Combine(_folder.FullName, "made.dmp");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
