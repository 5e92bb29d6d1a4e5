using Tephra.TestKit;

namespace Tephra.Engine.Tests;

/// <summary>
/// A machine most of whose pages are paged out, as files. From <see cref="At"/> on: slot 5 of file 0; slot 6 of file 1; slot 7 of file 3, which
/// there is not; slot 0x900 of file 0, behind its end; a page that was left out of the dump. Elsewhere a page in file 0 whose table is there too.
/// </summary>
internal sealed class PagedMachine : IDisposable
{
    public PagedMachine(PageTableKind kind, uint build, byte maskBit, uint dumpType)
    {
        var image = new PageTableImage(new PageEntryBits(kind, build, maskBit));
        At = PageTableScenarios.Kernel(kind);
        BehindTable = At + (2 * image.Span(2));
        (int File, ulong Slot)[] slots = [(0, 5), (1, 6), (3, 7), (0, 0x900)];
        for (int i = 0; i < slots.Length; i++) image.Put(At + ((ulong)i * 4096), 1, image.Bits.Software(slots[i].File, slots[i].Slot, asItIs: i % 2 == 1));
        image.Put(At + 0x4000, 1, image.Bits.Page(0x7001));
        image.NewSlot(0, 5);
        image.NewSlot(1, 6);
        image.NewSlot(0, 7);
        image.Put(BehindTable, 1, image.Bits.Software(0, 7));
        image.PageOut(BehindTable, 1, 0, 8);
        Dump = new TempFile(PageTableDump.Of(image, dumpType));
        (First, Second) = (new TempFile(image.PageFile(0), ".sys"), new TempFile(image.PageFile(1), ".sys"));
    }

    public ulong At { get; }

    public ulong BehindTable { get; }

    public TempFile Dump { get; }

    /// <summary>Paging file 0.</summary>
    public TempFile First { get; }

    /// <summary>Paging file 1.</summary>
    public TempFile Second { get; }

    /// <summary>A client that has delivered the dump's event, the files registered before it.</summary>
    public DebugClient Attach(params string[] files)
    {
        var client = new DebugClient();
        foreach (string file in files) Assert.Equal(HResult.Ok, client.AddDumpInformationFile(file, DebugDumpFileType.PageFileDump));
        Assert.Equal(HResult.Ok, client.OpenDumpFile(Dump.Path));
        Assert.Equal(HResult.Ok, client.WaitForEvent(DebugConstants.WaitDefault, DebugConstants.Infinite));
        return client;
    }

    public void Dispose()
    {
        Dump.Dispose();
        First.Dispose();
        Second.Dispose();
    }
}
