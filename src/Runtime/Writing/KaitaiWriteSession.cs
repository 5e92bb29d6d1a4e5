namespace Tephra;

/// <summary>
/// Writes a tree again and again until nothing changes any more: each pass writes every value at its natural size and
/// settles the sizes, counts and positions that follow from it. A tree that was read and not changed takes one pass.
/// </summary>
/// <param name="root">The object to write.</param>
internal sealed class KaitaiWriteSession(KaitaiStruct root)
{
    private const int MaxPasses = 24;

    private readonly Dictionary<KaitaiStream, KaitaiOutput> _outputs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<KaitaiStream, long> _sizes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<KaitaiStream, long> _reached = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<KaitaiStruct> _elsewhere = new();
    private readonly List<KaitaiInconsistency> _inconsistencies = [];
    private KaitaiInconsistency? _unsettled;
    private LayoutRecorder? _layout;
    private bool _isProbing;
    private bool _hasChanged;
    private bool _hasGivenUp;
    private bool _wasMistold;
    private int _pass;

    /// <summary>What can't be written as it stands; of the last pass.</summary>
    public IReadOnlyList<KaitaiInconsistency> Inconsistencies => _inconsistencies;

    /// <summary>Writes the tree.</summary>
    /// <returns>What its stream becomes.</returns>
    public KaitaiOutput Run()
    {
        var io = root.Stream ?? KaitaiStream.Placeholder(KaitaiLimits.Default, depth: 0);
        // As long as it is open whether anything has changed at all, what was read says best where things are.
        _isProbing = !io.IsPlaceholder;
        try
        {
            for (_pass = 1; ; _pass++)
            {
                var output = RunPass(io);
                if (_isProbing)
                {
                    if (!_hasChanged) return output;
                    TouchAll(root);
                    _isProbing = false;
                    continue;
                }

                if (!_hasChanged || (_hasGivenUp && !_wasMistold)) return output;
                if (_pass < MaxPasses) continue;
                _inconsistencies.Add(_unsettled ?? new("/", KaitaiInconsistencyKind.Unsettled, "has a stream whose size depends on itself: each pass gives another", null, null));
                return output;
            }
        }
        finally
        {
            foreach (var stream in _outputs.Keys) stream.Output = null;
            Lists.Clear();
        }
    }

    /// <summary>The lists that are being written.</summary>
    public HalfWrittenLists Lists { get; } = new();

    /// <summary>Notes where everything goes when the tree is written as it stands. Nothing is settled.</summary>
    public void Describe(LayoutRecorder layout)
    {
        _layout = layout;
        _isProbing = true;
        try
        {
            RunPass(root.M_Io);
        }
        finally
        {
            foreach (var stream in _outputs.Keys) stream.Output = null;
            Lists.Clear();
        }
    }

    /// <summary>Where a writer of one of an object's instances is in the layout.</summary>
    public LayoutCursor? LayoutOf(KaitaiStruct owner, KaitaiStream io) =>
        _layout?.EntryOf(owner) is { } entry ? new LayoutCursor(_layout, owner, entry, io) : null;

    /// <summary>What a stream becomes; null if it is not among those that are written.</summary>
    public KaitaiOutput? OutputOf(KaitaiStream stream) => _outputs.GetValueOrDefault(stream);

    /// <summary>Bytes in a stream: of the last pass, else of what was read; 0 while nobody knows, and then there is another pass.</summary>
    public long SizeOf(KaitaiOutput output)
    {
        if (output.IsClosed) return output.Length;
        if (!_sizes.TryGetValue(output.Stream, out var size)) size = output.HasBase ? output.Stream.WindowSize : 0;
        output.Answered = size;
        return size;
    }

    /// <summary>Writes an object that has a stream of its own.</summary>
    public KaitaiOutput WriteInner(KaitaiWriter outer, KaitaiStruct value, KaitaiStruct? parent, KaitaiStruct? root, long size, bool isFixed)
    {
        var io = value.Stream;
        // A stream that something else stands in can't be its own.
        if (io is null || _outputs.ContainsKey(io)) io = KaitaiStream.Placeholder(outer.Stream.Limits, outer.Stream.Depth);
        var output = Open(io, outer.IsView || outer.Output.IsView);
        var writer = new KaitaiWriter(this, output, 0) { Owner = outer.Owner, Field = outer.Field, Index = outer.Index, Layout = outer.Layout?.Within(io) };
        writer.WriteStruct(value, parent, root);
        CompleteSeq(output, writer);
        Close(output, writer, size, isFixed);
        return output;
    }

    /// <summary>Whether a derived value may change now.</summary>
    public bool MaySettle(KaitaiWriter writer, object actual, object needed)
    {
        if (writer.IsView || writer.Output.IsView) return false;
        _hasChanged = true;
        if (_isProbing) return false;
        if (_pass > MaxPasses / 2)
        {
            _unsettled = writer.Inconsistency(
                KaitaiInconsistencyKind.Unsettled, $"is {actual} by the schema, but the data needs {needed}; setting what it is computed from changed that again", actual, needed);
        }

        return true;
    }

