using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>Whoever opened a dump's file lets go of it: it is neither mapped nor open any more. Linux tells of both.</summary>
public sealed class FileReleaseTests
{
    public static TheoryData<string> Kinds => ["user minidump", "old full user dump", "complete kernel dump", "small kernel dump"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_target(string kind) => Check(kind, path =>
    {
        DumpTarget target = DumpFile.Open(path);
        Use(target);
        AssertHeld(path);
        target.Dispose();
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_target_that_was_written(string kind) => Check(kind, path =>
    {
        using DumpTarget target = DumpFile.Open(path);
        target.WriteDump(new MemoryStream());
        AssertHeld(path);
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_session(string kind) => Check(kind, path =>
    {
        DebugSession session = DebugSession.Open(path);
        Use(session.Target);
        AssertHeld(path);
        session.Dispose();
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_client_that_ends_its_session(string kind) => Check(kind, path =>
    {
        using DebugClient client = Attach(path);
        AssertHeld(path);
        Assert.Equal(HResult.Ok, client.EndSession(DebugEnd.Passive));
        Assert.False(IsHeld(path));
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_client_that_is_disposed_of(string kind) => Check(kind, path =>
    {
        DebugClient client = Attach(path);
        AssertHeld(path);
        client.Dispose();
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_client_whose_last_event_is_past(string kind) => Check(kind, path =>
    {
        using DebugClient client = Attach(path);
        Assert.Equal(HResult.Unexpected, client.WaitForEvent(0, 0));
        Assert.False(IsHeld(path));
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_that_can_t_open_it(string kind) => Check(kind, path =>
    {
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..16]);
        Assert.Throws<DebugEngineException>(() => DumpFile.Open(path));
        Assert.Throws<DebugEngineException>(() => DebugSession.Open(path));
        using var client = new DebugClient();
        Assert.False(HResult.Succeeded(client.OpenDumpFile(path)));
        Assert.False(IsHeld(path));
    });

    private static DebugClient Attach(string path)
    {
        var client = new DebugClient();
        Assert.Equal(HResult.Ok, client.OpenDumpFile(path));
        Assert.Equal(HResult.Ok, client.WaitForEvent(0, 0));
        Use(client.CurrentSystem!.Target);
        return client;
    }

    // Everything that may take a hold of its own.
    private static void Use(DumpTarget target)
    {
        _ = (target.Threads.Count, target.Modules.Count, target.Problems.Count, target.Exception);
        foreach (AddressRange range in target.Memory.Ranges.Take(3))
            target.Memory.Read(range.First, new byte[16]);
        if (target is KernelDumpTarget { PhysicalMemory: { } physical })
            physical.Read(0x1000, new byte[16]);
    }

    private static void Check(string kind, Action<string> use)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc tells what is mapped and open.");
        using var file = new TempFile(Bytes(kind));
        use(file.Path);
        Assert.False(IsHeld(file.Path));
    }

    private static byte[] Bytes(string kind) => kind switch
    {
        "user minidump" => Dumps.Crash().ToArray(),
        "old full user dump" => UserDumpProcess.Of(KernelFacts.Amd64),
        "complete kernel dump" => new KernelMachine().ToArray(),
        _ => KernelDumps.All["triage-x64-blobs"](),
    };

    private static void AssertHeld(string path) => Assert.True(IsHeld(path), "a file that is in use is mapped or open: else this test could not fail");

    private static bool IsHeld(string path) =>
        File.ReadAllLines("/proc/self/maps").Any(line => line.Contains(path, StringComparison.Ordinal))
        || Directory.GetFileSystemEntries("/proc/self/fd").Any(descriptor => new FileInfo(descriptor).LinkTarget == path);
}
