using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Ir;

/// <summary>A type of a schema, ready to be emitted.</summary>
/// <param name="Reference">Its name.</param>
/// <param name="Documentation">What the schema says of it.</param>
/// <param name="Parent">The type of <c>_parent</c>: a user type, or any.</param>
/// <param name="Endian">How its byte order is decided, if it is calculated.</param>
/// <param name="Parameters">What it is constructed with.</param>
/// <param name="Seq">What is read in order.</param>
/// <param name="ParseInstances">What is read on demand.</param>
/// <param name="ValueInstances">What is computed on demand.</param>
/// <param name="Text">What <c>ToString</c> gives.</param>
/// <param name="Types">The types declared in it.</param>
/// <param name="Enums">The enums declared in it.</param>
/// <param name="Extent">How many bits its seq takes.</param>
/// <param name="Offsets">The bit each field begins with, where all of that is fixed and nothing can be wrong with any value; else nothing.</param>
/// <param name="IsNumbers">Whether all of them are numbers, too.</param>
/// <param name="IsDebug">Whether what was read before an error is to be kept.</param>
/// <param name="Interfaces">What the cases of each of its switches share.</param>
/// <param name="Implements">The interfaces of the switches it is a case of.</param>
public sealed record TypeIr(
    TypeReference Reference,
    DocumentationIr Documentation,
    DataType Parent,
    EndianIr? Endian,
    EquatableArray<ParameterIr> Parameters,
    EquatableArray<AttributeIr> Seq,
    EquatableArray<ParseInstanceIr> ParseInstances,
    EquatableArray<ValueInstanceIr> ValueInstances,
    ExpressionIr? Text,
    EquatableArray<TypeIr> Types,
    EquatableArray<EnumIr> Enums,
    ExtentIr Extent,
    EquatableArray<long> Offsets,
    bool IsNumbers,
    bool IsDebug,
    EquatableArray<InterfaceIr> Interfaces,
    EquatableArray<InterfaceReference> Implements)
{
    /// <summary>The ids of its members, of whatever kind.</summary>
    public IEnumerable<string> MemberIds =>
        Parameters.Select(parameter => parameter.Id)
            .Concat(Seq.Select(attribute => attribute.Id))
            .Concat(ParseInstances.Select(instance => instance.Attribute.Id))
            .Concat(ValueInstances.Select(instance => instance.Id));
}

/// <summary>How many bits something takes in its stream.</summary>
/// <param name="Minimum">The fewest.</param>
/// <param name="Maximum">The most; <see langword="null"/>: no bound follows from the schema.</param>
public sealed record ExtentIr(long Minimum, long? Maximum)
{
    /// <summary>Whether it is always the same.</summary>
    public bool IsFixed => Minimum == Maximum;
}
