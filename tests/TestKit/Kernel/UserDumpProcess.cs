namespace Tephra.TestKit;

/// <summary>
/// An old full user dump of a process: two threads; app.exe and ntdll.dll, of which the first page of app.exe is there; three regions, the first
/// two of which adjoin in memory; the event is an access violation on the second thread, at its second chance.
/// </summary>
public static class UserDumpProcess
{
    /// <summary>The addresses of the regions.</summary>
    public const ulong Heap = 0x10000, MoreHeap = 0x12000;

    /// <summary>The stamp and the check sum in the headers of app.exe.</summary>
    public const uint Stamp = 0x3B7D8475, CheckSum = 0xD2C5;

    /// <summary>The bytes of the two regions of the heap.</summary>
    public static byte[] HeapBytes { get; } = [.. PhysicalPages.Content(5), .. PhysicalPages.Content(6)];

    /// <summary>The bytes of the second region of the heap, behind those of app.exe in the file.</summary>
    public static byte[] MoreHeapBytes { get; } = PhysicalPages.Content(7);

    /// <summary>The address of app.exe.</summary>
    public static ulong App(bool wide) => wide ? 0x1_4000_0000ul : 0x40_0000ul;

    /// <summary>The address of ntdll.dll.</summary>
    public static ulong Ntdll(bool wide) => wide ? 0x7FFE_0000_0000ul : 0x77F8_0000ul;

    /// <summary>The file.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="eventCode">What the event was: 1 an exception, 5 the process's end.</param>
    /// <param name="firstChance">Of an exception, whether no handler had been asked.</param>
    public static byte[] Of(uint machine, uint eventCode = 1, bool firstChance = false)
    {
        bool wide = machine is KernelFacts.Amd64 or KernelFacts.Arm64;
        byte[] contexts = [.. CpuContextBytes.Of(machine, App(wide) + 0x1000, Heap + 0x20), .. CpuContextBytes.Of(machine, App(wide) + 0x1234, Heap + 0x40)];
        byte[] threads = [.. Thread(43, 0, 8, 0x7FFDF000), .. Thread(44, 1, 10, 0x7FFDE000)];
        byte[] modules = [.. Module(@"C:\app.exe", App(wide), 0x5000, wide), .. Module(@"C:\WINNT\system32\ntdll.dll", Ntdll(wide), 0x7B000, wide)];
        byte[] regions = [.. Region(Heap, 0x2000, 4, 0x20000, wide), .. Region(App(wide), 0x1000, 2, 0x1000000, wide), .. Region(MoreHeap, 0x1000, 4, 0x20000, wide)];
        byte[] data = [.. HeapBytes, .. Image(wide), .. MoreHeapBytes];
        byte[][] pieces = [contexts, modules, data, regions, Event(eventCode, App(wide) + 0x1234, firstChance, wide), threads];

        int pointer = wide ? 8 : 4;
        var bytes = new PlainBytes(0x20 + (6 * pointer));
        bytes.Ascii(0, wide ? "USERDU64" : "USERDUMP").U4(8, 0xF).U4(0xC, 2600).U4(0x10, machine).U4(0x14, 2).U4(0x18, 2).U4(0x1C, 3);
        // The memory comes last, as it does where a debugger writes it.
        foreach (int piece in (int[])[0, 5, 1, 3, 4, 2])
        {
            bytes.Address(0x20 + (piece * pointer), (ulong)bytes.Length, wide);
            bytes.Put(bytes.Length, pieces[piece]);
        }

        return bytes.ToArray();
    }

    private static byte[] Thread(uint id, uint suspended, uint priority, ulong teb) =>
        new PlainBytes(80).U4(0, id).U4(4, suspended).U4(8, 0x20).U4(12, priority).U8(16, teb).ToArray();

    private static byte[] Module(string name, ulong start, uint size, bool wide)
    {
        int at = wide ? 8 : 4;
        return new PlainBytes(0).Address(0, start, wide).U4(at, size).U4(at + 4, (uint)name.Length + 1).Ascii(at + 8, name + "\0").ToArray();
    }

    private static byte[] Region(ulong start, uint size, uint protect, uint type, bool wide) => wide
        ? new PlainBytes(48).U8(0, start).U8(8, start & ~0xFFFFul).U4(16, 4).U8(24, size).U4(32, 0x1000).U4(36, protect).U4(40, type).ToArray()
        : new PlainBytes(28).U4(0, (uint)start).U4(4, (uint)start & ~0xFFFFu).U4(8, 4).U4(12, size).U4(16, 0x1000).U4(20, protect).U4(24, type).ToArray();

    // IMAGE_DOS_HEADER with e_lfanew, then IMAGE_NT_HEADERS with stamp and check sum, of a file without sections.
    private static byte[] Image(bool wide)
    {
        PlainBytes bytes = new PlainBytes(0x1000).Ascii(0, "MZ").U4(0x3C, 0x80).Ascii(0x80, "PE").U2(0x84, wide ? (ushort)0x8664 : (ushort)0x14C);
        bytes.U4(0x88, Stamp).U2(0x94, wide ? (ushort)240 : (ushort)224).U2(0x98, wide ? (ushort)0x20B : (ushort)0x10B);
        return bytes.U4(0x98 + 64, CheckSum).U4(0x98 + (wide ? 108 : 92), 16).ToArray();
    }

    // DEBUG_EVENT: code, process, thread, then EXCEPTION_DEBUG_INFO with a write to address 0xDEAD.
    private static byte[] Event(uint code, ulong address, bool firstChance, bool wide)
    {
        PlainBytes bytes = new PlainBytes(wide ? 16 + 156 : 12 + 84).U4(0, code).U4(4, 42).U4(8, 44);
        if (code != 1) return bytes.ToArray();
        int record = wide ? 16 : 12;
        bytes.U4(record, 0xC0000005).Address(record + (wide ? 16 : 12), address, wide).U4(record + (wide ? 24 : 16), 2);
        int parameters = record + (wide ? 32 : 20);
        bytes.Address(parameters, 1, wide).Address(parameters + (wide ? 8 : 4), 0xDEAD, wide);
        return bytes.U4(record + (wide ? 152 : 80), firstChance ? 1u : 0u).ToArray();
    }
}
