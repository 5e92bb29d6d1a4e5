namespace Tephra;

/// <summary>The base of generated classes that take no parameters: they can be read without further ado.</summary>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
public abstract class KaitaiStruct<TSelf> : KaitaiStruct
    where TSelf : KaitaiStruct<TSelf>, new()
{
    /// <summary>Reads a file, memory-mapped: nothing but what is looked at is loaded. Dispose the result to close the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">Caps to keep to; <see cref="KaitaiLimits.Default"/> if null.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    /// <exception cref="IOException">The file could not be opened.</exception>
    /// <exception cref="KaitaiException">The bytes are not what the schema describes.</exception>
    public static TSelf Read(string path, KaitaiLimits? limits = null) => M_ReadRoot(new TSelf(), path, limits);

    /// <summary>Reads bytes in memory.</summary>
    /// <param name="bytes">The bytes; not copied, they must not change.</param>
    /// <param name="limits">Caps to keep to; <see cref="KaitaiLimits.Default"/> if null.</param>
    /// <exception cref="KaitaiException">The bytes are not what the schema describes.</exception>
    public static TSelf Read(ReadOnlyMemory<byte> bytes, KaitaiLimits? limits = null) => M_ReadRoot(new TSelf(), bytes, limits);

    /// <summary>Reads a source, which stays the caller's: it must remain open as long as lazy values are touched.</summary>
    /// <param name="source">The source.</param>
    /// <param name="limits">Caps to keep to; <see cref="KaitaiLimits.Default"/> if null.</param>
    /// <exception cref="KaitaiException">The bytes are not what the schema describes.</exception>
    public static TSelf Read(ByteSource source, KaitaiLimits? limits = null) => M_ReadRoot(new TSelf(), source, limits);

    /// <inheritdoc cref="KaitaiStruct.Clone"/>
    public new TSelf Clone() => (TSelf)base.Clone();
}
