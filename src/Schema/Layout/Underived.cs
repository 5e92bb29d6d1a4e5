using Tephra.Schema.Types;

namespace Tephra.Schema.Layout;

/// <summary>A size, count or position that depends on fields, none of which could be chosen to be set.</summary>
/// <param name="Owner">The type it stands in.</param>
/// <param name="Id">The field or parse instance it is about.</param>
/// <param name="Kind">What it says of it.</param>
public sealed record Underived(TypeReference Owner, string Id, ConstraintKind Kind);
