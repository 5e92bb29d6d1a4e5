namespace Tephra.TestKit;

/// <summary>Machines with one page, or one reason why there is none, of every kind.</summary>
public static class PageTableScenarios
{
    /// <summary>A slot behind the end of every paging file of these machines.</summary>
    public const ulong PastSlot = 0x2005;

    private const string Unsupported = "unsupported-build";

    /// <summary>A machine with everything it can have.</summary>
    public static PageTableImage Of(PageEntryBits bits)
    {
        var image = new PageTableImage(bits);
        foreach (ulong start in Starts(bits.Kind))
        {
            AddPages(image, start);
            AddInvalid(image, start + (4 * image.Span(2)));
            AddTables(image, start + (8 * image.Span(2)));
            AddAbsent(image, start);
        }

        AddPrototypes(image, Pool(bits.Kind) + (20 * image.Span(2)));
        AddLarge(image, Kernel(bits.Kind) + (32 * image.Span(2)));
        if (bits.Kind == PageTableKind.Arm64) AddPagesOf64Kb(image, Kernel(bits.Kind) + (48 * image.Span(2)));
        return image;
    }

    /// <summary>Where kernel addresses of these machines begin.</summary>
    public static ulong Kernel(PageTableKind kind) => kind switch
    {
        PageTableKind.X86 or PageTableKind.Pae => 0x88000000,
        PageTableKind.X64Five => 0xFF110005_80000000,
        _ => 0xFFFFF804_80000000,
    };

    /// <summary>Where prototype entries are: their address is stored in 48 bits on machines of five levels too.</summary>
    public static ulong Pool(PageTableKind kind) => Kernel(kind == PageTableKind.X64Five ? PageTableKind.X64 : kind);

    /// <summary>Where user addresses of these machines begin.</summary>
    public static ulong User(PageTableKind kind) => kind switch
    {
        PageTableKind.X86 or PageTableKind.Pae => 0x00800000,
        PageTableKind.X64Five => 0x00AB1234_40000000,
        _ => 0x00007FF6_40000000,
    };

    /// <summary>What software entries that lead somewhere answer where the build's layout is not known.</summary>
    public static bool KnowsSoftware(PageEntryBits bits) => bits.Kind switch
    {
        PageTableKind.X86 => bits.Build <= 7601,
        PageTableKind.Pae => bits.Build < 10240 || bits.Build >= 17763,
        PageTableKind.Arm64 => bits.Build >= 10240,
        _ => bits.Build <= 16299 || bits.Build >= 17763,
    };

    /// <summary>Whether software entries that lead to no slot are known: in 1803, what is not known is which paging file a slot is in.</summary>
    public static bool KnowsSlotless(PageEntryBits bits) => KnowsSoftware(bits) || bits.Kind is PageTableKind.X64 or PageTableKind.X64Five;

    private static ulong[] Starts(PageTableKind kind) => [User(kind), Kernel(kind)];

    // Three pages that adjoin, one the dump does not hold, one more; a page in transition and one in a paging file adjoin too.
    private static void AddPages(PageTableImage image, ulong at)
    {
        for (int i = 0; i < 3; i++) Page(image, at + ((ulong)i * 4096));
        image.Put(at + 0x3000, 1, image.Bits.Page(0x7001));
        image.ExpectError(at + 0x3000, "left out of the dump", "not-in-dump");
        Page(image, at + 0x4000);
        ulong transition = image.NewData();
        image.Put(at + 0x5000, 1, image.Bits.Transition(transition));
        image.Expect(at + 0x5000, "in transition", image.Pages[transition]);
        PagedOut(image, at + 0x6000, 0, 3);
        PagedOut(image, at + 0x7000, 1, 4);
        Page(image, at + image.Span(2) - 4096);
        Page(image, at + image.Span(2));
    }

