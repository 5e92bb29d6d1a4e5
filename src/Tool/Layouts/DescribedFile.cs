using Tephra.Engine;
using Tephra.Formats;

namespace Tephra.Tool.Layouts;

/// <summary>A file that one of the formats describes, told by how it begins.</summary>
internal static class DescribedFile
{
    private static readonly (byte[] Signature, Func<string, KaitaiStruct> Read)[] Known =
    [
        ("MDMP"u8.ToArray(), path => Minidump.Read(path)),
        ("PAGE"u8.ToArray(), path => KernelDump.Read(path)),
        ("USER"u8.ToArray(), path => UserDump.Read(path)),
        ("MSCF"u8.ToArray(), path => Cabinet.Read(path)),
    ];

    /// <summary>Opens a file; what depends on it is read when asked for.</summary>
    /// <exception cref="DebugEngineException">The file can't be opened, or begins as no known format.</exception>
    /// <exception cref="KaitaiException">The start of the file is broken.</exception>
    public static KaitaiStruct Read(string path)
    {
        var start = new byte[8];
        try
        {
            using var file = File.OpenRead(path);
            file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DebugEngineException(error.HResult < 0 ? error.HResult : HResult.Fail, $"{path} can't be read: {error.Message}", error);
        }

        foreach (var (signature, read) in Known)
        {
            if (start.AsSpan().StartsWith(signature)) return read(path);
        }

        throw new DebugEngineException(HResult.NoInterface, $"{path} begins as no known format");
    }
}
