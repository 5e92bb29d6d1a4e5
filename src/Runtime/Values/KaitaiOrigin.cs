using System.ComponentModel;

namespace Tephra;

/// <summary>
/// Where objects were read from and what they are part of. Those that have all of it in common share one origin, so that
/// an object pays for a single reference.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KaitaiOrigin
{
    /// <summary>An origin of objects.</summary>
    /// <param name="stream">The stream they stand in.</param>
    /// <param name="holder">The object that holds them, a type of another schema included.</param>
    /// <param name="root">The object reading began with; null where each is its own.</param>
    internal KaitaiOrigin(KaitaiStream stream, KaitaiStruct? holder, KaitaiStruct? root)
    {
        Stream = stream;
        Holder = holder;
        Root = root;
    }

    internal KaitaiStream Stream { get; }

    internal KaitaiStruct? Holder { get; }

    internal KaitaiStruct? Root { get; }
}
