using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>The header of an old full user dump, whichever form it has.</summary>
internal sealed class UserDumpLayout
{
    // No process has more of either, and objects for what damage counts would fill memory.
    private const uint MostThreads = 0x10000;
    private const uint MostModules = 0x10000;

    private static readonly KaitaiLimits Limits = KaitaiLimits.Default with { MaxBytes = 1 << 20 };

    /// <summary>Reads the header, and nothing else.</summary>
    /// <exception cref="KaitaiException">It can't be read.</exception>
    /// <exception cref="DebugEngineException">It counts more threads or modules than a process can have.</exception>
    public UserDumpLayout(ByteSource source)
    {
        Source = source;
        // Every item of a list takes at least a byte: a count past the file's length is damage.
        Dump = UserDump.Read(source, Limits with { MaxItems = (int)Math.Min(source.Length, Limits.MaxItems) });
        if (Dump.Header64 is { } wide)
        {
            (Build, Major, DataOffset, ThreadStateOffset) = (wide.MinorVersion, wide.MajorVersion, wide.DataOffset, wide.ThreadStateOffset);
            (ThreadCount, ModuleCount, ThreadOffset) = (wide.ThreadCount, wide.ModuleCount, wide.ThreadOffset);
        }
        else
        {
            UserDump.Types.Header32 narrow = Dump.Header32!;
            (Build, Major, DataOffset, ThreadStateOffset) = (narrow.MinorVersion, narrow.MajorVersion, narrow.DataOffset, narrow.ThreadStateOffset);
            (ThreadCount, ModuleCount, ThreadOffset) = (narrow.ThreadCount, narrow.ModuleCount, narrow.ThreadOffset);
        }

        if (ThreadCount > MostThreads || ModuleCount > MostModules)
            throw new DebugEngineException(HResult.FileCorrupt, $"the header counts {ThreadCount} threads and {ModuleCount} modules, more than a process can have");
    }

    /// <summary>The whole dump.</summary>
    public ByteSource Source { get; }

    /// <summary>The dump as its schema describes it.</summary>
    public UserDump Dump { get; }

    /// <summary>The system's build (MinorVersion).</summary>
    public uint Build { get; }

    /// <summary>The system's major version, or 0xF for a free and 0xC for a checked build (MajorVersion).</summary>
    public uint Major { get; }

    /// <summary>Where the bytes of the regions begin.</summary>
    public ulong DataOffset { get; }

    /// <summary>Where the threads' registers begin; 0 for none.</summary>
    public ulong ThreadOffset { get; }

    /// <summary>Where the threads' records begin; 0 for none.</summary>
    public ulong ThreadStateOffset { get; }

    /// <summary>How many threads there are.</summary>
    public uint ThreadCount { get; }

    /// <summary>How many modules there are.</summary>
    public uint ModuleCount { get; }
}
