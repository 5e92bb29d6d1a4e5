namespace Tephra;

/// <summary>Why bytes are kept.</summary>
internal enum KaitaiKeptKind
{
    /// <summary>Padding or what follows a terminator was cut off.</summary>
    Cut,

    /// <summary>A <c>process</c> was done to them.</summary>
    Process,

    /// <summary>They were decoded to a text that is empty.</summary>
    Text,
}
