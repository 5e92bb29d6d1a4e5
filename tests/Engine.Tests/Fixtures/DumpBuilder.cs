using System.Buffers.Binary;
using System.Text;

namespace Tephra.Engine.Tests;

/// <summary>Builds minidumps by plain byte writing. Shares no layout with the product on purpose: what both get wrong alike would not be seen.</summary>
internal sealed class DumpBuilder
{
    private readonly List<(uint Type, byte[] Bytes, uint? Size)> _streams = [];
    private readonly List<(int Stream, int At, byte[] Payload)> _references = [];

    public ulong Flags { get; set; }

    public uint TimeDateStamp { get; set; }

    /// <summary>Adds a stream of bytes as they are; returns its index.</summary>
    public int Add(uint type, byte[] bytes, uint? statedSize = null)
    {
        _streams.Add((type, bytes, statedSize));
        return _streams.Count - 1;
    }

    /// <summary>Places bytes somewhere behind the streams and writes their offset into a stream.</summary>
    public void Refer(int stream, int at, byte[] payload) => _references.Add((stream, at, payload));

    public DumpBuilder WithSystem(ushort architecture = 9, uint platform = 2)
    {
        byte[] s = new byte[56];
        Put16(s, 0, architecture);
        s[6] = 4;
        s[7] = 1;
        Put32(s, 8, 10);
        Put32(s, 16, 19045);
        Put32(s, 20, platform);
        Add(7, s);
        return this;
    }

    public DumpBuilder WithThreads(params (uint Id, byte[] Context)[] threads)
    {
        byte[] s = new byte[4 + (48 * threads.Length)];
        Put32(s, 0, (uint)threads.Length);
        int index = Add(3, s);
        for (int i = 0; i < threads.Length; i++)
        {
            int at = 4 + (48 * i);
            Put32(s, at, threads[i].Id);
            Put64(s, at + 16, 0x7000_0000UL + (ulong)(i * 0x1000));
            Put32(s, at + 40, (uint)threads[i].Context.Length);
            if (threads[i].Context.Length > 0)
                Refer(index, at + 44, threads[i].Context);
        }

        return this;
    }

    public DumpBuilder WithModules(params (ulong Base, uint Size, string Name, byte[] CodeView)[] modules)
    {
        byte[] s = new byte[4 + (108 * modules.Length)];
        Put32(s, 0, (uint)modules.Length);
        int index = Add(4, s);
        for (int i = 0; i < modules.Length; i++)
        {
            int at = 4 + (108 * i);
            Put64(s, at, modules[i].Base);
            Put32(s, at + 8, modules[i].Size);
            Put32(s, at + 12, 0xC0DE + (uint)i);
            Put32(s, at + 16, 0x5000_0000 + (uint)i);
            Refer(index, at + 20, Text(modules[i].Name));
            Put32(s, at + 76, (uint)modules[i].CodeView.Length);
            if (modules[i].CodeView.Length > 0)
                Refer(index, at + 80, modules[i].CodeView);
        }

        return this;
    }

    public DumpBuilder WithException(uint threadId, uint code, ulong address, byte[] context)
    {
        byte[] s = new byte[168];
        Put32(s, 0, threadId);
        Put32(s, 8, code);
        Put64(s, 24, address);
        Put32(s, 32, 2);
        Put64(s, 40, 1);
        Put64(s, 48, 0xDEAD);
        Put32(s, 160, (uint)context.Length);
        int index = Add(6, s);
        if (context.Length > 0)
            Refer(index, 164, context);
        return this;
    }

    public DumpBuilder WithMemory(params (ulong Start, byte[] Bytes)[] ranges)
    {
        byte[] s = new byte[4 + (16 * ranges.Length)];
        Put32(s, 0, (uint)ranges.Length);
        int index = Add(5, s);
        for (int i = 0; i < ranges.Length; i++)
        {
            Put64(s, 4 + (16 * i), ranges[i].Start);
            Put32(s, 12 + (16 * i), (uint)ranges[i].Bytes.Length);
            Refer(index, 16 + (16 * i), ranges[i].Bytes);
        }

        return this;
    }

    public DumpBuilder WithProcessId(uint id)
    {
        byte[] s = new byte[24];
        Put32(s, 0, 24);
        Put32(s, 4, 1);
        Put32(s, 8, id);
        Add(15, s);
        return this;
    }

    /// <summary>A thread's registers on x64: just the two that matter most.</summary>
    public static byte[] Context64(ulong rip, ulong rsp)
    {
        byte[] c = new byte[1232];
        Put32(c, 0x30, 0x10000B);
        Put64(c, 0x98, rsp);
        Put64(c, 0xF8, rip);
        return c;
    }

    public byte[] ToArray()
    {
        int at = 32 + (12 * _streams.Count);
        var file = new List<byte>(new byte[at]);
        var offsets = new int[_streams.Count];
        for (int i = 0; i < _streams.Count; i++)
        {
            offsets[i] = file.Count;
            file.AddRange(_streams[i].Bytes);
        }

        var rvas = new List<(int At, int Rva)>();
        foreach ((int stream, int place, byte[] payload) in _references)
        {
            rvas.Add((offsets[stream] + place, file.Count));
            file.AddRange(payload);
        }

        byte[] bytes = [.. file];
        "MDMP"u8.CopyTo(bytes);
        Put32(bytes, 4, 0xA793);
        Put32(bytes, 8, (uint)_streams.Count);
        Put32(bytes, 12, 32);
        Put32(bytes, 20, TimeDateStamp);
        Put64(bytes, 24, Flags);
        for (int i = 0; i < _streams.Count; i++)
        {
            Put32(bytes, 32 + (12 * i), _streams[i].Type);
            Put32(bytes, 36 + (12 * i), _streams[i].Size ?? (uint)_streams[i].Bytes.Length);
            Put32(bytes, 40 + (12 * i), (uint)offsets[i]);
        }

        foreach ((int place, int rva) in rvas)
            Put32(bytes, place, (uint)rva);
        return bytes;
    }

    public ByteSource ToSource(string? name = null) => ByteSource.FromMemory(ToArray(), name);

    public static byte[] Text(string text)
    {
        byte[] s = new byte[4 + (2 * text.Length) + 2];
        Put32(s, 0, (uint)(2 * text.Length));
        Encoding.Unicode.GetBytes(text, s.AsSpan(4));
        return s;
    }

    public static void Put16(byte[] bytes, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);

    public static void Put32(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);

    public static void Put64(byte[] bytes, int at, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), value);
}
