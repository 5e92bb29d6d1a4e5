namespace Tephra;

/// <content>What objects read one after the other have in common.</content>
public ref partial struct KaitaiReader
{
    /// <summary>The origin of what is read next; the last one where that is the same.</summary>
    /// <param name="holder">The object that holds it.</param>
    /// <param name="root">The object reading began with; null where it is its own.</param>
    internal KaitaiOrigin OriginOf(KaitaiStruct? holder, KaitaiStruct? root)
    {
        if (_origin is { } origin && ReferenceEquals(origin.Holder, holder) && ReferenceEquals(origin.Root, root)) return origin;
        return _origin = new KaitaiOrigin(_stream, holder, root);
    }

    /// <summary>Goes back to an origin, after what was read in between had others: the next object may have it, too.</summary>
    internal void ReturnTo(KaitaiOrigin origin) => _origin = origin;
}
