using Tephra.Schema.Types;

namespace Tephra.Schema.Ir;

/// <summary>A value that whoever constructs the object gives.</summary>
public sealed record ParameterIr(string Id, DataType Type, DocumentationIr Documentation);

/// <summary>Something read from a stream: an element of the seq, or the reading half of a parse instance.</summary>
/// <param name="Id">Its id; <c>_unnamedN</c> where the schema gives none.</param>
/// <param name="SchemaPath">Where it stands in the schema, such as <c>/types/thread/seq/2</c>.</param>
/// <param name="Type">The type of the whole value, repetition included.</param>
/// <param name="IsOptional">Whether the value may be absent.</param>
/// <param name="Read">How one element is read.</param>
/// <param name="Condition">Whether it is read at all.</param>
/// <param name="Repeat">How often.</param>
/// <param name="Valid">What must hold of each element.</param>
/// <param name="Documentation">What the schema says of it.</param>
/// <param name="ConditionDerivation">
/// What a writer sets where the condition isn't true of a value that is there, or true of one that isn't: <see cref="LocalKind.Needed"/> is 1 or 0.
/// </param>
/// <param name="Preset">The only value it can have, which a new object begins with; <see langword="null"/>: it has a choice, or may be absent.</param>
public sealed record AttributeIr(
    string Id,
    string SchemaPath,
    DataType Type,
    bool IsOptional,
    ReadIr Read,
    ExpressionIr? Condition,
    RepeatIr? Repeat,
    ValidIr? Valid,
    DocumentationIr Documentation,
    DerivationIr? ConditionDerivation = null,
    ExpressionIr? Preset = null);

/// <summary>Something read on demand.</summary>
/// <param name="Attribute">What is read.</param>
/// <param name="Io">The stream; <see langword="null"/>: the object's own.</param>
/// <param name="Position">Where in the stream; <see langword="null"/>: wherever it stands.</param>
/// <param name="Derivation">What a writer sets where it had to put the value elsewhere; <see langword="null"/>: nothing.</param>
/// <param name="Align">Where a writer has to find a new place, it is a multiple of this number of bytes.</param>
/// <param name="Order">Where a writer has to find places for several, it goes by this number, and for equal ones by their order here.</param>
public sealed record ParseInstanceIr(
    AttributeIr Attribute, ExpressionIr? Io, ExpressionIr? Position, DerivationIr? Derivation = null, int Align = 1, int Order = 0);

/// <summary>Something computed on demand.</summary>
public sealed record ValueInstanceIr(
    string Id, DataType Type, bool IsOptional, ExpressionIr Value, ExpressionIr? Condition, DocumentationIr Documentation);
