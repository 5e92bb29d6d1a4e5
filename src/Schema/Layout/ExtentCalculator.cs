using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>Finds how many bits types and fields take: always the same, within bounds, or anything.</summary>
/// <param name="seqOf">The fields of a type; <see langword="null"/> while they are not known yet.</param>
/// <param name="fieldOf">One field of a type; <see langword="null"/> while it is not known yet.</param>
public sealed class ExtentCalculator(Func<TypeReference, EquatableArray<AttributeIr>?> seqOf, Func<TypeReference, string, AttributeIr?> fieldOf)
{
    private static readonly ExtentIr Anything = new(0, null);

    private readonly Dictionary<TypeReference, ExtentIr> _known = [];
    private readonly HashSet<TypeReference> _inProgress = [];

    /// <summary>The extent of a number.</summary>
    public static ExtentIr OfNumber(DataType type) => type switch
    {
        IntegerType integer => Fixed(integer.Width * 8),
        FloatType number => Fixed(number.Width * 8),
        BitsType bits => Fixed(bits.Width),
        _ => Anything,
    };

    /// <summary>The extent of a type's seq. A type that holds itself can be anything.</summary>
    public ExtentIr OfType(TypeReference type)
    {
        if (_known.TryGetValue(type, out var known)) return known;
        if (seqOf(type) is not { } seq || !_inProgress.Add(type)) return Anything;
        var extent = OfSeq(seq);
        _inProgress.Remove(type);
        return _known[type] = extent;
    }

    /// <summary>The extent of one field of a type.</summary>
    public ExtentIr OfField(TypeReference type, string id) =>
        fieldOf(type, id) is { } found ? OfAttribute(found) : Anything;

    /// <summary>The extent of one element of a field, whether it repeats or not.</summary>
    public ExtentIr OfElement(TypeReference type, string id) =>
        fieldOf(type, id) is { } found ? OfRead(found.Read) : Anything;

    /// <summary>The extent of fields that follow one another.</summary>
    public ExtentIr OfSeq(EquatableArray<AttributeIr> seq)
    {
        long minimum = 0;
        long? maximum = 0;
        foreach (var field in seq)
        {
            var extent = OfAttribute(field);
            if (!IsBitField(field.Read))
            {
                // What is no bit field begins with a whole byte.
                minimum = RoundUp(minimum);
                maximum = maximum is { } bits ? RoundUp(bits) : null;
            }

            minimum = Add(minimum, extent.Minimum);
            maximum = maximum is null || extent.Maximum is null ? null : Add(maximum.Value, extent.Maximum.Value);
        }

        return new ExtentIr(minimum, maximum);
    }

    /// <summary>The extent of a field with its repetition and condition.</summary>
    public ExtentIr OfAttribute(AttributeIr attribute)
    {
        var extent = OfRead(attribute.Read);
        extent = attribute.Repeat switch
        {
            null => extent,
            { Kind: RepeatKind.Expression, Expression: IntegerIr { Value: var count } } when count >= 0 && count <= int.MaxValue =>
                new ExtentIr(Multiply(extent.Minimum, (long)count), extent.Maximum is { } most ? Multiply(most, (long)count) : null),
            { Kind: RepeatKind.Until } => new ExtentIr(extent.Minimum, null),
            _ => Anything,
        };
        return attribute.Condition is null ? extent : extent with { Minimum = 0 };
    }

    /// <summary>The extent of one element.</summary>
    public ExtentIr OfRead(ReadIr read) => read switch
    {
        ReadNumberIr => OfNumber(read.Type),
        ReadBitsIr bits => Fixed(bits.Width),
        ReadEnumIr named => OfRead(named.Number),
        ReadContentsIr contents => Fixed(contents.Contents.Count * 8L),
        ReadBytesIr bytes => OfRange(bytes.Range),
        ReadStringIr text => OfRange(text.Range),
        ReadUserIr { Range: { } range } => OfRange(range),
        ReadUserIr user => OfType(user.User.Reference),
        ReadSwitchIr choice => OfChoice(choice),
        _ => Anything,
    };

    /// <summary>Whether reading goes on within a byte.</summary>
    internal static bool IsBitField(ReadIr read) => read is ReadBitsIr or ReadEnumIr { Number: ReadBitsIr };

    private static ExtentIr OfRange(ByteRangeIr range)
    {
        if (range.Size is IntegerIr { Value: var size } && size >= 0 && size <= int.MaxValue) return Fixed((long)size * 8);
        return range is { Size: null, ToEnd: false, Terminator.Count: > 0, EosError: true, Consume: true }
            ? new ExtentIr(range.Terminator.Count * 8, null)
            : Anything;
    }

    private ExtentIr OfChoice(ReadSwitchIr choice)
    {
        var extents = choice.Cases.Select(@case => OfRead(@case.Read)).ToList();
        extents.Add(choice.Otherwise is null ? Fixed(0) : OfRead(choice.Otherwise));
        return new ExtentIr(
            extents.Min(extent => extent.Minimum),
            extents.All(extent => extent.Maximum is not null) ? extents.Max(extent => extent.Maximum) : null);
    }

    private static ExtentIr Fixed(long bits) => new(bits, bits);

    private static long RoundUp(long bits) => Add(bits, 7) / 8 * 8;

    private static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    private static long Multiply(long a, long b) => a != 0 && b > long.MaxValue / a ? long.MaxValue : a * b;
}