    private static void AddInvalid(PageTableImage image, ulong at)
    {
        PageEntryBits bits = image.Bits;
        bool known = KnowsSoftware(bits);
        Put(0, 0, "nothing", "not-present:PT");
        Put(1, bits.DemandZero(), "never touched", KnowsSlotless(bits) ? "demand-zero" : Unsupported);
        Put(2, bits.Software(3, 0x33), "in a paging file that is missing", known ? "no-page-file" : Unsupported, 3, 0x33);
        Put(3, bits.Software(1, PastSlot, asItIs: true), "behind the end of a paging file", known ? "past-page-file" : Unsupported, 1, PastSlot);
        Put(4, bits.Software(2, 0x44), "in file 2", !known ? Unsupported : bits.Build >= 10240 ? "compressed" : "no-page-file", 2, 0x44);
        Put(5, bits.Marker(), "marked", "vad");
        Put(6, bits.Decommitted(), "decommitted", KnowsSlotless(bits) ? "not-present:PT" : Unsupported);

        void Put(ulong page, ulong entry, string name, string error, int? file = null, ulong slot = 0)
        {
            image.Put(at + (page * 4096), 1, entry);
            image.ExpectError(at + (page * 4096), name, error, error == Unsupported ? null : file, error == Unsupported ? 0 : slot);
        }
    }

    // Tables that are in a paging file, in transition, in a file that is missing, not in the dump; and one above another.
    private static void AddTables(PageTableImage image, ulong at)
    {
        bool known = KnowsSoftware(image.Bits);
        ulong salt = at == Starts(image.Bits.Kind)[0] + (8 * image.Span(2)) ? 0ul : 4;
        ulong area = image.Span(2);
        Page(image, at, known ? null : Unsupported);
        if (known) PagedOut(image, at + 0x1000, 1, 7 + salt);
        image.PageOut(at, 1, 0, 5 + salt);

        Page(image, at + area);
        image.MakeTransition(at + area, 1);

        Page(image, at + (2 * area), known ? "no-page-file" : Unsupported, 4, 0x66);
        image.Put(at + (2 * area), 2, image.Bits.Software(4, 0x66));

        Page(image, at + (3 * area), "not-in-dump");
        image.Drop(at + (3 * area), 1);
        if (image.Levels < 4 || !known) return;

        ulong far = at + (2 * image.Span(3));
        Page(image, far);
        image.PageOut(far, 1, 1, 5 + salt);
        image.PageOut(far, 2, 0, 6 + salt);
    }

    private static void AddAbsent(PageTableImage image, ulong start)
    {
        image.ExpectError(start + (12 * image.Span(2)), "no table", "not-present:PD");
        if (image.Levels >= 4) image.ExpectError(start + (5 * image.Span(3)), "no directory", "not-present:PDPT");
        if (image.Levels >= 4) image.ExpectError(start ^ (1ul << 40), "no pointer table", "not-present:PML4");
        if (image.Levels == 5) image.ExpectError(start ^ (1ul << 50), "no fourth level", "not-present:PML5");
        if (image.Levels == 3) image.ExpectError(start ^ 0x40000000, "no directory", "not-present:PDPT");
    }

