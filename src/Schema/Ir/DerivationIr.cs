namespace Tephra.Schema.Ir;

/// <summary>
/// How a writer makes an expression give what the data needs: it sets <paramref name="Target"/> to <paramref name="Value"/>. Only
/// where the expression does not give that already: several values may give the same (<c>len / 4</c>), and who reads a file
/// and writes it again keeps the one that was there. Whether the expression gives it afterwards is to be looked at, too:
/// not everything can be had (<c>len * 4</c> is never 6), and then the target keeps its value or gets one that does not serve.
/// </summary>
/// <param name="Target">
/// A field, parse instance or element of a list of numbers, of this object or of one that can be reached from it, such as
/// <c>_parent.header.len_body</c> or <c>_root.offsets[_index]</c>.
/// </param>
/// <param name="Value">
/// An expression in which a <see cref="LocalIr"/> of kind <see cref="LocalKind.Needed"/> is what the data needs: bytes, items or
/// a position. It is calculated in 64 bits and may not fit the target.
/// </param>
public sealed record DerivationIr(ExpressionIr Target, ExpressionIr Value);
