using System.Text;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Syntax;

/// <summary>Reads <c>contents</c>: text (as UTF-8), or a list of text and numbers.</summary>
internal static class ContentsReader
{
    public static Spanned<EquatableArray<byte>>? Read(MappingReader attribute)
    {
        var bytes = new List<byte>();
        switch (attribute["contents"])
        {
            case null:
                return null;
            case YamlScalar { IsNull: false } scalar when !IsNumberOrTruth(scalar):
                return new Spanned<EquatableArray<byte>>(Encoding.UTF8.GetBytes(scalar.Value).ToEquatableArray(), scalar.Span);
            case YamlSequence sequence:
                // Said at the item: a long list has one that is wrong.
                if (sequence.Items.FirstOrDefault(item => !Append(item, bytes)) is not { } wrong) return new Spanned<EquatableArray<byte>>(bytes.ToEquatableArray(), attribute.KeySpan("contents"));
                attribute.Bag.Report(DiagnosticCatalogue.InvalidContents, wrong.Span);
                return null;
            case var other:
                attribute.Bag.Report(DiagnosticCatalogue.InvalidContents, other.Span);
                return null;
        }
    }

    private static bool IsNumberOrTruth(YamlScalar scalar) =>
        scalar.IsPlain && (scalar.TryGetInteger(out _) || scalar.TryGetBoolean(out _) || scalar.TryGetFloat(out _));

    private static bool Append(YamlNode item, List<byte> bytes)
    {
        if (item is not YamlScalar { IsNull: false } scalar) return false;
        if (scalar.IsPlain && scalar.TryGetInteger(out var number))
        {
            if (number < 0 || number > 255) return false;
            bytes.Add((byte)number);
            return true;
        }

        if (IsNumberOrTruth(scalar)) return false;
        bytes.AddRange(Encoding.UTF8.GetBytes(scalar.Value));
        return true;
    }
}
