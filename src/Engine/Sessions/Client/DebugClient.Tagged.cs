using Guid = System.Guid;

namespace Tephra.Engine;

/// <content>Data that drivers added to a dump (IDebugDataSpaces3).</content>
public sealed partial class DebugClient
{
    private readonly Dictionary<ulong, (EngineSystem System, int Next)> _tagEnumerations = [];
    private ulong _nextTagEnumeration;

    /// <summary>Reads data that a driver added.</summary>
    /// <param name="tag">What it is.</param>
    /// <param name="offset">Where to begin in it, in bytes.</param>
    /// <param name="buffer">Receives the bytes; may be empty.</param>
    /// <param name="totalSize">Receives the size of all of it in bytes.</param>
    /// <returns>
    /// S_OK; S_FALSE if it goes on behind the buffer; E_NOINTERFACE if the dump has no such data; E_INVALIDARG for an offset past its end.
    /// </returns>
    public int ReadTagged(Guid tag, uint offset, Span<byte> buffer, out uint totalSize)
    {
        totalSize = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        if (TaggedDataOf(system).FirstOrDefault(piece => piece.Tag == tag) is not { } data)
            return HResult.NoInterface;
        totalSize = (uint)data.Size;
        if (offset > data.Size)
            return HResult.InvalidArgument;
        int count = (int)Math.Min(data.Size - offset, buffer.Length);
        try
        {
            if (((KernelDumpTarget)system.Target).ReadTagged(data, offset, buffer[..count]) < count)
                return HResult.ReadFault;
        }
        catch (Exception error) when (error is KaitaiException or IOException)
        {
            return HResult.ReadFault;
        }

        return buffer.IsEmpty || offset + count == data.Size ? HResult.Ok : HResult.False;
    }

    /// <summary>Begins to go through the data that drivers added to the current target.</summary>
    /// <param name="handle">Receives what <see cref="GetNextTagged"/> takes.</param>
    public int StartEnumTagged(out ulong handle)
    {
        handle = 0;
        int result = Query(out EngineSystem system);
        if (result != HResult.Ok)
            return result;
        handle = ++_nextTagEnumeration;
        _tagEnumerations[handle] = (system, 0);
        return HResult.Ok;
    }

    /// <summary>The next piece of data.</summary>
    /// <param name="handle">What <see cref="StartEnumTagged"/> gave.</param>
    /// <param name="tag">Receives what it is.</param>
    /// <param name="size">Receives its size in bytes.</param>
    /// <returns>S_OK; S_FALSE at the end; E_INVALIDARG for a handle that is not open.</returns>
    public int GetNextTagged(ulong handle, out Guid tag, out uint size)
    {
        (tag, size) = (default, 0);
        int result = Query(out _);
        if (result != HResult.Ok)
            return result;
        if (!_tagEnumerations.TryGetValue(handle, out var place))
            return HResult.InvalidArgument;
        IReadOnlyList<TaggedData> all = TaggedDataOf(place.System);
        if (place.Next >= all.Count)
            return HResult.False;
        (tag, size) = (all[place.Next].Tag, (uint)all[place.Next].Size);
        _tagEnumerations[handle] = (place.System, place.Next + 1);
        return HResult.Ok;
    }

    /// <summary>Ends going through the data.</summary>
    /// <param name="handle">What <see cref="StartEnumTagged"/> gave.</param>
    /// <returns>S_OK; E_INVALIDARG for a handle that is not open.</returns>
    public int EndEnumTagged(ulong handle)
    {
        int result = Query(out _);
        return result != HResult.Ok ? result : _tagEnumerations.Remove(handle) ? HResult.Ok : HResult.InvalidArgument;
    }

    private static IReadOnlyList<TaggedData> TaggedDataOf(EngineSystem system) => (system.Target as KernelDumpTarget)?.TaggedData ?? [];
}
