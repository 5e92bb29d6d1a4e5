namespace Tephra.Schema.Types;

/// <summary>What kind of value a member or expression has. The hierarchy is closed.</summary>
public abstract record DataType
{
    /// <summary>A whole number an expression computed; 64 bits, signed.</summary>
    public static readonly DataType CalculatedInteger = new IntegerType(8, true);

    /// <summary>A whole number an expression computed from an unsigned 64-bit operand.</summary>
    public static readonly DataType CalculatedUnsigned = new IntegerType(8, false);

    /// <summary>A floating-point number an expression computed.</summary>
    public static readonly DataType CalculatedFloat = new FloatType(8);

    /// <summary>Truth.</summary>
    public static readonly DataType Boolean = new BooleanType();

    /// <summary>Text.</summary>
    public static readonly DataType String = new StringType();

    /// <summary>Bytes.</summary>
    public static readonly DataType Bytes = new BytesType();

    /// <summary>A stream, <c>_io</c>.</summary>
    public static readonly DataType Io = new IoType();

    /// <summary>Any user type.</summary>
    public static readonly DataType Struct = new StructType();

    /// <summary>Anything at all.</summary>
    public static readonly DataType Any = new AnyType();

    /// <summary>What an expression with an error has, so that one mistake is reported once.</summary>
    public static readonly DataType Unknown = new UnknownType();

    /// <summary>Whether arithmetic works on it.</summary>
    public bool IsNumeric => this is IntegerType or FloatType or BitsType;

    /// <summary>Whether it is a whole number, bit fields included.</summary>
    public bool IsInteger => this is IntegerType or BitsType;
}

/// <summary>A whole number of 1, 2, 4 or 8 bytes.</summary>
public sealed record IntegerType(int Width, bool IsSigned) : DataType
{
    /// <inheritdoc/>
    public override string ToString() => (IsSigned ? "s" : "u") + Width;
}

/// <summary>A whole number of 1 to 64 bits.</summary>
public sealed record BitsType(int Width) : DataType
{
    /// <inheritdoc/>
    public override string ToString() => "b" + Width;
}

/// <summary>A floating-point number of 4 or 8 bytes.</summary>
public sealed record FloatType(int Width) : DataType
{
    /// <inheritdoc/>
    public override string ToString() => "f" + Width;
}

/// <summary><see cref="DataType.Boolean"/>.</summary>
public sealed record BooleanType : DataType
{
    /// <inheritdoc/>
    public override string ToString() => "bool";
}

/// <summary><see cref="DataType.String"/>.</summary>
public sealed record StringType : DataType
{
    /// <inheritdoc/>
    public override string ToString() => "str";
}

/// <summary><see cref="DataType.Bytes"/>.</summary>
public sealed record BytesType : DataType
{
    /// <inheritdoc/>
    public override string ToString() => "bytes";
}

/// <summary><see cref="DataType.Io"/>.</summary>
public sealed record IoType : DataType
{
    /// <inheritdoc/>
    public override string ToString() => "io";
}

/// <summary>An object of some user type.</summary>
/// <param name="Interface">What all the types it may have implement; <see langword="null"/>: any user type, <see cref="DataType.Struct"/>.</param>
public sealed record StructType(InterfaceReference? Interface = null) : DataType
{
    /// <inheritdoc/>
    public override string ToString() => "struct";
}

/// <summary><see cref="DataType.Any"/>.</summary>
public sealed record AnyType : DataType
{
    /// <inheritdoc/>
    public override string ToString() => "any";
}

/// <summary><see cref="DataType.Unknown"/>.</summary>
public sealed record UnknownType : DataType
{
    /// <inheritdoc/>
    public override string ToString() => "unknown";
}

/// <summary>A named value of an enum.</summary>
public sealed record EnumType(EnumReference Enum) : DataType
{
    /// <inheritdoc/>
    public override string ToString() => Enum.ToString();
}

/// <summary>An object of one user type.</summary>
public sealed record UserType(TypeReference Reference) : DataType
{
    /// <inheritdoc/>
    public override string ToString() => Reference.ToString();
}

/// <summary>A list whose elements have one type.</summary>
public sealed record ArrayType(DataType Element) : DataType
{
    /// <inheritdoc/>
    public override string ToString() => Element + "[]";
}
