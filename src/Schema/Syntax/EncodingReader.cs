using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Syntax;

/// <summary>Reads <c>encoding</c>. A name that everyone understands stands for its canonical form, with a word about style.</summary>
internal static class EncodingReader
{
    public static Spanned<string>? Read(MappingReader mapping)
    {
        if (mapping.String("encoding") is not { } written) return null;
        if (EncodingNames.IsCanonical(written.Value)) return written;
        if (EncodingNames.Canonical(written.Value) is { } canonical)
        {
            mapping.Bag.Report(DiagnosticCatalogue.EncodingNotCanonical, written.Span, canonical, written.Value);
            return written with { Value = canonical };
        }

        mapping.Bag.Report(DiagnosticCatalogue.UnknownEncoding, written.Span, written.Value);
        return written;
    }
}
