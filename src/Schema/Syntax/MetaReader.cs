using System.Text.RegularExpressions;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Ir;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Syntax;

/// <summary>Reads <c>meta</c>.</summary>
internal static class MetaReader
{
    // The newest version of the language this compiler follows.
    private static readonly Version LanguageVersion = new(0, 12);

    private static readonly string[] Keys =
    [
        "id", "title", "application", "file-extension", "xref", "tags", "license", "ks-version", "ks-debug",
        "ks-opaque-types", "ks-zero-copy-substream", "imports", "endian", "bit-endian", "encoding",
    ];

    /// <summary>The id of the top type, which <c>meta</c> must give.</summary>
    public static Spanned<string>? ReadId(YamlMapping top, DiagnosticBag bag)
    {
        foreach (var entry in top.Entries)
        {
            if (entry.Key.Value != "meta") continue;
            if (entry.Value is not YamlMapping meta)
            {
                bag.Report(DiagnosticCatalogue.MappingExpected, entry.Value.Span, "'meta'");
                return null;
            }

            foreach (var key in meta.Entries)
            {
                if (key.Key.Value == "id" && key.Value is YamlScalar scalar) return ScalarReader.Id(scalar, bag);
            }

            bag.Report(DiagnosticCatalogue.MissingKey, entry.Key.Span, "'meta'", "id");
            return null;
        }

        bag.Report(DiagnosticCatalogue.MissingKey, new TextSpan(top.Span.Start, 0), "A schema", "meta");
        return null;
    }

    public static MetaSyntax Read(YamlNode? node, DiagnosticBag bag)
    {
        if (MappingReader.Of(node, "'meta'", Keys, bag) is not { } meta) return MetaSyntax.None;
        CheckVersion(meta);
        if (meta.Boolean("ks-opaque-types") is { Value: true } opaque)
        {
            bag.Report(DiagnosticCatalogue.NotSupportedYet, opaque.Span, "'ks-opaque-types'");
        }

        meta.Boolean("ks-debug");
        meta.Boolean("ks-zero-copy-substream");
        var bitOrder = meta.Choice("bit-endian", "le", "be");
        return new MetaSyntax(
            ReadEndian(meta),
            bitOrder is null ? null : bitOrder.Value.Value == "le" ? BitOrder.Little : BitOrder.Big,
            meta.String("encoding"),
            ReadImports(meta));
    }

    private static ByteOrder? ReadEndian(MappingReader meta)
    {
        if (meta["endian"] is YamlMapping calculated)
        {
            meta.Bag.Report(DiagnosticCatalogue.NotSupportedYet, calculated.Span, "A calculated 'endian'");
            return ByteOrder.Little;
        }

        return meta.Choice("endian", "le", "be") is { } order ? order.Value == "le" ? ByteOrder.Little : ByteOrder.Big : null;
    }

    private static EquatableArray<Spanned<string>> ReadImports(MappingReader meta)
    {
        var imports = new List<Spanned<string>>();
        foreach (var item in meta.Sequence("imports"))
        {
            if (item is YamlScalar { IsNull: false } scalar) imports.Add(new Spanned<string>(scalar.Value, scalar.Span));
            else meta.Bag.Report(DiagnosticCatalogue.ScalarExpected, item.Span, "An import");
        }

        return imports.ToEquatableArray();
    }

    private static void CheckVersion(MappingReader meta)
    {
        if (meta.Scalar("ks-version") is not { } scalar) return;
        if (Regex.IsMatch(scalar.Value, @"^\d+\.\d+(\.\d+)?$") && Version.TryParse(scalar.Value, out var version)
            && version >= new Version(0, 6) && new Version(version.Major, version.Minor) <= LanguageVersion)
        {
            return;
        }

        meta.Bag.Report(DiagnosticCatalogue.UnsupportedVersion, scalar.Span, LanguageVersion.ToString(), scalar.Value);
    }
}
