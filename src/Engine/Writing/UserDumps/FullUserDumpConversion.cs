using System.Buffers.Binary;

namespace Tephra.Engine;

/// <summary>An old full user dump as the minidump with full memory that holds the same; any other minidump is made of that one.</summary>
internal static class FullUserDumpConversion
{
    private const ulong WithFullMemory = 0x2, WithFullMemoryInfo = 0x800; // MINIDUMP_TYPE
    private const uint MemoryInfoListStream = 16; // MINIDUMP_STREAM_TYPE
    private const int ListHeaderSize = 16, EntrySize = 48; // MINIDUMP_MEMORY_INFO_LIST, MINIDUMP_MEMORY_INFO

    /// <summary>Makes it. Memory stays in the old dump, and is fetched from there.</summary>
    /// <param name="target">The old dump.</param>
    /// <param name="format">What is asked for of the minidump that is made of it.</param>
    /// <exception cref="DebugEngineException">The old dump was cut off, and that is not to be ignored.</exception>
    public static UserMinidumpTarget ToMinidump(FullUserDumpTarget target, DebugFormat format)
    {
        // The minidump describes what is there alone: of what was cut off, this is the last that is known.
        if (!MayBeCut(DumpFormats.ToEffective(DumpFormats.ToUserSmall(format))) && target.MemoryRanges.Any(range => !MemorySegments.IsWhole(range, target.Length)))
            throw new DebugEngineException(HResult.PartialCopy, "some of the memory is described by the dump, but not in it: the dump was cut off");
        var builder = new MinidumpBuilder(target.System) { Flags = WithFullMemory | WithFullMemoryInfo, UsesMemory64List = true };
        if (target.ProcessId is uint id)
            builder.SetProcess(id);
        foreach (TargetThread thread in target.Threads)
        {
            builder.AddThread(new MinidumpThread(thread.Id)
            {
                Context = thread.Context,
                Teb = thread.Teb,
                SuspendCount = thread.SuspendCount,
                PriorityClass = thread.PriorityClass,
                Priority = thread.Priority,
            });
        }

        foreach (TargetModule module in target.Modules)
            builder.AddModule(new MinidumpModule(module.Name ?? "", module.Base, module.Size) { TimeDateStamp = module.TimeDateStamp, CheckSum = module.CheckSum });
        if (target.Exception is { } exception)
            builder.SetException(ToException(exception));
        foreach (MemoryRange range in target.MemoryRanges)
        {
            // Of one that the file's end cuts, what is there.
            ulong inFile = range.FileOffset >= (ulong)target.Length ? 0 : Math.Min(range.Length, (ulong)target.Length - range.FileOffset);
            if (inFile > 0)
                builder.AddMemory(range.Start, target.Source, (long)range.FileOffset, (long)Math.Min(inFile - 1, ulong.MaxValue - range.Start.Value) + 1);
        }

        builder.AddStream(MemoryInfoListStream, ToList(target.MemoryRegions));
        return new UserMinidumpTarget(new DumpImageSource(builder.Build()), ownsSource: true);
    }

    // All memory is not to be cut unless that is said; a part of it, if that is forbidden.
    private static bool MayBeCut(DebugFormat flags) => flags.HasFlag(DebugFormat.UserSmallFullMemory)
        ? flags.HasFlag(DebugFormat.UserSmallIgnoreInaccessibleMemory)
        : !flags.HasFlag(DebugFormat.UserSmallNoIgnoreInaccessibleMemory);

    private static MinidumpException ToException(TargetException exception)
    {
        ulong[] parameters = new ulong[Math.Min(exception.Record.NumberParameters, ExceptionInformation.Count)];
        for (int i = 0; i < parameters.Length; i++)
            parameters[i] = exception.Record.Information[i];
        return new MinidumpException(exception.ThreadId, exception.Record.ExceptionCode, exception.Record.ExceptionAddress)
        {
            Flags = exception.Record.ExceptionFlags,
            NestedRecord = exception.Record.NestedRecord,
            Parameters = parameters,
        };
    }

    private static byte[] ToList(IReadOnlyList<TargetMemoryRegion> regions)
    {
        byte[] list = new byte[ListHeaderSize + (EntrySize * regions.Count)];
        BinaryPrimitives.WriteUInt32LittleEndian(list, ListHeaderSize);
        BinaryPrimitives.WriteUInt32LittleEndian(list.AsSpan(4), EntrySize);
        BinaryPrimitives.WriteInt64LittleEndian(list.AsSpan(8), regions.Count);
        for (int i = 0; i < regions.Count; i++)
        {
            Span<byte> entry = list.AsSpan(ListHeaderSize + (EntrySize * i));
            TargetMemoryRegion region = regions[i];
            BinaryPrimitives.WriteUInt64LittleEndian(entry, region.Base.Value);
            BinaryPrimitives.WriteUInt64LittleEndian(entry[8..], region.AllocationBase.Value);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[16..], region.AllocationProtect);
            BinaryPrimitives.WriteUInt64LittleEndian(entry[24..], region.Size);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[32..], region.State);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[36..], region.Protect);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[40..], region.Type);
        }

        return list;
    }
}
