using Tephra.Formats;
using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>A whole session on dumps and cabinets with wrong bytes: every call answers with a result, soon, and in little memory.</summary>
public sealed class DamagedSessionTests
{
    private static readonly byte[] Dump = Dumps.Crash().WithTokens(4711).WithHandles().WithThreadName(20, "worker").WithThreadInfo(20)
        .WithUnloaded((0x50_0000, 0x2000, "gone.dll")).WithRegions((0x1000, 0x1000, 0x1000, 4), (0x2000, 0x1000, 0x1000, 2)).ToArray();

    [Fact]
    public void A_session_on_a_damaged_dump_only_gives_results()
    {
        int opened = 0;
        var random = new Random(6);
        for (int variant = 0; variant < 500; variant++)
        {
            byte[] damaged = [.. Dump];
            // The header's first half stays, so that most of them open.
            for (int i = 0; i < 1 + (variant % 40); i++)
                damaged[random.Next(16, damaged.Length)] = variant % 2 == 0 ? (byte)0xFF : (byte)random.Next(256);
            opened += Check(damaged, $"variant {variant}") ? 1 : 0;
        }

        Assert.True(opened > 100, $"only {opened} opened");
    }

    [Theory]
    [InlineData(KernelFacts.I386)]
    [InlineData(KernelFacts.Amd64)]
    public void A_session_on_a_damaged_old_full_dump_only_gives_results(uint machine)
    {
        byte[] dump = UserDumpProcess.Of(machine);
        // Half of the damage goes to the header's counts and offsets, the contexts, and what describes memory and modules; memory itself can't be damaged.
        int described = dump.Length - 0x4000;
        int opened = 0;
        var random = new Random(8);
        for (int variant = 0; variant < 500; variant++)
        {
            byte[] damaged = variant % 5 == 0 ? dump[..random.Next(8, dump.Length)] : [.. dump];
            for (int i = 0; i < 1 + (variant % 40); i++)
                damaged[random.Next(8, i % 4 == 0 ? Math.Min(80, damaged.Length) : Math.Min(described, damaged.Length))] = variant % 2 == 0 ? (byte)0xFF : (byte)random.Next(256);
            opened += Check(damaged, $"{machine:x}, variant {variant}") ? 1 : 0;
        }

        Assert.True(opened > 100, $"only {opened} opened");
    }

    [Fact]
    public void A_damaged_cabinet_only_gives_results_and_leaves_nothing()
    {
        using var cabinet = new MemoryStream();
        CabinetWriter.Write(cabinet, [new CabinetItem("a.dmp", () => new MemoryStream(Dump))]);
        byte[] whole = cabinet.ToArray();
        var random = new Random(7);
        for (int variant = 0; variant < 500; variant++)
        {
            byte[] damaged = variant % 3 == 0 ? whole[..random.Next(8, whole.Length)] : [.. whole];
            for (int i = 0; i < 1 + (variant % 5); i++)
                damaged[random.Next(4, damaged.Length)] = (byte)random.Next(256);
            Check(damaged, $"cabinet, variant {variant}");
        }
    }

    private static bool Check(byte[] bytes, string what) => Budget.Check(what, () =>
    {
        using var client = new DebugClient();
        bool opened = client.OpenDumpSource("damaged", ByteSource.FromMemory(bytes)) == HResult.Ok;
        if (opened && client.WaitForEvent(0, 0) == HResult.Ok)
            AskEverything(client);
        return opened;
    });

    private static void AskEverything(DebugClient client)
    {
        byte[] buffer = new byte[2000];
        char[] text = new char[300];
        for (DebugRequest request = 0; request <= DebugRequest.SetParentHwnd; request++)
        {
            foreach (int size in (int[])[0, 4, 8, 152, buffer.Length])
                client.Request(request, [], buffer.AsSpan(0, size), out _);
        }

        for (uint kind = 0; kind < 16; kind++)
            client.ReadHandleData(0x44, kind, buffer, out _);
        for (uint which = 0; which < 3; which++)
            client.GetSystemObjectInformation(which, 0, 1, buffer, out _);
        ulong at = 0;
        for (int i = 0; i < 20 && client.QueryVirtual(at, out MemoryBasicInformation64 region) == HResult.Ok; i++)
        {
            Assert.NotEqual(0ul, region.RegionSize);
            at = region.BaseAddress + region.RegionSize;
        }

        client.SearchVirtual2(0, ulong.MaxValue, 0, [1, 2, 3, 4], 1, out _);
        client.SearchVirtual2(0, ulong.MaxValue, 1, [1, 2, 3, 4], 1, out _);
        client.GetNumberModules(out uint loaded, out uint unloaded);
        for (uint i = 0; i < Math.Min(loaded + unloaded, 20); i++)
        {
            client.GetModuleNameString(0, i, 0, text, out _);
            client.GetModuleByIndex(i, out ulong image);
            client.ReadImageNtHeaders(image, buffer.AsSpan(0, 264));
        }

        client.ReadUnicodeStringVirtualWide(0x1000, uint.MaxValue, text, out _);
        client.GetSystemVersion(out _, out _, out _, text, out _, out _, text, out _);
        client.GetCurrentProcessPeb(out _);
        client.GetCurrentProcessExecutableName(text, out _);
        client.GetLastEventInformation(out _, out _, out _, buffer, out _, text, out _);
        client.GetStoredEventInformation(out _, out _, out _, buffer, out _, buffer, out _);
        client.GetThreadContext(buffer, out _);
    }
}
