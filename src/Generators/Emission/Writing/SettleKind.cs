namespace Tephra.Generators.Emission;

/// <summary>What the data decides; the names are those of <c>KaitaiInconsistencyKind</c>.</summary>
internal enum SettleKind
{
    /// <summary>Bytes.</summary>
    Size,

    /// <summary>Items.</summary>
    Count,

    /// <summary>Bytes from the start of the stream.</summary>
    Position,
}
