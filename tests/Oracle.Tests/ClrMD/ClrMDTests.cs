using Microsoft.Diagnostics.Runtime;
using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>Modules and memory of dumps of Windows, which are those that ClrMD reads, against ClrMD.</summary>
public sealed class ClrMDTests
{
    private const int Addresses = 1000;
    private const int BytesRead = 16;

    public static TheoryData<string> Dumps => Shared.IsPresent
        ? new(UserDumps.Names.Where(IsOfWindows))
        : ["breakpad/minidump2.dmp"];

    [Theory]
    [MemberData(nameof(Dumps))]
    public void Modules_are_those_of_ClrMD(string dump)
    {
        using DataTarget expected = DataTarget.LoadDump(UserDumps.PathOf(dump));
        using DumpTarget actual = DumpFile.Open(UserDumps.PathOf(dump));
        // ClrMD lists by address, and leaves out the second module at one.
        var modules = actual.Modules.GroupBy(module => module.Base.Value).ToDictionary(same => same.Key, same => same.First());
        ModuleInfo[] all = [.. expected.EnumerateModules()];
        Assert.Equal(all.Select(module => module.ImageBase).Order(), modules.Keys.Order());
        Assert.All(all, module =>
        {
            TargetModule found = modules[module.ImageBase];
            Assert.Equal(
                (module.FileName, module.ImageSize, (uint)module.IndexTimeStamp), (found.Name, (long)found.Size, found.TimeDateStamp));
        });
    }

    [Theory]
    [MemberData(nameof(Dumps))]
    public void Memory_is_that_of_ClrMD(string dump)
    {
        using DataTarget expected = DataTarget.LoadDump(UserDumps.PathOf(dump));
        using DumpTarget actual = DumpFile.Open(UserDumps.PathOf(dump));
        AddressRange[] ranges = [.. actual.Memory.Ranges];
        Assert.NotEmpty(ranges);
        var random = new Random(dump.Length);
        byte[] ours = new byte[BytesRead], theirs = new byte[BytesRead];
        int readable = 0;
        for (int i = 0; i < Addresses; i++)
        {
            AddressRange range = ranges[random.Next(ranges.Length)];
            // Three quarters in a range or close behind it, a quarter anywhere.
            ulong address = i % 4 == 3 ? (ulong)random.NextInt64(1L << 47) : range.First.Value + (ulong)random.NextInt64((long)Math.Min(range.Length + 64, long.MaxValue));
            int count = actual.Memory.Read(address, ours);
            Assert.Equal((address, expected.DataReader.Read(address, theirs)), (address, count));
            Assert.Equal(theirs.AsSpan(0, count), ours.AsSpan(0, count));
            readable += count > 0 ? 1 : 0;
        }

        Assert.InRange(readable, Addresses / 4, Addresses);
    }

    private static bool IsOfWindows(string dump)
    {
        try
        {
            using DumpTarget target = DumpFile.Open(UserDumps.PathOf(dump));
            return target.System?.OperatingSystem == "windows" && target.Memory.Ranges.Any();
        }
        catch (DebugEngineException)
        {
            return false;
        }
    }
}
