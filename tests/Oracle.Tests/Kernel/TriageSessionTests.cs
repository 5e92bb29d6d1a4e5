using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>What a session tells of the two real small dumps, against what was found by hand in the files.</summary>
public sealed class TriageSessionTests
{
    // KPRCB + 0x85c0 and + 0x8a0 (OffsetPrcbContext) lead to 0xffff9b00021ff340 and 0xfffff803efd00ce0, which are in the third and the sixth block.
    [Theory]
    [InlineData("triage_x64", 0x2b644, 1232, 0xF8)]
    [InlineData("triage_arm64", 0x297bc, 912, 0x108)]
    public void The_thread_has_the_context_its_registers_come_from(string name, int offset, int size, int programCounter)
    {
        using DebugClient client = Attach(name, out byte[] file);
        byte[] context = new byte[size];
        Assert.Equal((0, (uint)size), (client.GetThreadContext(context, out uint used), used));
        Assert.Equal(file[offset..(offset + size)], context);
        Assert.Equal(0, client.GetInstructionOffset(out ulong instruction));
        Assert.Equal(instruction, BitConverter.ToUInt64(context, programCounter));
    }

    // Both lists begin at 0x20d0: a count of eight bytes, then 56 for each.
    [Theory]
    [InlineData("triage_x64", 4, "dam.sys", 0xfffff80487de0000, 0x1c000, "mcupdate.dll", 0xfffff804793e0000, 0x29000)]
    [InlineData("triage_arm64", 11, "MSKSSRV.sys", 0xfffff803fa160000, 0x11000, "WdBoot.sys", 0xfffff803f5cf0000, 0x10000)]
    public void Unloaded_drivers_are_those_of_the_list(string name, uint count, string first, ulong firstBase, uint firstSize, string last, ulong lastBase, uint lastSize)
    {
        using DebugClient client = Attach(name, out byte[] file);
        Assert.Equal((ulong)count, BitConverter.ToUInt64(file, 0x20d0));
        Assert.Equal((0, count), (client.GetNumberModules(out uint loaded, out uint unloaded), unloaded));
        var parameters = new DebugModuleParameters[count];
        Assert.Equal(0, client.GetModuleParameters([], loaded, parameters));
        Assert.All(parameters, module => Assert.Equal(1u, module.Flags));
        Assert.Equal((firstBase, firstSize), (parameters[0].Base, parameters[0].Size));
        Assert.Equal((lastBase, lastSize), (parameters[^1].Base, parameters[^1].Size));
        Assert.Equal((first, last), (NameOf(client, loaded), NameOf(client, loaded + count - 1)));
    }

    private static string NameOf(DebugClient client, uint index)
    {
        char[] name = new char[64];
        Assert.Equal(0, client.GetModuleNameString(0, index, 0, name, out uint size));
        return new string(name, 0, (int)size - 1);
    }

    private static DebugClient Attach(string name, out byte[] file)
    {
        file = File.ReadAllBytes(Shared.Require("dumps", "rizin-kernel", name + ".dmp"));
        var client = new DebugClient();
        Assert.Equal(0, client.OpenDumpSource(name, ByteSource.FromMemory(file)));
        Assert.Equal(0, client.WaitForEvent(0, DebugConstants.Infinite));
        return client;
    }
}
