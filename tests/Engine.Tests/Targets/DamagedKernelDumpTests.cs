using Tephra.TestKit;
using Tephra.Tool.Reports;

namespace Tephra.Engine.Tests;

/// <summary>Kernel dumps of every kind, cut off and with wrong bytes: a typed error or a partial result, soon and in little memory.</summary>
public sealed class DamagedKernelDumpTests
{
    private const int Variants = 500;

    private static readonly uint[] Values = [0, 1, 0x1000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFF000, 0x01010101];

    public static TheoryData<string> Names => KernelDumps.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_dump_only_gives_results(string name) => CheckAll(name, KernelDumps.All[name]());

    // With page tables, lists of modules and processes, and the debugger's data, all of which may be wrong.
    [Fact]
    public void A_damaged_machine_only_gives_results() => CheckAll("machine", new KernelMachine().ToArray());

    private static void CheckAll(string name, byte[] whole)
    {
        var random = new Random(whole.Length);
        int opened = 0, attached = 0;
        for (int variant = 0; variant < Variants; variant++)
        {
            byte[] damaged = Damage(whole, variant, random);
            string what = $"{name}, variant {variant}";
            opened += Check(what, () => Open(damaged)) ? 1 : 0;
            attached += Check(what, () => Attach(damaged)) ? 1 : 0;
        }

        // A test of refusals alone would prove little.
        Assert.True(opened > Variants / 4, $"{opened} opened");
        Assert.True(attached > Variants / 4, $"{attached} attached");
    }

    /// <summary>Cuts, wrong numbers in the headers, wrong bytes in the headers, and wrong bytes everywhere; the signatures stay, so that most open.</summary>
    private static byte[] Damage(byte[] whole, int variant, Random random)
    {
        int headers = Math.Min(whole.Length, 0x2100);
        if (variant % 4 == 0) return whole[..random.Next(8, whole.Length)];
        byte[] damaged = [.. whole];
        for (int i = 0; i <= variant % 7; i++)
        {
            switch (variant % 4)
            {
                case 1: BitConverter.TryWriteBytes(damaged.AsSpan(random.Next(2, headers / 4) * 4), Values[random.Next(Values.Length)]); break;
                case 2: damaged[random.Next(8, headers)] = (byte)random.Next(256); break;
                default: damaged[random.Next(8, damaged.Length)] = (byte)(i % 2 == 0 ? 0xFF : random.Next(256)); break;
            }
        }

        return damaged;
    }

    private static bool Check(string what, Func<bool> use) => Budget.Check(what, () =>
    {
        try
        {
            return use();
        }
        catch (DebugEngineException)
        {
            // The typed error: no header to read.
            return false;
        }
        catch (Exception error)
        {
            Assert.Fail($"{what}: {error}");
            throw;
        }
    });

    private static bool Open(byte[] bytes)
    {
        using var target = (KernelDumpTarget)DumpFile.Open(ByteSource.FromMemory(bytes));
        JsonReport.Write(Stream.Null, target);
        byte[] buffer = new byte[256];
        foreach (AddressRange range in target.Memory.Ranges.Take(50))
            target.Memory.Read(range.First, buffer);
        foreach (TargetModule module in target.Modules.Take(50))
            target.Memory.Read(module.Base, buffer);
        try
        {
            foreach (KernelProcess process in target.Processes.Take(20))
                target.OpenAddressSpace(process.DirectoryTableBase).Read(KernelMachine.User, buffer);
        }
        catch (DebugEngineException)
        {
            // A build whose processes can't be read.
        }

        try
        {
            target.WriteDump(Stream.Null);
        }
        catch (DebugEngineException)
        {
            // It does not hold what a small dump needs.
        }

        return true;
    }

    private static bool Attach(byte[] bytes)
    {
        using var client = new DebugClient();
        if (client.OpenDumpSource("damaged", ByteSource.FromMemory(bytes)) != HResult.Ok || client.WaitForEvent(0, DebugConstants.Infinite) != HResult.Ok)
            return false;
        byte[] buffer = new byte[8192];
        char[] text = new char[300];
        for (DebugRequest request = 0; request <= DebugRequest.SetParentHwnd; request++)
        {
            foreach (int size in (int[])[0, 8, 4096, 8192])
                client.Request(request, [], buffer.AsSpan(0, size), out _);
        }

        for (uint index = 0; index < 0x400; index += 8)
            client.ReadDebuggerData(index, buffer.AsSpan(0, 8), out _);
        foreach (ulong at in (ulong[])[0, 0x1000, 0x10000, 0x64000, ulong.MaxValue, 0xFFFF_F800_0000_0000])
        {
            client.ReadPhysical(at, buffer, out _);
            client.ReadVirtual(at, buffer, out _);
            client.VirtualToPhysical(at, out _);
        }

        client.SetImplicitProcessDataOffset(KernelMachine.Other);
        client.ReadVirtual(KernelMachine.User, buffer, out _);
        client.ReadBugCheckData(out _, out _, out _, out _, out _);
        client.GetNumberModules(out uint loaded, out _);
        for (uint i = 0; i < Math.Min(loaded, 20); i++)
            client.GetModuleNameString(0, i, 0, text, out _);
        client.SearchVirtual(0, ulong.MaxValue, [1, 2, 3, 4], 1, out _);
        client.GetNextDifferentlyValidOffsetVirtual(0, out _);
        client.GetLastEventInformation(out _, out _, out _, buffer, out _, text, out _);
        client.GetThreadContext(buffer, out _);
        client.GetNumberThreads(out uint threads);
        for (uint processor = 0; processor < Math.Min(threads, 4); processor++)
        {
            for (uint index = 0; index < 3; index++)
                client.ReadProcessorSystemData(processor, index, buffer, out _);
            client.SetCurrentThreadId(processor);
            client.GetCurrentThreadDataOffset(out ulong thread);
            client.GetThreadIdByDataOffset(thread, out _);
            client.GetCurrentProcessDataOffset(out _);
        }

        return true;
    }
}
