using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>
/// Finds the types whose bytes can be looked at at any time: their layout is fixed, and no value in them can be wrong. Whether
/// one was read early or late, nobody can tell.
/// </summary>
/// <param name="seqOf">The fields of a type; <see langword="null"/> while they are not known.</param>
/// <param name="hasInstances">Whether a type has any.</param>
/// <param name="extents">How many bits things take.</param>
public sealed class PlainTypes(Func<TypeReference, EquatableArray<AttributeIr>?> seqOf, Func<TypeReference, bool> hasInstances, ExtentCalculator extents)
{
    private readonly Dictionary<TypeReference, bool> _known = [];

    /// <summary>Whether a type is one of them.</summary>
    public bool Contains(TypeReference type)
    {
        if (_known.TryGetValue(type, out var known)) return known;
        // A type that holds itself is not fixed.
        _known[type] = false;
        var extent = extents.OfType(type);
        var isPlain = !type.HasParameters && extent.IsFixed && extent.Minimum > 0 && extent.Minimum % 8 == 0 && extent.Minimum / 8 <= int.MaxValue
            && seqOf(type) is { } seq && seq.All(IsPlain);
        return _known[type] = isPlain;
    }

    /// <summary>Whether reading an element gives an object of such a type, and nothing else.</summary>
    public bool ContainsElement(ReadIr read) =>
        read is ReadUserIr { Range: null, InheritsEndian: false, Arguments.Count: 0, Parent.Kind: ParentKind.Containing or ParentKind.External } user
        && Contains(user.User.Reference);

    /// <summary>Whether a type is one of them, and all its fields are numbers that leave no bit out.</summary>
    public bool ContainsNumbers(TypeReference type) =>
        Contains(type) && seqOf(type) is { } seq
        && seq.All(field => field.Repeat is null && field.Read is ReadNumberIr or ReadEnumIr or ReadBitsIr)
        && seq.Sum(field => extents.OfAttribute(field).Minimum) == extents.OfType(type).Minimum;

    /// <summary>The same for the type of an element.</summary>
    public bool ContainsNumbers(ReadIr read) => read is ReadUserIr user && ContainsNumbers(user.User.Reference);

    /// <summary>Whether a value can be or hold an object that is more than values at fixed places: one that holds objects of that kind, or has instances.</summary>
    public bool HoldsObjects(DataType type) => type switch
    {
        ArrayType array => HoldsObjects(array.Element),
        UserType user => !Contains(user.Reference) || hasInstances(user.Reference) || seqOf(user.Reference) is not { } seq || seq.Any(field => field.Type is ArrayType { Element: UserType } || HoldsObjects(field.Type)),
        IntegerType or BitsType or FloatType or BooleanType or EnumType or StringType or BytesType or IoType => false,
        _ => true,
    };

    /// <summary>The bit each of some fields begins with.</summary>
    public EquatableArray<long> OffsetsOf(EquatableArray<AttributeIr> seq)
    {
        var offsets = new List<long>();
        long next = 0;
        foreach (var field in seq)
        {
            if (!ExtentCalculator.IsBitField(field.Read)) next = (next + 7) / 8 * 8;
            offsets.Add(next);
            next += extents.OfAttribute(field).Minimum;
        }

        return offsets.ToEquatableArray();
    }

    private bool IsPlain(AttributeIr field)
    {
        if (field.Condition is not null || field.Valid is not null) return false;
        if (field.Repeat is not (null or { Kind: RepeatKind.Expression, Expression: IntegerIr })) return false;
        return field.Read switch
        {
            ReadNumberIr number => number.Order != ByteOrder.Calculated,
            ReadEnumIr { Number: ReadNumberIr number } => number.Order != ByteOrder.Calculated,
            ReadEnumIr or ReadBitsIr => true,
            ReadBytesIr { Range: var range } => range is { Size: IntegerIr, Process: null },
            ReadStringIr { Range: var range } => range is { Size: IntegerIr, Process: null },
            var read => ContainsElement(read),
        };
    }
}
