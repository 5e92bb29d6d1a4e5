namespace Tephra.Engine;

/// <summary>Makes a kernel dump of a kernel dump.</summary>
internal static class KernelDumpCopy
{
    /// <summary>Makes it.</summary>
    /// <exception cref="DebugEngineException">The target does not hold what is asked for.</exception>
    public static DumpImage Build(KernelDumpTarget target, DumpWriteOptions options)
    {
        KernelDumpKind kind = options.KernelKind ?? ToKind(options.Qualifier);
        bool withUser = kind == KernelDumpKind.KernelAndUserMemory || (options.KernelKind is null && options.Qualifier == DebugQualifier.ActiveDump);
        var header = new KernelHeaderCopy(target.Source, target.Kernel.Is64Bit);
        header.SetComment(options.Comment);
        if (kind == KernelDumpKind.Triage && IsOfKind(target, KernelDumpKind.Triage))
            return CopyWhole(target, header);
        DumpImage image = kind switch
        {
            KernelDumpKind.Header => new DumpImage(),
            KernelDumpKind.Triage => BuildTriage(target, header),
            _ => KernelDumpImage.Build(header, kind, Select(target, kind, withUser, options)),
        };
        header.SetKind(kind, (ulong)Math.Max(image.Length, header.Size));
        // What drivers added follows the dump's own data; in kinds whose end is not stated, nobody would find it there.
        if (kind is not (KernelDumpKind.Header or KernelDumpKind.KernelMemory or KernelDumpKind.KernelAndUserMemory) && target.FindSecondaryData() is var (start, length))
            image.Put(image.Length, new DumpPiece(target.Source, start, length));
        image.Put(0, header.ToArray());
        return image;
    }

    // A small dump of a small dump is that dump, with another comment.
    private static DumpImage CopyWhole(KernelDumpTarget target, KernelHeaderCopy header)
    {
        var image = new DumpImage();
        image.Put(0, header.ToArray());
        image.Put(header.Size, new DumpPiece(target.Source, header.Size, target.Length - header.Size));
        return image;
    }

    private static bool IsOfKind(KernelDumpTarget target, KernelDumpKind kind) => target.Kernel.DumpType == (uint)kind;

    private static KernelDumpKind ToKind(DebugQualifier qualifier) => qualifier switch
    {
        DebugQualifier.SmallDump => KernelDumpKind.Triage,
        DebugQualifier.FullDump => KernelDumpKind.Full,
        _ => KernelDumpKind.BitmapKernel,
    };

    private static DumpImage BuildTriage(KernelDumpTarget target, KernelHeaderCopy header)
    {
        if (target.PhysicalMemory is null)
            throw Refused("the dump holds no memory to make a small dump of");
        RegisterSet? registers = target.HeaderRegisters;
        return TriageImage.Build(header, new KernelState(target, registers?.StackPointer.Value), target.Modules, registers);
    }

    private static SelectedPages Select(KernelDumpTarget target, KernelDumpKind kind, bool withUser, DumpWriteOptions options)
    {
        PhysicalMemory physical = target.PhysicalMemory ?? throw Refused("the dump holds no physical memory, of which such a dump consists");
        bool holdsAll = (KernelDumpKind)target.Kernel.DumpType is KernelDumpKind.Full or KernelDumpKind.BitmapFull or KernelDumpKind.CompleteMemory;
        if (kind is KernelDumpKind.Full or KernelDumpKind.BitmapFull or KernelDumpKind.CompleteMemory)
            return holdsAll ? new SelectedPages(physical, null) : throw Refused("the dump does not hold all memory of the system, by the type in its header");
        bool isToldByKind = holdsAll || IsOfKind(target, KernelDumpKind.KernelAndUserMemory);
        if (withUser && isToldByKind)
            return new SelectedPages(physical, null);
        KernelPageWalk? walk = target.Memory is TranslatedMemory translated
            ? new KernelPageWalk(physical, translated.Settings, TopTables(target), target.PageFiles, options.Poll)
            : null;
        PageSet? kernel = walk?.FindKernelPages();
        bool holdsUser = isToldByKind || walk?.HoldsUserPages(kernel) == true;
        if (withUser)
            return holdsUser ? new SelectedPages(physical, null) : throw Refused("the dump holds no pages of processes");
        if (holdsUser && kernel is null)
            throw Refused("which pages are the kernel's can't be told: the dump does not hold the page tables, or they have a form that is not known");
        // Kind 6 may have pages of processes. Where it does not tell which processes there were, what the kernel does not lead to may be theirs.
        bool mayHoldUser = holdsUser || (IsOfKind(target, KernelDumpKind.BitmapKernel) && target.Processes.Count == 0);
        return new SelectedPages(physical, mayHoldUser ? kernel : null);
    }

    // A process without one is about to end, or has just begun.
    private static IEnumerable<ulong> TopTables(KernelDumpTarget target) =>
        target.Processes.Select(process => process.DirectoryTableBase).Where(table => table != 0).Prepend(target.Kernel.DirectoryTableBase);

    private static DebugEngineException Refused(string why) => new(HResult.Fail, why);
}
