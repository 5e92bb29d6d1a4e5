using Tephra.Schema.Text;

namespace Tephra.Schema.Ir;

/// <summary>A byte order that is decided when the type starts to be read.</summary>
/// <param name="On">The value that decides; <see langword="null"/>: whoever holds the object decided already.</param>
/// <param name="Cases">The cases in their order.</param>
/// <param name="Otherwise">The order when no case matches; <see langword="null"/>: that is an error.</param>
/// <param name="SchemaPath">Where it stands in the schema.</param>
public sealed record EndianIr(ExpressionIr? On, EquatableArray<EndianCaseIr> Cases, ByteOrder? Otherwise, string SchemaPath);

/// <summary>One case of a calculated byte order.</summary>
public sealed record EndianCaseIr(ExpressionIr Value, ByteOrder Order);
