using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Tephra;

/// <summary>Opening files, and asking a mapped one for its length at the lowest price.</summary>
internal static partial class FileAccessor
{
    private const int SeekEnd = 2;

    // fstat through RandomAccess costs two thirds more than this, and it is paid whenever a reader is opened. A 32-bit
    // process would need another entry point for 64-bit offsets; it takes the slow road.
    private static readonly bool HasSeek = !OperatingSystem.IsWindows() && Environment.Is64BitProcess && IsSeekPresent();

    /// <summary>Opens for reading; others may write, rename and delete the file meanwhile, so that one can save over what one reads.</summary>
    public static SafeFileHandle Open(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>
    /// The length in bytes of a file whose handle nobody else uses (its position moves). Windows refuses to truncate a
    /// mapped file, so there the answer is always <paramref name="expected"/>.
    /// </summary>
    public static long LengthOfMapped(SafeFileHandle handle, long expected)
    {
        if (OperatingSystem.IsWindows()) return expected;
        if (!HasSeek) return RandomAccess.GetLength(handle);
        var length = Seek((int)handle.DangerousGetHandle(), 0, SeekEnd);
        return length >= 0 ? length : RandomAccess.GetLength(handle);
    }

    private static bool IsSeekPresent() =>
        NativeLibrary.TryLoad("libc", typeof(FileAccessor).Assembly, null, out var library) && NativeLibrary.TryGetExport(library, "lseek", out _);

    [LibraryImport("libc", EntryPoint = "lseek")]
    private static partial long Seek(int descriptor, long offset, int origin);
}
