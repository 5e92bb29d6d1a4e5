namespace Tephra.Engine;

/// <summary>A module that was loaded in the dumped process.</summary>
/// <param name="Name">The name as stored, usually the whole path; null if it can't be read.</param>
/// <param name="Base">The address it is loaded at.</param>
/// <param name="Size">The size of its image in bytes.</param>
/// <param name="TimeDateStamp">The stamp of its image: seconds since 1970, unless the build was reproducible.</param>
/// <param name="CheckSum">The check sum of its image.</param>
/// <param name="CodeView">What identifies its symbols, or null.</param>
public sealed record TargetModule(
    string? Name,
    VirtualAddress Base,
    uint Size,
    uint TimeDateStamp,
    uint CheckSum,
    CodeViewRecord? CodeView)
{
    /// <summary>The fixed part of its version resource; null if the dump does not hold it.</summary>
    public FixedFileInfo? Version { get; init; }

    /// <summary>The engine's short name: the file name without its extension; paths of Windows and of Unix both count.</summary>
    public string ShortName
    {
        get
        {
            ReadOnlySpan<char> name = Name;
            name = name[(name.LastIndexOfAny('\\', '/') + 1)..];
            int dot = name.LastIndexOf('.');
            return (dot > 0 ? name[..dot] : name).ToString();
        }
    }

    /// <summary>Whether an address lies in the module's image.</summary>
    /// <param name="address">The address to test.</param>
    public bool Contains(VirtualAddress address) => address >= Base && address.Value - Base.Value < Size;
}
