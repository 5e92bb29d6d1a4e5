using System.Text;

namespace Tephra.Engine.Tests;

/// <summary>The streams that tell of a process beside its threads, modules and memory, by plain byte writing.</summary>
internal static class ProcessDump
{
    /// <summary>HandleData of the second version: an event with a name and a piece of information, and a nameless one.</summary>
    public static DumpBuilder WithHandles(this DumpBuilder dump)
    {
        byte[] s = new byte[16 + 80];
        DumpBuilder.Put32(s, 0, 16);
        DumpBuilder.Put32(s, 4, 40);
        DumpBuilder.Put32(s, 8, 2);
        for (int i = 0; i < 2; i++)
        {
            DumpBuilder.Put64(s, 16 + (40 * i), 0x44UL + (ulong)(4 * i));
            DumpBuilder.Put32(s, 32 + (40 * i), 7);
            DumpBuilder.Put32(s, 36 + (40 * i), 0x1F0003);
            DumpBuilder.Put32(s, 40 + (40 * i), 2);
            DumpBuilder.Put32(s, 44 + (40 * i), 65535);
        }

        int index = dump.Add(12, s);
        dump.Refer(index, 24, DumpBuilder.Text("Event"));
        dump.Refer(index, 28, DumpBuilder.Text(@"\Sessions\1\go"));
        // MiniEventInformation1 of eight bytes, the last piece of its chain.
        byte[] piece = new byte[20];
        DumpBuilder.Put32(piece, 4, 6);
        DumpBuilder.Put32(piece, 8, 8);
        DumpBuilder.Put32(piece, 12, 1);
        DumpBuilder.Put32(piece, 16, 0x77);
        dump.Refer(index, 48, piece);
        return dump;
    }

    public static DumpBuilder WithUnloaded(this DumpBuilder dump, params (ulong Base, uint Size, string Name)[] modules)
    {
        byte[] s = new byte[12 + (24 * modules.Length)];
        DumpBuilder.Put32(s, 0, 12);
        DumpBuilder.Put32(s, 4, 24);
        DumpBuilder.Put32(s, 8, (uint)modules.Length);
        int index = dump.Add(14, s);
        for (int i = 0; i < modules.Length; i++)
        {
            int at = 12 + (24 * i);
            DumpBuilder.Put64(s, at, modules[i].Base);
            DumpBuilder.Put32(s, at + 8, modules[i].Size);
            DumpBuilder.Put32(s, at + 12, 0xAB);
            DumpBuilder.Put32(s, at + 16, 0x6000_0000);
            dump.Refer(index, at + 20, DumpBuilder.Text(modules[i].Name));
        }

        return dump;
    }

    public static DumpBuilder WithRegions(this DumpBuilder dump, params (ulong Base, ulong Size, uint State, uint Protect)[] regions)
    {
        byte[] s = new byte[16 + (48 * regions.Length)];
        DumpBuilder.Put32(s, 0, 16);
        DumpBuilder.Put32(s, 4, 48);
        DumpBuilder.Put64(s, 8, (ulong)regions.Length);
        for (int i = 0; i < regions.Length; i++)
        {
            int at = 16 + (48 * i);
            DumpBuilder.Put64(s, at, regions[i].Base);
            DumpBuilder.Put64(s, at + 8, regions[i].Base & ~0xFFFFUL);
            DumpBuilder.Put32(s, at + 16, 4);
            DumpBuilder.Put64(s, at + 24, regions[i].Size);
            DumpBuilder.Put32(s, at + 32, regions[i].State);
            DumpBuilder.Put32(s, at + 36, regions[i].Protect);
            DumpBuilder.Put32(s, at + 40, 0x20000);
        }

        dump.Add(16, s);
        return dump;
    }

    public static DumpBuilder WithThreadInfo(this DumpBuilder dump, uint id, uint flags = 0)
    {
        byte[] s = new byte[12 + 64];
        DumpBuilder.Put32(s, 0, 12);
        DumpBuilder.Put32(s, 4, 64);
        DumpBuilder.Put32(s, 8, 1);
        DumpBuilder.Put32(s, 12, id);
        DumpBuilder.Put32(s, 16, flags);
        DumpBuilder.Put32(s, 24, 259);
        for (int i = 0; i < 6; i++)
            DumpBuilder.Put64(s, 28 + (8 * i), 0x100UL + (ulong)i);
        dump.Add(17, s);
        return dump;
    }

    public static DumpBuilder WithThreadName(this DumpBuilder dump, uint id, string name)
    {
        byte[] s = new byte[16];
        DumpBuilder.Put32(s, 0, 1);
        DumpBuilder.Put32(s, 4, id);
        dump.Refer(dump.Add(24, s), 8, DumpBuilder.Text(name));
        return dump;
    }

    /// <summary>MiscInfo of its fifth form: process 4711, its times, a build and a cookie.</summary>
    public static DumpBuilder WithMiscInfo(this DumpBuilder dump, uint created)
    {
        byte[] s = new byte[1364];
        DumpBuilder.Put32(s, 0, 1364);
        DumpBuilder.Put32(s, 4, 0x303);
        DumpBuilder.Put32(s, 8, 4711);
        DumpBuilder.Put32(s, 12, created);
        Encoding.Unicode.GetBytes("19041.1.amd64fre", s.AsSpan(232));
        DumpBuilder.Put32(s, 1360, 0xC00C1E);
        dump.Add(15, s);
        return dump;
    }

    /// <summary>TokenInfoList: one token for each id, of eight bytes of data.</summary>
    public static DumpBuilder WithTokens(this DumpBuilder dump, params uint[] ids)
    {
        byte[] s = new byte[16 + (24 * ids.Length)];
        DumpBuilder.Put32(s, 0, (uint)s.Length);
        DumpBuilder.Put32(s, 4, (uint)ids.Length);
        DumpBuilder.Put32(s, 8, 16);
        DumpBuilder.Put32(s, 12, 16);
        for (int i = 0; i < ids.Length; i++)
        {
            DumpBuilder.Put32(s, 16 + (24 * i), 24);
            DumpBuilder.Put32(s, 20 + (24 * i), ids[i]);
        }

        dump.Add(19, s);
        return dump;
    }
}
