using Tephra.Schema.Text;

namespace Tephra.Schema.Ir;

/// <summary>What a schema says of a thing in words.</summary>
/// <param name="Text">Its description.</param>
/// <param name="References">Where more is written.</param>
/// <param name="OriginalId">What the format's makers call it.</param>
public sealed record DocumentationIr(string? Text, EquatableArray<string> References, string? OriginalId)
{
    /// <summary>Nothing said.</summary>
    public static readonly DocumentationIr None = new(null, default, null);
}
