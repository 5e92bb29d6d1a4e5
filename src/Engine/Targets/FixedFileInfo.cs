using System.Globalization;
using System.Runtime.InteropServices;

namespace Tephra.Engine;

/// <summary>The fixed part of a module's version resource (VS_FIXEDFILEINFO, verrsrc.h; 52 bytes).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public record struct FixedFileInfo
{
    /// <summary>The size of the structure in bytes.</summary>
    public const int Size = 52;

    /// <summary>What <see cref="Signature"/> says where the structure is filled in.</summary>
    public const uint ValidSignature = 0xFEEF04BD;

    /// <summary>dwSignature.</summary>
    public uint Signature;

    /// <summary>dwStrucVersion.</summary>
    public uint StrucVersion;

    /// <summary>dwFileVersionMS.</summary>
    public uint FileVersionMS;

    /// <summary>dwFileVersionLS.</summary>
    public uint FileVersionLS;

    /// <summary>dwProductVersionMS.</summary>
    public uint ProductVersionMS;

    /// <summary>dwProductVersionLS.</summary>
    public uint ProductVersionLS;

    /// <summary>dwFileFlagsMask.</summary>
    public uint FileFlagsMask;

    /// <summary>dwFileFlags.</summary>
    public uint FileFlags;

    /// <summary>dwFileOS.</summary>
    public uint FileOS;

    /// <summary>dwFileType.</summary>
    public uint FileType;

    /// <summary>dwFileSubtype.</summary>
    public uint FileSubtype;

    /// <summary>dwFileDateMS.</summary>
    public uint FileDateMS;

    /// <summary>dwFileDateLS.</summary>
    public uint FileDateLS;

    /// <summary>The file's version as four numbers with points between them.</summary>
    public readonly string FileVersion => string.Create(
        CultureInfo.InvariantCulture, $"{FileVersionMS >> 16}.{FileVersionMS & 0xFFFF}.{FileVersionLS >> 16}.{FileVersionLS & 0xFFFF}");
}
