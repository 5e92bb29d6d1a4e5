using Tephra.Engine;

namespace Tephra.Oracle.Tests;

/// <summary>A dump in ../shared, written anew with some flags, and opened again.</summary>
internal sealed class WrittenDump : IDisposable
{
    private readonly TempDump _file = new();

    private WrittenDump(string dump, DebugFormat flags)
    {
        Flags = flags;
        Source = (UserMinidumpTarget)DumpFile.Open(UserDumps.PathOf(dump));
        try
        {
            Source.WriteDump(_file.Path, new DumpWriteOptions { Format = flags });
            Target = (UserMinidumpTarget)DumpFile.Open(_file.Path);
        }
        catch (DebugEngineException error)
        {
            Result = error.HResult;
        }
    }

    /// <summary>The flags.</summary>
    public DebugFormat Flags { get; }

    /// <summary>What was written from.</summary>
    public UserMinidumpTarget Source { get; }

    /// <summary>What was written; null where it was refused.</summary>
    public UserMinidumpTarget? Target { get; }

    /// <summary>Why it was refused; 0 where it was not.</summary>
    public int Result { get; }

    /// <summary>The file.</summary>
    public string Path => _file.Path;

    /// <summary>Writes it; null where the dump itself can't be opened.</summary>
    public static WrittenDump? TryWrite(string dump, DebugFormat flags)
    {
        try
        {
            return new WrittenDump(dump, flags);
        }
        catch (DebugEngineException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        Target?.Dispose();
        Source.Dispose();
        _file.Dispose();
    }
}
