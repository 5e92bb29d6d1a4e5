using System.Runtime.CompilerServices;

namespace Tephra;

/// <content>Objects and lists.</content>
public sealed partial class KaitaiWriter
{
    // Shorter lists are copied; longer ones are not written twice.
    private const int LeastItemsOfRun = 1024;

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
        Field = "";
        Index = -1;
        try
        {
            value!.M_Write(this);
        }
        catch (KaitaiException error) when (Leave(error, owner, field, index))
        {
            throw;
        }

        Owner = owner;
        Field = field;
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

    /// <summary>Writes a list of objects that are nothing but numbers.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="items">The list; recorded as an error if it is missing.</param>
    /// <param name="parent">The object that holds it.</param>
    /// <param name="root">The items' root; null where each is its own.</param>
    public void WriteNumbers<T>(KaitaiList<T>? items, KaitaiStruct parent, KaitaiStruct? root)
        where T : KaitaiStruct, IKaitaiNumbers<T>
    {
        AlignToByte();
        if (!IsThere(items) || !CheckCount(items!.Count) || WriteUnread(items)) return;
        if (items.Count >= LeastItemsOfRun && NumbersRun<T>.Serves(items))
        {
            Refer(new OutputPart(new NumbersRun<T>(items)));
            return;
        }

        var span = items.AsSpan();
        for (var done = 0; done < span.Length;)
        {
            var run = Math.Clamp(LargestChunk / T.M_Size, 1, span.Length - done);
            var written = T.M_WriteRun(span.Slice(done, run), Take(run * T.M_Size));
            done += run;
            if (written == run) continue;
            // Something is missing, or the class has values that may not fit: one at a time.
            _next -= run * T.M_Size;
            for (Index = done - run; Index < done; Index++) WriteStruct(span[(int)Index], parent, root);
        }

        Index = -1;
    }

    /// <summary>Writes the bytes of a list that nobody has looked at.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <returns>False if somebody has, so that the items have to be written.</returns>
    public bool WriteUnread<T>(KaitaiList<T>? items)
    {
        if (items?.Unread is not { } unread) return false;
        Refer(unread);
        return true;
    }

    /// <summary>Whether so many items can be read again; recorded as an error if not.</summary>
    public bool CheckCount(long count)
    {
        if (count <= Stream.Limits.MaxItems) return true;
        RecordLimit(nameof(KaitaiLimits.MaxItems), count, Stream.Limits.MaxItems);
        return false;
    }

    /// <summary>What is left to do where an exception leaves an object: its path grows, and the writer is in the holder again.</summary>
    internal bool Leave(KaitaiException error, KaitaiStruct owner, string field, long index)
    {
        error.Within(Field, Index);
        Owner = owner;
        Field = field;
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