    private static void AddPrototypes(PageTableImage image, ulong at)
    {
        PageEntryBits bits = image.Bits;
        bool known = KnowsSoftware(bits);
        ulong pool = at + image.Span(2);
        ulong pfn = image.NewPage();
        image.Put(pool, 1, bits.Page(pfn));
        image.Expect(pool, "prototypes", image.Pages[pfn]);
        ulong data = image.NewData(), leaving = image.NewData();
        Put(0, bits.Page(data), image.Pages[data], null);
        Put(1, bits.Transition(leaving), image.Pages[leaving], null);
        Put(2, bits.Software(1, 13), known ? image.NewSlot(1, 13) : null, known ? null : Unsupported);
        Put(3, bits.Subsection(), null, "mapped-file");
        Put(4, bits.DemandZero(), null, KnowsSlotless(bits) ? "demand-zero" : Unsupported);
        Put(5, bits.Page(0x7002), null, "not-in-dump");
        Put(6, 0, null, "not-present:PT");

        // The prototypes' own page is in a paging file; then nowhere.
        if (known)
        {
            ulong away = image.NewData();
            byte[] slot = image.NewSlot(0, 14);
            BitConverter.TryWriteBytes(slot.AsSpan(0x100), bits.Page(away));
            image.Put(pool + 0x1000, 1, bits.Software(0, 14));
            image.Expect(pool + 0x1000, "prototypes in a paging file", slot);
            image.Put(at + 0x10000, 1, bits.Prototype(pool + 0x1100));
            image.Expect(at + 0x10000, "by a prototype in a paging file", image.Pages[away]);
        }

        image.Put(at + 0x11000, 1, bits.Prototype(pool + 0x2100));
        image.ExpectError(at + 0x11000, "by a prototype that is nowhere", "not-present:PT");

        void Put(ulong index, ulong prototype, byte[]? bytes, string? error)
        {
            ulong entry = pool + 0x40 + (index * 8);
            image.PutAt(entry, pfn, prototype);
            image.Put(at + (index * 4096), 1, bits.Prototype(entry));
            image.Expectations.Add(new(at + (index * 4096), $"by prototype {index}", bytes, error));
        }
    }

    private static void AddLarge(PageTableImage image, ulong at)
    {
        ulong frame = image.Span(2) >> 12;
        foreach (ulong page in (ulong[])[0, 1, 5, frame - 1]) image.Pages[frame + page] = PhysicalPages.Content(frame + page);
        image.Put(at, 2, image.Bits.Large(frame));
        foreach (ulong page in (ulong[])[0, 1, 5, frame - 1]) image.Expect(at + (page * 4096), "in a large page", image.Pages[frame + page]);
        image.ExpectError(at + 0x2000, "left out of a large page", "not-in-dump");
        image.ExpectError(at + 0x6000, "left out of a large page", "not-in-dump");
        if (image.Levels < 4) return;

        // A page of 1 GB over the start of memory: what the others read is there too.
        ulong huge = (at & ~(image.Span(3) - 1)) + (4 * image.Span(3));
        image.Put(huge, 3, image.Bits.Large(0));
        image.Expect(huge + (frame << 12), "in a page of 1 GB", image.Pages[frame]);
        image.Expect(huge + ((frame + 5) << 12), "in a page of 1 GB", image.Pages[frame + 5]);
        image.ExpectError(huge + (0x7001ul << 12), "left out of a page of 1 GB", "not-in-dump");
    }

    private static void AddPagesOf64Kb(PageTableImage image, ulong at)
    {
        for (ulong i = 0; i < 16; i++)
        {
            image.Pages[0x1000 + i] = PhysicalPages.Content(0x1000 + i);
            image.Put(at + (i * 4096), 1, image.Bits.ContiguousPage(0x1000 + i));
            image.Expect(at + (i * 4096), "in a page of 64 KB", image.Pages[0x1000 + i]);
        }
    }

    private static void Page(PageTableImage image, ulong at, string? error = null, int? file = null, ulong slot = 0)
    {
        ulong pfn = image.NewData();
        image.Put(at, 1, image.Bits.Page(pfn));
        if (error is null) image.Expect(at, "a page", image.Pages[pfn]);
        else image.ExpectError(at, "a page behind a missing table", error, error == Unsupported ? null : file, error == Unsupported ? 0 : slot);
    }

    private static void PagedOut(PageTableImage image, ulong at, int file, ulong slot)
    {
        image.Put(at, 1, image.Bits.Software(file, slot));
        if (KnowsSoftware(image.Bits)) image.Expect(at, "paged out", image.NewSlot(file, slot));
        else image.ExpectError(at, "paged out", Unsupported);
    }
}
