using System.Runtime.CompilerServices;

namespace Tephra;

/// <summary>
/// The objects parse instances gave in one walk. Each reading of an instance makes a new object, so that references in a circle
/// unfold without end; who meets an object again that has the same type, stream and fields has seen what lies behind it.
/// </summary>
internal sealed class KaitaiUnfolding
{
    private readonly HashSet<Unfolded> _met = [];

    /// <summary>Notes an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="partner">The object it is compared with, if it is.</param>
    /// <returns>False if its like was met before.</returns>
    public bool Add(KaitaiStruct value, string id, KaitaiStruct? partner = null) => _met.Add(new Unfolded(value, id, partner));

    private readonly struct Unfolded(KaitaiStruct value, string id, KaitaiStruct? partner) : IEquatable<Unfolded>
    {
        private readonly KaitaiStruct _value = value;
        private readonly string _id = id;
        private readonly KaitaiStruct? _partner = partner;

        public bool Equals(Unfolded other) =>
            _id == other._id
            && IsSameWindow(_value.Stream, other._value.Stream)
            && IsSameWindow(_partner?.Stream, other._partner?.Stream)
            && KaitaiComparison.AreFieldsEqual(_value, other._value);

        public override bool Equals(object? obj) => obj is Unfolded other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(_id);
            hash.Add(RuntimeHelpers.GetHashCode(_value.GetType()));
            hash.Add(_value.Stream?.Start);
            hash.Add(_value.Stream?.Size);
            for (var i = 0; i < _value.M_Members.Length; i++)
            {
                if (_value.M_Members[i].Kind > KaitaiMemberKind.Field) continue;
                // What takes a walk to compare is left out.
                if (_value.M_Value(i) is IConvertible simple) hash.Add(simple.GetHashCode());
            }

            return hash.ToHashCode();
        }

        // Bytes made while reading are made anew each time.
        private static bool IsSameWindow(KaitaiStream? one, KaitaiStream? other) =>
            ReferenceEquals(one, other)
            || (one is not null && other is not null && one.Start == other.Start && one.Size == other.Size
                && (ReferenceEquals(one.Source, other.Source) || (one.Source.IsDerived && other.Source.IsDerived)));
    }
}
