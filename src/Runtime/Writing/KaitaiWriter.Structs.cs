using System.Runtime.CompilerServices;

namespace Tephra;

/// <content>Objects.</content>
public sealed partial class KaitaiWriter
{
    /// <summary>Writes an object that shares the stream.</summary>
    /// <param name="value">The object; recorded as an error if it is missing.</param>
    /// <param name="parent">The object that holds it.</param>
    /// <param name="root">The object reading begins with; null where it is its own.</param>
    public void WriteStruct(KaitaiStruct? value, KaitaiStruct? parent, KaitaiStruct? root)
    {
        if (!IsThere(value)) return;
        Adopt(value!, parent, root);
        var (owner, field, index) = (Owner, Field, Index);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Record(KaitaiInconsistencyKind.Limit, "is nested too deeply for the thread's stack", null, null);
            return;
        }

        Owner = value!;
        _field = "";
        Index = -1;
        var place = Layout?.Enter(value!);
        try
        {
            value!.M_Write(this);
        }
        catch (KaitaiException error) when (Leave(error, owner, field, index))
        {
            throw;
        }

        if (place is { } before) Layout!.Leave(before, PositionInBits);
        Owner = owner;
        _field = field;
        Index = index;
    }

    /// <summary>Writes an object of another schema that shares the stream: the root of its own tree.</summary>
    /// <param name="value">The object; recorded as an error if it is missing.</param>
    /// <param name="holder">The object that holds it.</param>
    public void WriteExternal(KaitaiStruct? value, KaitaiStruct holder) => WriteStruct(value, holder, root: null);

    /// <summary>Writes an object that has a stream of its own.</summary>
    /// <param name="value">The object; recorded as an error if it is missing.</param>
    /// <param name="parent">The object that holds it.</param>
    /// <param name="root">The object reading begins with; null where it is its own.</param>
    /// <param name="size">The size the schema computes for its stream; negative: up to the end of this one.</param>
    /// <param name="isFixed">Whether the size can't be derived, so that zeros fill what is left.</param>
    /// <returns>How many bytes its stream takes.</returns>
    public long WriteSubstream(KaitaiStruct? value, KaitaiStruct? parent, KaitaiStruct? root, long size, bool isFixed)
    {
        AlignToByte();
        if (!IsThere(value)) return Math.Max(0, size);
        var inner = _session.WriteInner(this, value!, parent, root, size, isFixed);
        Refer(new OutputPart(inner));
        if (size < 0) ExpectEnd();
        return inner.Length;
    }

    /// <summary>What is left to do where an exception leaves an object: its path grows, and the writer is in the holder again.</summary>
    internal bool Leave(KaitaiException error, KaitaiStruct owner, string field, long index)
    {
        error.Within(Field, Index);
        Owner = owner;
        _field = field;
        Index = index;
        return false;
    }

    /// <summary>Makes an object part of what is written: the stream, the parent and the root are those it would be read with.</summary>
    internal void Adopt(KaitaiStruct value, KaitaiStruct? parent, KaitaiStruct? root)
    {
        if (value.Stream is { } io && !ReferenceEquals(io, Stream)) _session.TouchAll(value);
        else if (value.IsPartOf(Stream, parent, root)) return;
        value.M_Attach(Stream, parent, root);
    }
}
