using System.Globalization;
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
        if (MappingReader.Of(node, "'meta'", SchemaKeys.Meta, bag) is not { } meta) return MetaSyntax.None;
        CheckVersion(meta);
        meta.Boolean("ks-zero-copy-substream");
        var bitOrder = meta.Choice("bit-endian", "le", "be");
        return new MetaSyntax(
            ReadEndian(meta),
            bitOrder is null ? null : bitOrder.Value.Value == "le" ? BitOrder.Little : BitOrder.Big,
            EncodingReader.Read(meta),
            meta.Boolean("ks-opaque-types")?.Value,
            meta.Boolean("ks-debug") is { Value: true },
            ReadImports(meta));
    }

    private static EndianSyntax? ReadEndian(MappingReader meta)
    {
        if (meta["endian"] is not YamlMapping calculated)
        {
            return meta.Choice("endian", "le", "be") is { } order ? new FixedEndianSyntax(order.Span, OrderOf(order.Value)) : null;
        }

        var mapping = new MappingReader(calculated, "'endian'", SchemaKeys.Switch, meta.Bag);
        mapping.Require("switch-on");
        mapping.Require("cases");
        var cases = mapping.Mapping("cases").SelectMany(entry => ReadEndianCase(entry, meta.Bag)).ToEquatableArray();
        return mapping.Expression("switch-on") is { } on ? new CalculatedEndianSyntax(meta.KeySpan("endian"), on, cases) : null;
    }

    private static EndianCaseSyntax[] ReadEndianCase(YamlEntry entry, DiagnosticBag bag)
    {
        if (entry.Value is not YamlScalar { Value: "le" or "be" } order)
        {
            var written = entry.Value is YamlScalar scalar ? scalar.Value : "…";
            bag.Report(DiagnosticCatalogue.ChoiceExpected, entry.Value.Span, "A case of 'endian'", written, "", "le, be");
            return [];
        }

        if (entry.Key.Value == "_") return [new EndianCaseSyntax(entry.Key.Span, null, OrderOf(order.Value))];
        return ScalarReader.Expression(entry.Key, bag) is { } value ? [new EndianCaseSyntax(entry.Key.Span, value, OrderOf(order.Value))] : [];
    }

    private static ByteOrder OrderOf(string name) => name == "le" ? ByteOrder.Little : ByteOrder.Big;

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
        // Without quotes YAML takes 0.10 for the number 0.1.
        var written = scalar.TryGetFloat(out var number) ? number.ToString("0.0###", CultureInfo.InvariantCulture) : scalar.Value;
        if (Regex.IsMatch(written, @"^(0|[1-9]\d*)(\.(0|[1-9]\d*)){1,2}$") && Version.TryParse(written, out var version)
            && version >= new Version(0, 6) && new Version(version.Major, version.Minor) <= LanguageVersion)
        {
            return;
        }

        meta.Bag.Report(DiagnosticCatalogue.UnsupportedVersion, scalar.Span, LanguageVersion.ToString(), written);
    }
}
