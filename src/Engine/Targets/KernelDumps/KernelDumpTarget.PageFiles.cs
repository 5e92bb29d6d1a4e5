namespace Tephra.Engine;

/// <content>Paging files that were registered for the dump.</content>
public sealed partial class KernelDumpTarget
{
    private readonly List<ByteSource> _ownedFiles = [];
    private DumpFileOptions _options;

    /// <inheritdoc/>
    internal override void UseInformationFiles(IReadOnlyList<DumpInformationFile> files)
    {
        foreach (DumpInformationFile file in files)
        {
            try
            {
                ByteSource source = file.OpenSource();
                _ownedFiles.Add(source);
                _options = _options with { PageFiles = _options.PageFiles.With(source) };
            }
            catch (Exception error) when (error is KaitaiException or IOException or UnauthorizedAccessException)
            {
                throw new DebugEngineException(DumpFile.ToHResult(error) ?? HResult.Fail, $"the paging file {file.Name} can't be read: {error.Message}", error);
            }
        }
    }
}
