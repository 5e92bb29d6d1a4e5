using System.Globalization;

namespace Tephra;

/// <content>
/// What the schema computes against what the data needs: values that can be derived are settled, the others expected.
/// </content>
public sealed partial class KaitaiWriter
{
    /// <summary>
    /// Whether a derived value must change; generated code then sets it. Nothing is settled as long as it is open whether
    /// anything has changed at all, or for another view of bytes that something else writes.
    /// </summary>
    /// <param name="actual">What the schema's expression gives now.</param>
    /// <param name="needed">What the data needs.</param>
    public bool Differs(long actual, long needed) => actual != needed && _session.MaySettle(this, actual, needed);

    /// <inheritdoc cref="Differs(long, long)"/>
    public bool Differs(ulong actual, ulong needed) => actual != needed && _session.MaySettle(this, actual, needed);

    /// <inheritdoc cref="Differs(long, long)"/>
    public bool Differs(bool actual, bool needed) => actual != needed && _session.MaySettle(this, actual, needed);

    /// <inheritdoc cref="Differs(long, long)"/>
    public bool Differs(string actual, string needed) => !string.Equals(actual, needed, StringComparison.Ordinal) && _session.MaySettle(this, actual, needed);

    /// <summary>Records an error where a value that can't be derived is not what the data needs.</summary>
    /// <param name="kind">What sort of value it is.</param>
    /// <param name="actual">What the schema's expression gives.</param>
    /// <param name="needed">What the data needs.</param>
    public void Expect(KaitaiInconsistencyKind kind, long actual, long needed)
    {
        if (actual == needed) return;
        var what = kind switch
        {
            KaitaiInconsistencyKind.Size => "the size is {0} by the schema, but the data takes {1} bytes",
            KaitaiInconsistencyKind.Count => "the count is {0} by the schema, but there are {1} items",
            KaitaiInconsistencyKind.Position => "the position is {0} by the schema, but that is taken; the data would have to go to {1}",
            _ => "is {0}, but the data needs {1}",
        };
        Record(kind, string.Format(CultureInfo.InvariantCulture, what, actual, needed), actual, needed);
    }

    /// <summary>Records an error where a value is there and should not be, or the other way round.</summary>
    /// <param name="condition">What the schema's condition gives.</param>
    /// <param name="isPresent">Whether the value is there.</param>
    public void ExpectPresence(bool condition, bool isPresent)
    {
        if (condition == isPresent) return;
        Record(
            KaitaiInconsistencyKind.Condition,
            isPresent ? "has a value, but the schema's condition says that there is none" : "has no value, but the schema's condition says that there is one",
            condition,
            isPresent);
    }

    /// <summary>Records that a value is not what the schema demands.</summary>
    /// <param name="value">The value.</param>
    /// <param name="demand">What the schema demands, in words.</param>
    /// <param name="expected">The value it names, if it names one.</param>
    public void Invalid(object? value, string demand, object? expected = null) => Record(
        KaitaiInconsistencyKind.Valid,
        $"is {ValueText.Of(value)}, but must be {demand}{(expected is null ? "" : " " + ValueText.Of(expected))}",
        value,
        expected);

    /// <summary>Records an error where a list goes on behind the item that ends it, or ends before. The item was ended.</summary>
    /// <param name="ends">Whether the schema's condition ends the list here.</param>
    public void ExpectLast(bool ends)
    {
        if (ends != _session.Lists.IsInnermostWhole) Record(KaitaiInconsistencyKind.Count, ends ? "ends the list by the schema's condition, but items follow" : "is the last item, but does not end the list by the schema's condition", null, null);
    }

    /// <summary>Whether a value that is to be written is there; recorded as an error if not.</summary>
    public bool IsThere(object? value)
    {
        if (value is not null) return true;
        Record(KaitaiInconsistencyKind.Missing, "has no value", null, null);
        return false;
    }

    /// <summary>A value as the type that the schema's switch chooses; recorded as an error, and null, if it is of another.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public T? Case<T>(object? value)
        where T : class
    {
        if (value is T fitting) return fitting;
        RecordCase(typeof(T).Name, value);
        return null;
    }

    /// <inheritdoc cref="Case{T}"/>
    public T CaseValue<T>(object? value)
        where T : struct
    {
        if (value is T fitting) return fitting;
        RecordCase(typeof(T).Name, value);
        return default;
    }

    /// <summary>Records an error where a switch that chooses nothing has a value.</summary>
    public void ExpectNoCase(object? value)
    {
        if (value is not null) RecordCase("nothing", value);
    }

    private void RecordCase(string expected, object? value) => Record(
        KaitaiInconsistencyKind.Case,
        value is null ? $"has no value, but the schema's switch chooses {expected}" : $"is a {value.GetType().Name}, but the schema's switch chooses {expected}",
        value,
        expected);

    internal void Record(KaitaiInconsistencyKind kind, string detail, object? value, object? needed)
    {
        if (!IsView && !_output.IsView) _session.Record(Inconsistency(kind, detail, value, needed));
    }

    internal KaitaiInconsistency Inconsistency(KaitaiInconsistencyKind kind, string detail, object? value, object? needed) =>
        new(Path(), kind, detail, value, needed);

    internal string Path()
    {
        var path = Owner is null ? "" : KaitaiPath.ToRoot(Owner, out _);
        return Index < 0 ? $"{path}/{Field}" : string.Create(CultureInfo.InvariantCulture, $"{path}/{Field}/{Index}");
    }
}
