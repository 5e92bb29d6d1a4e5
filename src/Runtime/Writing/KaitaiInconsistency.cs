namespace Tephra;

/// <summary>Why an object can't be written as it stands.</summary>
/// <param name="Path">Where in the object tree, from the root: <c>/header/len_body</c>.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Detail">What the value is and what the data needs, in one sentence.</param>
/// <param name="Value">What the object or the schema's expression says; null where there is nothing.</param>
/// <param name="Needed">What the data needs; null where no single value would do.</param>
public sealed record KaitaiInconsistency(string Path, KaitaiInconsistencyKind Kind, string Detail, object? Value, object? Needed)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Detail}";
}
