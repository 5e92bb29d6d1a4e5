using System.Text;

namespace Tephra.Benchmarks.Quick;

/// <summary>A large minidump, written byte by byte.</summary>
public static class SyntheticDump
{
    private const int HeaderSize = 32;
    private const int EntrySize = 12;
    private const int ModuleSize = 108;
    private const int ThreadSize = 48;
    private const int ContextSize = 1232;
    private const int PageSize = 4096;

    /// <summary>The first address of the memory; between two ranges is a hole as long as a range.</summary>
    public const ulong FirstAddress = 0x10000;

    /// <summary>Writes an x64 dump with full memory; the memory itself is a hole in the file.</summary>
    /// <returns>Where the memory begins in the file.</returns>
    public static long Write(string path, int modules, int threads, int ranges, int rangeSize = PageSize)
    {
        using var file = new FileStream(path, FileMode.Create);
        using var writer = new BinaryWriter(file);
        const int streams = 4;
        var systemInfo = HeaderSize + (streams * EntrySize);
        var moduleList = systemInfo + 56;
        var threadList = moduleList + 4 + (modules * ModuleSize);
        var name = threadList + 4 + (threads * ThreadSize);
        var nameBytes = Encoding.Unicode.GetBytes(@"C:\Windows\System32\kernel32.dll");
        var context = name + 4 + nameBytes.Length + 2;
        var memoryList = context + ContextSize;
        var memory = memoryList + 16 + (ranges * 16);

        writer.Write(0x504D444Du);
        writer.Write(0xA793u);
        writer.Write(streams);
        writer.Write(HeaderSize);
        writer.Write(0);
        writer.Write(0);
        writer.Write(2UL);
        Entry(7, 56, systemInfo);
        Entry(4, 4 + (modules * ModuleSize), moduleList);
        Entry(3, 4 + (threads * ThreadSize), threadList);
        Entry(9, 16 + (ranges * 16), memoryList);

        writer.Write((ushort)9);
        writer.Write((ushort)0);
        writer.Write((ushort)0);
        writer.Write((byte)4);
        writer.Write((byte)1);
        writer.Write(10);
        writer.Write(0);
        writer.Write(19041);
        writer.Write(2);
        writer.Write(new byte[56 - 24]);

        writer.Write(modules);
        for (var i = 0; i < modules; i++)
        {
            writer.Write(0x7FF000000000UL + ((ulong)i << 20));
            writer.Write(0x80000);
            writer.Write(0);
            writer.Write(i);
            writer.Write(name);
            writer.Write(new byte[ModuleSize - 24]);
        }

        writer.Write(threads);
        for (var i = 0; i < threads; i++)
        {
            writer.Write(1000 + i);
            writer.Write(new byte[36]);
            writer.Write(ContextSize);
            writer.Write(context);
        }

        writer.Write(nameBytes.Length);
        writer.Write(nameBytes);
        writer.Write((ushort)0);
        writer.Write(new byte[ContextSize]);
        writer.Write((ulong)ranges);
        writer.Write((ulong)memory);
        for (var i = 0; i < ranges; i++)
        {
            writer.Write(FirstAddress + ((ulong)i * 2 * (ulong)rangeSize));
            writer.Write((ulong)rangeSize);
        }

        writer.Flush();
        file.SetLength(memory + ((long)ranges * rangeSize));
        return memory;

        void Entry(int type, int size, int rva)
        {
            writer.Write(type);
            writer.Write(size);
            writer.Write(rva);
        }
    }
}
