using Microsoft.Win32.SafeHandles;

namespace Tephra.Engine;

/// <content>Writing the current target as a dump (IDebugClient, IDebugClient2, IDebugClient4), and interrupting it (IDebugControl).</content>
public sealed partial class DebugClient
{
    private int _interrupts;
    private int _exitInterrupts;

    /// <summary>Why the last dump that could not be written could not be; for programs to show, because a number says little.</summary>
    internal Exception? WriteError { get; private set; }

    /// <summary>Writes the current target as a dump of the default format.</summary>
    /// <param name="dumpFile">The file, with its extension; one that is there is overwritten.</param>
    /// <param name="qualifier">The kind of dump.</param>
    public int WriteDumpFile(string? dumpFile, DebugQualifier qualifier) => WriteDumpFile2(dumpFile, qualifier, DebugFormat.Default, null);

    /// <summary>Writes the current target as a dump.</summary>
    /// <param name="dumpFile">The file, with its extension.</param>
    /// <param name="qualifier">The kind of dump.</param>
    /// <param name="formatFlags">What it is to hold.</param>
    /// <param name="comment">A remark to store in it, or null.</param>
    public int WriteDumpFile2(string? dumpFile, DebugQualifier qualifier, DebugFormat formatFlags, string? comment) =>
        Write(dumpFile, null, new DumpWriteOptions { Qualifier = qualifier, Format = formatFlags, Comment = comment, IsAnsi = true });

    /// <summary>Writes the current target as a dump, by name or by handle.</summary>
    /// <param name="fileName">The file; beside a handle, only a name for messages.</param>
    /// <param name="fileHandle">A handle to write to from the file's start, or null to write by name. Stays the caller's.</param>
    /// <param name="qualifier">The kind of dump.</param>
    /// <param name="formatFlags">What it is to hold.</param>
    /// <param name="comment">A remark to store in it, or null.</param>
    public int WriteDumpFileWide(string? fileName, SafeFileHandle? fileHandle, DebugQualifier qualifier, DebugFormat formatFlags, string? comment) =>
        Write(fileName, fileHandle, new DumpWriteOptions { Qualifier = qualifier, Format = formatFlags, Comment = comment });

    /// <summary>
    /// Interrupts what the engine is doing, from any thread: the writing of a dump, or the next one if none is going on. <see cref="DebugInterrupt.Exit"/> also
    /// ends the next wait before it begins.
    /// </summary>
    /// <param name="flags">How.</param>
    public int SetInterrupt(DebugInterrupt flags)
    {
        if (!Enum.IsDefined(flags))
            return HResult.InvalidArgument;
        Interlocked.Exchange(ref _interrupts, 1);
        if (flags == DebugInterrupt.Exit)
            Interlocked.Exchange(ref _exitInterrupts, 1);
        return HResult.Ok;
    }

    /// <summary>Whether there was an interrupt; asking takes it back.</summary>
    /// <returns>S_OK if there was one, else S_FALSE.</returns>
    public int GetInterrupt() => Interlocked.Exchange(ref _interrupts, 0) == 0 ? HResult.False : HResult.Ok;

    private int Write(string? name, SafeFileHandle? handle, DumpWriteOptions options)
    {
        int result = Enter(SessionAction.Write);
        if (result != HResult.Ok)
            return result;
        if ((_options & DebugEngineOptions.DebuggingSensitiveData) != 0)
        {
            WriteError = new DebugEngineException(HResult.AccessDenied, "dumps can't be saved: sensitive data is being debugged (DEBUG_ENGOPT_DEBUGGING_SENSITIVE_DATA)");
            return HResult.AccessDenied;
        }

        if (_current is not { } system || (handle is null && string.IsNullOrEmpty(name)))
            return HResult.InvalidArgument;
        try
        {
            WriteError = null;
            options = options with { Progress = new InterruptedProgress(this), Interrupted = ThrowIfInterrupted, SecondaryFiles = SecondaryFiles(system, options.Format) };
            if (handle is null)
            {
                system.Target.WriteDump(name!, options);
            }
            else
            {
                using var stream = new FileStream(new SafeFileHandle(handle.DangerousGetHandle(), ownsHandle: false), FileAccess.Write);
                if (stream.CanSeek)
                    stream.Position = 0;
                system.Target.WriteDump(stream, options);
                if (stream.CanSeek)
                    stream.SetLength(stream.Position);
            }

            return HResult.Ok;
        }
        catch (OperationCanceledException error)
        {
            WriteError = error;
            return HResult.Unexpected;
        }
        catch (DebugEngineException error)
        {
            WriteError = error;
            return error.HResult;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or ObjectDisposedException)
        {
            WriteError = error;
            return error is IOException or UnauthorizedAccessException ? WriteErrors.ToHResult(error) : HResult.InvalidArgument;
        }
    }

    private void ThrowIfInterrupted()
    {
        if (GetInterrupt() == HResult.Ok)
            throw new OperationCanceledException("the writing of the dump was interrupted");
    }

    // The images that were mapped in place of memory; the session has no symbols.
    private static IReadOnlyList<string> SecondaryFiles(EngineSystem system, DebugFormat format) =>
        format.HasFlag(DebugFormat.WriteCab | DebugFormat.CabSecondaryFiles)
            ? system.Images?.GetPaths(format.HasFlag(DebugFormat.CabSecondaryAllImagesOrScanPartialPages)) ?? []
            : [];

    /// <summary>Ends the writing where there was an interrupt.</summary>
    private sealed class InterruptedProgress(DebugClient client) : IProgress<DumpWriteProgress>
    {
        public void Report(DumpWriteProgress value) => client.ThrowIfInterrupted();
    }
}
