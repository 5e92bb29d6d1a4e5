namespace Tephra.Conformance.Errors;

/// <summary>A problem that a bad schema states in its header.</summary>
/// <param name="File">The file it is in, as written.</param>
/// <param name="Place">A YAML path, or the line and column.</param>
/// <param name="IsError">Whether it is an error; else a warning.</param>
internal sealed record StatedProblem(string File, StatedPlace Place, bool IsError)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(IsError ? "error" : "warning")} at {File}{Place}";
}
