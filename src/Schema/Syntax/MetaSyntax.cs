using Tephra.Schema.Ir;
using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary>The <c>meta</c> of a type as written.</summary>
/// <param name="Endian">The byte order of its numbers, if it says so.</param>
/// <param name="BitEndian">The bit order of its bit fields, if it says so.</param>
/// <param name="Encoding">The encoding of its strings, if it says so.</param>
/// <param name="AllowsOpaqueTypes">Whether types that nobody declares are taken for classes of the host, if it says so.</param>
/// <param name="IsDebug">Whether what was read before an error is to be kept.</param>
/// <param name="Imports">The schemas it imports.</param>
public sealed record MetaSyntax(
    EndianSyntax? Endian, BitOrder? BitEndian, Spanned<string>? Encoding, bool? AllowsOpaqueTypes, bool IsDebug, EquatableArray<Spanned<string>> Imports)
{
    /// <summary>Nothing said.</summary>
    public static readonly MetaSyntax None = new(null, null, null, null, false, default);
}
