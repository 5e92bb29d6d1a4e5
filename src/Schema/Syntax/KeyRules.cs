using System.Text.RegularExpressions;
using Tephra.Schema.Diagnostics;

namespace Tephra.Schema.Syntax;

/// <summary>Which keys may stand together, and which an attribute's type has a use for.</summary>
internal static class KeyRules
{
    private static readonly Regex Number = new("^([us][1248](le|be)?|f[48](le|be)?|b[0-9]+(le|be)?)$", RegexOptions.CultureInvariant);

    private static readonly string[] ByteKeys = ["size", "size-eos", "pad-right"];

    public static void Check(AttributeSyntax attribute, MappingReader mapping)
    {
        mapping.Exclude("contents", "type", "valid");
        mapping.Exclude("size", "size-eos");
        if (attribute.Type is not SwitchTypeSyntax) Forbid(mapping, "what no switch decides", ["-tephra-open"]);
        var name = attribute.Type is SingleTypeSyntax single ? single.Type.Name.ToString() : null;
        if (name is not null && Number.IsMatch(name)) Forbid(mapping, $"'{name}'", [.. ByteKeys, "encoding", "process", "parent", "contents"]);
        else if (name is "str" or "strz") Forbid(mapping, $"'{name}'", ["enum", "parent", "process", "contents"]);
        else if (attribute.Type is not null) Forbid(mapping, "a user type", ["encoding", "enum", "contents"], attribute.Type is SwitchTypeSyntax);
        else if (mapping.Entry("type") is null) Forbid(mapping, "bytes", ["encoding", "enum", "parent"]);

        if (attribute.Contents is not null || mapping.Entry("contents") is not null) return;
        var isText = name == "str";
        var isBytes = attribute.Type is null && mapping.Entry("type") is null;
        var isWritten = mapping.Entry("size") is not null || mapping.Entry("size-eos") is not null || mapping.Entry("terminator") is not null;
        if ((isText || isBytes) && !isWritten)
        {
            mapping.Bag.Report(DiagnosticCatalogue.UnboundedBytes, attribute.Span, isText ? "the string" : "the field");
        }
        else if (attribute.Range.Process is not null && !isWritten)
        {
            mapping.Bag.Report(DiagnosticCatalogue.UnboundedBytes, attribute.Span, "what 'process' works on");
        }
    }

    private static void Forbid(MappingReader mapping, string what, string[] keys, bool exceptForSwitch = false)
    {
        if (exceptForSwitch) keys = [.. keys.Where(key => key is not ("encoding" or "enum"))];
        foreach (var key in keys)
        {
            if (mapping.Entry(key) is { } entry) mapping.Bag.Report(DiagnosticCatalogue.KeyNotForType, entry.Key.Span, key, what);
        }
    }
}
