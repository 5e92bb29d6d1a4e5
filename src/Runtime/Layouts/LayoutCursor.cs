using System.Globalization;

namespace Tephra;

/// <summary>Where one writer is in the layout: in a member of an object, perhaps in an item of a list.</summary>
internal sealed class LayoutCursor
{
    private readonly LayoutRecorder _recorder;
    private readonly KaitaiStream _stream;
    private readonly long? _base;
    private KaitaiStruct _owner;
    private KaitaiLayoutEntry _object;
    private KaitaiLayoutEntry? _field;
    private KaitaiLayoutEntry? _item;

    /// <summary>A cursor that stands before the first member of an object.</summary>
    public LayoutCursor(LayoutRecorder recorder, KaitaiStruct owner, KaitaiLayoutEntry entry, KaitaiStream stream)
    {
        _recorder = recorder;
        _owner = owner;
        _object = entry;
        _stream = stream;
        _base = recorder.BaseOf(stream) * 8;
    }

    private KaitaiLayoutEntry Innermost => _item ?? _field ?? _object;

    /// <summary>A cursor for the stream that what is being written has for itself.</summary>
    public LayoutCursor Within(KaitaiStream stream) => new(_recorder, _owner, Innermost, stream);

    /// <summary>A member begins; the one before it has ended.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="position">Bits from the start of the stream.</param>
    public void BeginField(string id, long position)
    {
        EndField(position);
        var order = IndexOf(id);
        if (order < 0) return;
        // A count may be settled before anything is written.
        _object.Remove(order);
        var typeName = _owner.M_Members[order].TypeName;
        _field = Open(_object, id, typeName, _owner.M_Touched(order), order, position);
    }

    /// <summary>The present member ends.</summary>
    public void EndField(long position)
    {
        EndItem(position);
        if (_field is not { } field) return;
        Close(field, position);
        _field = null;
        if (field.StartBits == field.EndBits && field.Value is null) _object.Remove(field.Order);
    }

    /// <summary>Says that the present member shows bytes that another one describes.</summary>
    public void MarkView()
    {
        if (_field is not null) _field.IsView = true;
    }

    /// <summary>An item begins.</summary>
    public void BeginItem(long index, object? value, long position)
    {
        EndItem(position);
        // Numbers are shown as the list they are in.
        if (_field is not { } field || value is ValueType and not ReadOnlyMemory<byte>) return;
        _item = Open(field, index.ToString(CultureInfo.InvariantCulture), field.TypeName.Replace("[]", "", StringComparison.Ordinal), value, (int)index, position);
    }

    /// <summary>The present item ends.</summary>
    public void EndItem(long position)
    {
        if (_item is { } item) Close(item, position);
        _item = null;
    }

    /// <summary>Goes into an object that is written now.</summary>
    /// <returns>What <see cref="Leave"/> wants to know.</returns>
    public (KaitaiStruct Owner, KaitaiLayoutEntry Object, KaitaiLayoutEntry? Field, KaitaiLayoutEntry? Item) Enter(KaitaiStruct value)
    {
        var before = (_owner, _object, _field, _item);
        (_owner, _object, _field, _item) = (value, Innermost, null, null);
        _recorder.Describe(value, _object);
        return before;
    }

    /// <summary>Goes back to where the object is.</summary>
    public void Leave((KaitaiStruct Owner, KaitaiLayoutEntry Object, KaitaiLayoutEntry? Field, KaitaiLayoutEntry? Item) before, long position)
    {
        EndField(position);
        (_owner, _object, _field, _item) = before;
    }

    private KaitaiLayoutEntry Open(KaitaiLayoutEntry parent, string id, string typeName, object? value, int order, long position)
    {
        // Only bits begin within a byte.
        if (!IsBits(typeName)) position = (position + 7) / 8 * 8;
        var entry = new KaitaiLayoutEntry(parent, id, typeName, _stream)
        {
            Value = value,
            Order = order,
            StartBits = (_base ?? 0) + position,
            IsDecoded = _base is null,
        };
        parent.Add(entry);
        return entry;
    }

    private void Close(KaitaiLayoutEntry entry, long position) => entry.EndBits = Math.Max(entry.StartBits, (_base ?? 0) + position);

    private int IndexOf(string id)
    {
        var members = _owner.M_Members;
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Id == id && members[i].IsOwner) return i;
        }

        return -1;
    }

    private static bool IsBits(string typeName) => typeName.Length > 1 && typeName[0] == 'b' && char.IsAsciiDigit(typeName[1]);
}
