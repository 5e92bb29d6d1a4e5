using System.Buffers.Binary;
using Tephra.Formats;

namespace Tephra.Engine;

/// <summary>
/// A cabinet that a dump was opened from: the dump, and the paging files its manifest lists, unpacked into a folder that goes away with it.
/// </summary>
internal sealed class DumpArchive : IDisposable
{
    private const uint Signature = 0x4643534D; // 'MSCF', CFHEADER.signature

    // DbgEng's order: the extension decides, not the place in the cabinet.
    private static readonly string[] Extensions = [".kdmp", ".hdmp", ".mdmp", ".dmp"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tephra-");

    private DumpArchive(CabinetReader cabinet, CabinetEntry dump)
    {
        try
        {
            DumpPath = Unpack(cabinet, dump);
            PageFiles = UnpackPageFiles(cabinet);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The unpacked dump.</summary>
    public string DumpPath { get; }

    /// <summary>The unpacked paging files, in the order of their numbers.</summary>
    public IReadOnlyList<string> PageFiles { get; }

    /// <summary>Whether a file is a cabinet: by its signature, as a name says nothing.</summary>
    public static bool IsArchive(ByteSource source)
    {
        Span<byte> signature = stackalloc byte[sizeof(uint)];
        return source.Read(0, signature) == signature.Length && BinaryPrimitives.ReadUInt32LittleEndian(signature) == Signature;
    }

    /// <summary>Unpacks the dump of a cabinet.</summary>
    /// <param name="source">The cabinet; disposed of with what is read from it.</param>
    /// <param name="name">What it is called.</param>
    /// <exception cref="DebugEngineException">It holds no dump, or can't be unpacked.</exception>
    public static DumpArchive Open(ByteSource source, string name)
    {
        try
        {
            using var cabinet = new CabinetReader([Cabinet.Read(source)]);
            CabinetEntry? dump = Extensions
                .Select(extension => cabinet.Entries.FirstOrDefault(entry => entry.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(entry => entry is not null);
            return dump is not null
                ? new DumpArchive(cabinet, dump)
                : throw new DebugEngineException(HResult.NoInterface, $"{name} is a cabinet without a dump: no file in it ends with {string.Join(", ", Extensions)}");
        }
        catch (Exception error) when (error is KaitaiException or InvalidDataException or NotSupportedException)
        {
            throw new DebugEngineException(HResult.FileCorrupt, $"{name} can't be unpacked: {error.Message}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DebugEngineException(error.HResult < 0 ? error.HResult : HResult.Fail, $"{name} can't be unpacked: {error.Message}", error);
        }
    }

    /// <summary>Removes the unpacked files.</summary>
    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody else has one of the files open. It is in the system's folder for what may go away.
        }
    }

    private List<string> UnpackPageFiles(CabinetReader cabinet)
    {
        var files = new List<string>();
        if (Find(cabinet, PageFileManifest.FileName) is not { } manifest)
            return files;
        using var xml = new MemoryStream();
        cabinet.CopyTo(manifest, xml);
        foreach (string name in PageFileManifest.Read(xml.ToArray()))
        {
            files.Add(Find(cabinet, name) is { } entry
                ? Unpack(cabinet, entry)
                : throw new DebugEngineException(HResult.FileCorrupt, $"{PageFileManifest.FileName} lists {name}, which is not in the cabinet"));
        }

        return files;
    }

    private static CabinetEntry? Find(CabinetReader cabinet, string name) =>
        cabinet.Entries.FirstOrDefault(entry => string.Equals(FileName(entry.Name), FileName(name), StringComparison.OrdinalIgnoreCase));

    private string Unpack(CabinetReader cabinet, CabinetEntry entry)
    {
        // The last part of the name alone: a cabinet must not say where on this machine its files go.
        string path = Path.Combine(_folder.FullName, FileName(entry.Name));
        using FileStream file = File.Create(path);
        cabinet.CopyTo(entry, file);
        return path;
    }

    private static string FileName(string name) => name[(name.LastIndexOfAny(['\\', '/', ':']) + 1)..];
}
