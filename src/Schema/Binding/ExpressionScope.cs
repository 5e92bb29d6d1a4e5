using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>What an expression can see.</summary>
/// <param name="Type">The type it stands in.</param>
/// <param name="Item">What <c>_</c> is, where it exists.</param>
/// <param name="HasIndex">Whether <c>_index</c> exists.</param>
/// <param name="On">What <c>_on</c> is, where it exists.</param>
internal sealed record ExpressionScope(TypeSymbol Type, DataType? Item = null, bool HasIndex = false, DataType? On = null);