    /// <summary>Says that something stands where it was not read from, so that all else has to be read before it is overwritten.</summary>
    public void Disturb() => _hasChanged |= _isProbing;

    /// <summary>Ends the passes: another one would not make it better.</summary>
    public void GiveUp() => _hasGivenUp = true;

    /// <summary>Keeps an error of this pass.</summary>
    public void Record(KaitaiInconsistency inconsistency) => _inconsistencies.Add(inconsistency);

    /// <summary>Reads whatever was not read yet, from where it was.</summary>
    public void TouchAll(KaitaiStruct value)
    {
        foreach (var stream in _outputs.Keys) stream.Output = null;
        var whole = Lists.ShowWhole();
        new KaitaiToucher(touchesItems: false).Touch(value);
        Lists.ShowHalf(whole);
        foreach (var (stream, output) in _outputs) stream.Output = output;
    }

    /// <summary>Notes how far a piece reaches, so that a stream that was closed too early is long enough next time.</summary>
    /// <returns>Where the piece begins.</returns>
    public long Reach(KaitaiWriter piece, long start, long end)
    {
        var output = piece.Output;
        if (!output.IsClosed) return start;
        if (output.IsEncoded && !output.Stream.IsPlaceholder && end <= output.Length) return start;
        if (output.IsEncoded) piece.Record(KaitaiInconsistencyKind.Process, "stands in bytes that were encoded already", null, null);
        if (end <= output.Length) return start;
        _reached[output.Stream] = end;
        _hasChanged = true;
        return start;
    }

    private KaitaiOutput RunPass(KaitaiStream io)
    {
        foreach (var stream in _outputs.Keys) stream.Output = null;
        _outputs.Clear();
        _elsewhere.Clear();
        _inconsistencies.Clear();
        _hasChanged = false;
        _hasGivenUp = false;
        _wasMistold = false;
        foreach (var value in KaitaiTree.Walk(root)) value.M_Forget();
        var output = Open(io, isView: false);
        var writer = new KaitaiWriter(this, output, 0) { Owner = root, Layout = _layout?.Begin(root) };
        writer.Adopt(root, root.Holder, root.RootOrNull);
        try
        {
            root.M_Write(writer);
        }
        catch (KaitaiException error) when (error.WithinLazy(root, writer.Field, writer.Index))
        {
            throw;
        }

        CompleteSeq(output, writer);
        while (_elsewhere.TryDequeue(out var value))
        {
            WriteInstances(value, writer, elsewhere: true);
            WriteWaiting(output, writer);
        }

        Close(output, writer, size: -1, isFixed: false);
        return output;
    }

    private KaitaiOutput Open(KaitaiStream stream, bool isView)
    {
        var output = new KaitaiOutput(stream, this, isView);
        _outputs.Add(stream, output);
        stream.Output = output;
        return output;
    }

    private void CompleteSeq(KaitaiOutput output, KaitaiWriter writer)
    {
        writer.EndLayout();
        var parts = writer.Finish();
        output.SeqEnd = writer.Position;
        output.Claim(0, parts);
        foreach (var claim in output.Lookahead) output.Fill(claim.Start, [claim.Part]);
        WriteWaiting(output, writer);
    }

    private void WriteWaiting(KaitaiOutput output, KaitaiWriter writer)
    {
        if (output.Waiting.Count == 0) return;
        var whole = Lists.ShowWhole();
        while (output.Waiting.TryDequeue(out var value))
        {
            WriteInstances(value, writer, elsewhere: false);
            _elsewhere.Enqueue(value);
        }

        Lists.ShowHalf(whole);
    }

    private static void WriteInstances(KaitaiStruct value, KaitaiWriter writer, bool elsewhere)
    {
        try
        {
            value.M_WriteInstances(writer, elsewhere);
        }
        catch (KaitaiException error) when (writer.LeaveInstance(error))
        {
            throw;
        }
    }

    private void Close(KaitaiOutput output, KaitaiWriter writer, long size, bool isFixed)
    {
        var needed = output.PlaceEndPieces();
        var length = Math.Max(Math.Max(output.FindLength(), needed), _reached.GetValueOrDefault(output.Stream));
        if (output.HasBase && output.SeqEnd != output.Stream.SeqEnd) _hasChanged |= _isProbing;
        if (isFixed && length < size) length = size;
        output.Close(length);
        if (output.MustEnd is { } must && must.Position != length) Record(must.Otherwise);
        _sizes[output.Stream] = length;
        // Whoever asked was told another size.
        if (output.Answered is { } answered && answered != length) _hasChanged = _wasMistold = true;
    }
}
