namespace Tephra.Conformance.Errors;

/// <summary>Where a stated problem is. The hierarchy is closed.</summary>
internal abstract record StatedPlace;

/// <summary>A place by line and column, both counted from 1.</summary>
internal sealed record LinePlace(int Line, int Column) : StatedPlace
{
    /// <inheritdoc/>
    public override string ToString() => $":{Line}:{Column}";
}

/// <summary>A place by the keys and indices that lead to it.</summary>
internal sealed record PathPlace(string Path) : StatedPlace
{
    /// <inheritdoc/>
    public override string ToString() => ": " + Path;
}
