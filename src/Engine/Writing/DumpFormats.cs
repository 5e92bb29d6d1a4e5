namespace Tephra.Engine;

/// <summary>Which qualifiers and flags go with which class of target, and what the flags of a minidump's header are called in DEBUG_FORMAT_*.</summary>
internal static class DumpFormats
{
    private const DebugFormat EveryDump = DebugFormat.CabSecondaryAllImagesOrScanPartialPages | DebugFormat.WriteCab | DebugFormat.CabSecondaryFiles | DebugFormat.NoOverwrite;
    private const DebugFormat UserSmall = (DebugFormat)0x0007FFFF
        | DebugFormat.UserSmallNoIgnoreInaccessibleMemory
        | DebugFormat.UserSmallIgnoreInaccessibleMemory
        | DebugFormat.CabSecondaryAllImagesOrScanPartialPages;

    private const DebugFormat OptionalData = DebugFormat.UserSmallProcessThreadData
        | DebugFormat.UserSmallFullMemory
        | DebugFormat.UserSmallIndirectMemory
        | DebugFormat.UserSmallPrivateReadWriteMemory;

    /// <summary>Refuses what no target of the class can be written as.</summary>
    /// <exception cref="DebugEngineException">E_INVALIDARG or E_NOTIMPL.</exception>
    public static void Check(DebugClass target, DumpWriteOptions options)
    {
        if (target == DebugClass.Kernel)
            CheckKernel(options);
        else
            CheckUser(options);
    }

    /// <summary>The flags of a minidump that are asked for: without those of every dump, and with the one value that two flags share told apart.</summary>
    public static DebugFormat ToUserSmall(DebugFormat format)
    {
        DebugFormat flags = format & UserSmall;
        const DebugFormat allImages = DebugFormat.WriteCab | DebugFormat.CabSecondaryFiles;
        return (format & allImages) == allImages ? flags & ~DebugFormat.CabSecondaryAllImagesOrScanPartialPages : flags;
    }

    /// <summary>Those of the flags that have an effect: NO_OPTIONAL_DATA suppresses some.</summary>
    public static DebugFormat ToEffective(DebugFormat flags) => flags.HasFlag(DebugFormat.UserSmallNoOptionalData) ? flags & ~OptionalData : flags;

    private static void CheckUser(DumpWriteOptions options)
    {
        if (options.KernelKind is not null)
            throw Invalid("a user-mode target can't be written as a kernel dump");
        if (options.Qualifier == DebugQualifier.Dump)
            throw new DebugEngineException(HResult.NotImplemented, "the old full user dump is not written any more, as DbgEng's .dump /f is not: a minidump with full memory takes its place");
        if (options.Qualifier != DebugQualifier.SmallDump)
            throw Invalid($"a user-mode target can't be written as a dump of kind {(uint)options.Qualifier}");
        if ((options.Format & ~(UserSmall | EveryDump)) is not DebugFormat.Default and var unknown)
            throw Invalid($"0x{(uint)unknown:x} is no flag of a user-mode minidump");
        const DebugFormat both = DebugFormat.UserSmallIgnoreInaccessibleMemory | DebugFormat.UserSmallNoIgnoreInaccessibleMemory;
        if ((options.Format & both) == both)
            throw Invalid("inaccessible memory can't be both ignored and not ignored");
    }

    private static void CheckKernel(DumpWriteOptions options)
    {
        if (options.KernelKind is { } kind && !Enum.IsDefined(kind))
            throw Invalid($"{(uint)kind} is no kind of kernel dump that can be written");
        if (options.Qualifier is not (DebugQualifier.SmallDump or DebugQualifier.Dump or DebugQualifier.FullDump or DebugQualifier.ActiveDump))
            throw Invalid($"a kernel can't be written as a dump of kind {(uint)options.Qualifier}");
        if ((options.Format & ~EveryDump) is not DebugFormat.Default and var unknown)
            throw Invalid($"0x{(uint)unknown:x} is no flag of a kernel dump");
    }

    private static DebugEngineException Invalid(string why) => new(HResult.InvalidArgument, why);
}
