using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>Writes targets as dumps: of what the target's own dump holds, as much as is asked for. The dump is streamed, however large it is.</summary>
/// <example>
/// <code>
/// using DebugSession session = DebugSession.Open("full.dmp");
/// session.Target.WriteDump("small.dmp", new DumpWriteOptions { Format = DebugFormat.UserSmallHandleData });
/// </code>
/// </example>
public static class DumpWriter
{
    /// <summary>Writes a file. It takes its place when it is whole: on any error, what was there is as it was.</summary>
    /// <param name="target">The target.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">What is to be written; null for a small dump of the default kind.</param>
    /// <exception cref="DebugEngineException">The target does not hold what is asked for, or can't be written so; the result says which.</exception>
    /// <exception cref="OperationCanceledException">The token of the options ended it.</exception>
    public static void WriteDump(this DumpTarget target, string path, DumpWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new DumpWriteOptions();
        Guard(path, () =>
        {
            DumpFormats.Check(target.Class, options);
            bool overwrite = !options.Format.HasFlag(DebugFormat.NoOverwrite);
            if (!overwrite && File.Exists(path))
                throw new DebugEngineException(HResult.FileExists, $"{path} is there already");
            DumpImage image = Build(target, options);
            Action<long>? written = Watch(image.Length, options);
            if (options.Format.HasFlag(DebugFormat.WriteCab))
                AtomicFile.Write(path, stream => WriteCabinet(stream, image, Path.ChangeExtension(Path.GetFileName(path), ".dmp"), options, written), overwrite);
            else
                image.Save(path, overwrite, written);
        });
    }

    /// <summary>Writes to a stream, from where it stands. On an error, a stream that can seek is cut off there again.</summary>
    /// <param name="target">The target.</param>
    /// <param name="stream">The stream; stays open. For a cabinet it must be able to seek.</param>
    /// <param name="options">What is to be written; null for a small dump of the default kind.</param>
    /// <exception cref="DebugEngineException">The target does not hold what is asked for, or can't be written so; the result says which.</exception>
    /// <exception cref="OperationCanceledException">The token of the options ended it.</exception>
    public static void WriteDump(this DumpTarget target, Stream stream, DumpWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new DumpWriteOptions();
        Guard("the stream", () =>
        {
            DumpFormats.Check(target.Class, options);
            bool isCabinet = options.Format.HasFlag(DebugFormat.WriteCab);
            if (isCabinet && !stream.CanSeek)
                throw new DebugEngineException(HResult.InvalidArgument, "a cabinet can't be written to a stream that can't seek");
            DumpImage image = Build(target, options);
            Action<long>? written = Watch(image.Length, options);
            long start = stream.CanSeek ? stream.Position : 0;
            try
            {
                if (isCabinet)
                    WriteCabinet(stream, image, "dump.dmp", options, written);
                else
                    image.WriteTo(stream, written);
            }
            catch
            {
                if (stream.CanSeek)
                    stream.SetLength(start);
                throw;
            }
        });
    }

    private static DumpImage Build(DumpTarget target, DumpWriteOptions options)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        return target switch
        {
            UserMinidumpTarget user => UserDumpCopy.Build(user, options),
            FullUserDumpTarget old => UserDumpCopy.Build(FullUserDumpConversion.ToMinidump(old, options.Format), options),
            KernelDumpTarget kernel => KernelDumpCopy.Build(kernel, options),
            _ => throw new DebugEngineException(HResult.NotImplemented, $"a target of format {target.Format} can't be written"),
        };
    }

    private static Action<long>? Watch(long total, DumpWriteOptions options) => options.Progress is null && !options.CancellationToken.CanBeCanceled
        ? null
        : written =>
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            options.Progress?.Report(new DumpWriteProgress(written, total));
        };

    private static void WriteCabinet(Stream stream, DumpImage image, string name, DumpWriteOptions options, Action<long>? written)
    {
        var dump = new CabinetItem(name, () => new DumpImageStream(image, written)) { LastWriteTime = DateTime.Now };
        try
        {
            IEnumerable<CabinetItem> secondary = options.Format.HasFlag(DebugFormat.CabSecondaryFiles) ? options.SecondaryFiles.Select(CabinetItem.FromFile) : [];
            CabinetWriter.Write(stream, [.. secondary.Prepend(dump).DistinctBy(item => item.Name, StringComparer.OrdinalIgnoreCase)]);
        }
        catch (InvalidOperationException error)
        {
            throw new DebugEngineException(HResult.FileTooLarge, $"the dump's {image.Length} bytes don't fit into a cabinet: {error.Message}", error);
        }
    }

    private static void Guard(string name, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is DumpWriteException or KaitaiException)
        {
            throw new DebugEngineException(HResult.Fail, $"can't write {name}: {error.Message}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DebugEngineException(WriteErrors.ToHResult(error), $"can't write {name}: {error.Message}", error);
        }
    }
}
