namespace Tephra;

/// <summary>One run of <see cref="KaitaiStruct.StructurallyEquals"/>: pairs that are still to be compared, so that no depth is too deep.</summary>
internal sealed class KaitaiComparison
{
    private readonly HashSet<(object, object)> _seen = new(new ByReference());
    private readonly Stack<Pair> _left = [];
    private readonly KaitaiUnfolding? _unfolding;

    private KaitaiComparison(bool withInstances) => _unfolding = withInstances ? new KaitaiUnfolding() : null;

    /// <summary>Whether two objects are equal in all that makes them up.</summary>
    public static bool AreEqual(KaitaiStruct one, KaitaiStruct? other) => other is not null && new KaitaiComparison(withInstances: true).Run(one, other);

    /// <summary>The same without reading anything: parse instances are left out.</summary>
    public static bool AreFieldsEqual(KaitaiStruct one, KaitaiStruct other) => new KaitaiComparison(withInstances: false).Run(one, other);

    /// <summary>Whether two values are equal, as far as that can be said without walking; objects are compared later.</summary>
    public bool AreEqual(object? one, object? other, bool holdsObjects, string? newFrom = null) => (one, other) switch
    {
        _ when ReferenceEquals(one, other) => true,
        (null, _) or (_, null) => false,
        (KaitaiStruct x, KaitaiStruct y) => Later(x, y, holdsObjects, newFrom),
        (IKaitaiList x, IKaitaiList y) => x.ContentEquals(y, this, holdsObjects, newFrom),
        (ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span),
        (float x, float y) => BitConverter.SingleToUInt32Bits(x) == BitConverter.SingleToUInt32Bits(y),
        (double x, double y) => BitConverter.DoubleToUInt64Bits(x) == BitConverter.DoubleToUInt64Bits(y),
        // Where something is read from is no part of it.
        (KaitaiStream, KaitaiStream) => true,
        _ => one.Equals(other),
    };

    private bool Run(KaitaiStruct one, KaitaiStruct other)
    {
        if (!Later(one, other, holdsObjects: true, newFrom: null)) return false;
        while (_left.TryPop(out var pair))
        {
            if (!AreEqual(pair)) return false;
        }

        return true;
    }

    private bool Later(KaitaiStruct one, KaitaiStruct other, bool holdsObjects, string? newFrom)
    {
        if (one.GetType() != other.GetType()) return false;
        if (!ReferenceEquals(one, other) && (!holdsObjects || _seen.Add((one, other)))) _left.Push(new Pair(one, other, newFrom));
        return true;
    }

    private bool AreEqual(Pair pair)
    {
        var (one, other, newFrom) = pair;
        var hasInstances = false;
        for (var i = 0; i < one.M_Members.Length; i++)
        {
            var member = one.M_Members[i];
            hasInstances |= member.Kind == KaitaiMemberKind.ParseInstance;
            // An object that is a parameter is held by another.
            if (!(member.Kind == KaitaiMemberKind.Field || member is { Kind: KaitaiMemberKind.Parameter, HoldsObjects: false })) continue;
            if (!AreEqual(one.M_Value(i), other.M_Value(i), member.HoldsObjects)) return false;
        }

        if (!hasInstances || _unfolding is null || (newFrom is not null && !_unfolding.Add(one, newFrom, other))) return true;
        for (var i = 0; i < one.M_Members.Length; i++)
        {
            if (one.M_Members[i].Kind == KaitaiMemberKind.ParseInstance && !AreInstancesEqual(one, other, i)) return false;
        }

        return true;
    }

    private bool AreInstancesEqual(KaitaiStruct one, KaitaiStruct other, int index)
    {
        var member = one.M_Members[index];
        // Only what nobody had before can be what was met already, and not changed since.
        var isNew = one.M_Touched(index) is null && other.M_Touched(index) is null;
        return AreEqual(ValueOf(one, index), ValueOf(other, index), member.HoldsObjects, isNew ? member.Id : null);
    }

    // What was not read from anywhere has the instances it was given; what can't be read has no value.
    private static object? ValueOf(KaitaiStruct owner, int index)
    {
        if (owner.Stream is null) return owner.M_Touched(index);
        try
        {
            return owner.M_Value(index);
        }
        catch (KaitaiException)
        {
            return null;
        }
    }

    private readonly record struct Pair(KaitaiStruct One, KaitaiStruct Other, string? NewFrom);

    private sealed class ByReference : IEqualityComparer<(object, object)>
    {
        public bool Equals((object, object) x, (object, object) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((object, object) pair) =>
            HashCode.Combine(ReferenceEqualityComparer.Instance.GetHashCode(pair.Item1), ReferenceEqualityComparer.Instance.GetHashCode(pair.Item2));
    }
}
