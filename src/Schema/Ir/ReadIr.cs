using Tephra.Schema.Text;
using Tephra.Schema.Types;

namespace Tephra.Schema.Ir;

/// <summary>How one value is read. The hierarchy is closed.</summary>
/// <param name="Type">What kind of value comes out.</param>
public abstract record ReadIr(DataType Type);

/// <summary>A whole number or floating-point number.</summary>
public sealed record ReadNumberIr(DataType Type, ByteOrder Order) : ReadIr(Type);

/// <summary>A bit field; <see cref="ReadIr.Type"/> is boolean for one bit.</summary>
public sealed record ReadBitsIr(DataType Type, int Width, BitOrder Order) : ReadIr(Type);

/// <summary>A number taken as a member of an enum.</summary>
public sealed record ReadEnumIr(EnumType Enum, ReadIr Number) : ReadIr(Enum);

/// <summary>Bytes.</summary>
public sealed record ReadBytesIr(ByteRangeIr Range) : ReadIr(DataType.Bytes);

/// <summary>Bytes that must be these.</summary>
public sealed record ReadContentsIr(EquatableArray<byte> Contents) : ReadIr(DataType.Bytes);

/// <summary>Text.</summary>
public sealed record ReadStringIr(ByteRangeIr Range, string Encoding) : ReadIr(DataType.String);

/// <summary>An object of a user type.</summary>
/// <param name="User">The type.</param>
/// <param name="Arguments">What its parameters are.</param>
/// <param name="ParameterTypes">The types of its parameters.</param>
/// <param name="ParameterIds">Their ids; nothing for a class of the host.</param>
/// <param name="Range">The bytes that become its own stream; <see langword="null"/> to read on in the present one.</param>
/// <param name="Parent">What it sees as its parent.</param>
/// <param name="InheritsEndian">Whether it takes over the calculated byte order of the object that holds it.</param>
public sealed record ReadUserIr(
    UserType User,
    EquatableArray<ExpressionIr> Arguments,
    EquatableArray<DataType> ParameterTypes,
    EquatableArray<string> ParameterIds,
    ByteRangeIr? Range,
    ParentChoice Parent,
    bool InheritsEndian) : ReadIr(User);

/// <summary>One of several, decided by a value.</summary>
/// <param name="Type">What all cases have in common.</param>
/// <param name="On">The value that decides.</param>
/// <param name="Cases">The cases in their order.</param>
/// <param name="Otherwise">What is read when no case matches; <see langword="null"/>: nothing.</param>
/// <param name="Derivation">
/// What a writer sets where the value is of another case: <see cref="LocalKind.Needed"/> is that case's value, of the type of <paramref name="On"/>.
/// </param>
public sealed record ReadSwitchIr(
    DataType Type, ExpressionIr On, EquatableArray<SwitchCaseIr> Cases, ReadIr? Otherwise, DerivationIr? Derivation = null) : ReadIr(Type)
{
    /// <summary>
    /// Whether, where no case matches, a class that is registered for the number goes before <see cref="Otherwise"/>, which then is of a user type
    /// and says what bytes it has.
    /// </summary>
    public bool TakesRegistered { get; init; }
}

/// <summary>One case of a switch.</summary>
public sealed record SwitchCaseIr(ExpressionIr Value, ReadIr Read);
