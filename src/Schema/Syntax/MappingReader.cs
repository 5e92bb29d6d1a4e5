using System.Globalization;
using Tephra.Schema.Diagnostics;
using Tephra.Schema.Expressions;
using Tephra.Schema.Text;
using Tephra.Schema.Yaml;

namespace Tephra.Schema.Syntax;

/// <summary>Reads one mapping key by key. Reports every key that means nothing; keys that start with '-' are the author's own, but for the few this compiler reads.</summary>
internal sealed class MappingReader
{
    private static readonly string[] OwnKeys = ["-tephra-derive", "-tephra-open", "-tephra-align", "-tephra-order", "-tephra-stream"];

    private readonly YamlMapping _mapping;
    private readonly string _what;

    public MappingReader(YamlMapping mapping, string what, string[] allowed, DiagnosticBag bag)
    {
        _mapping = mapping;
        _what = what;
        Bag = bag;
        foreach (var entry in mapping.Entries)
        {
            var key = entry.Key.Value;
            var isAuthors = key.StartsWith("-", StringComparison.Ordinal) && !OwnKeys.Contains(key);
            if (isAuthors || allowed.Contains(key)) continue;
            bag.Report(
                DiagnosticCatalogue.UnknownKey, entry.Key.Span,
                key, what, Spelling.DidYouMean(key, allowed), string.Join(", ", allowed));
        }
    }

    public DiagnosticBag Bag { get; }

    /// <summary>The mapping's first key, which stands for the whole where nothing better does.</summary>
    public TextSpan Anchor => _mapping.Entries.Count > 0 ? _mapping.Entries[0].Key.Span : _mapping.Span;

    public static MappingReader? Of(YamlNode? node, string what, string[] allowed, DiagnosticBag bag)
    {
        if (node is YamlMapping mapping) return new MappingReader(mapping, what, allowed, bag);
        if (node is not null) bag.Report(DiagnosticCatalogue.MappingExpected, node.Span, what);
        return null;
    }

    public YamlNode? this[string key] => Entry(key)?.Value;

    public YamlEntry? Entry(string key)
    {
        foreach (var entry in _mapping.Entries)
        {
            if (entry.Key.Value == key) return entry;
        }

        return null;
    }

    public TextSpan KeySpan(string key) => Entry(key)?.Key.Span ?? Anchor;

    public YamlScalar? Scalar(string key)
    {
        switch (this[key])
        {
            case null:
                return null;
            case YamlScalar { IsNull: false } scalar:
                return scalar;
            case var other:
                Bag.Report(DiagnosticCatalogue.ScalarExpected, other.Span, $"'{key}'");
                return null;
        }
    }

    public Spanned<string>? String(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (scalar.IsPlain && (scalar.TryGetBoolean(out _) || scalar.TryGetInteger(out _) || scalar.TryGetFloat(out _)))
        {
            Bag.Report(DiagnosticCatalogue.StringExpected, scalar.Span, $"'{key}'", scalar.Value);
            return null;
        }

        return new Spanned<string>(scalar.Value, scalar.Span);
    }

    public Spanned<bool>? Boolean(string key)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (scalar.TryGetBoolean(out var value)) return new Spanned<bool>(value, scalar.Span);
        Bag.Report(DiagnosticCatalogue.BooleanExpected, scalar.Span, $"'{key}'", scalar.Value);
        return null;
    }

    public Spanned<int>? Byte(string key) => Integer(key, 0, 255);

    public Spanned<int>? Integer(string key, int least, int most) =>
        Whole(key, least, most) is { } whole ? new Spanned<int>((int)whole.Value, whole.Span) : null;

    public Spanned<uint>? UInt32(string key) =>
        Whole(key, uint.MinValue, uint.MaxValue) is { } whole ? new Spanned<uint>((uint)whole.Value, whole.Span) : null;

    private Spanned<long>? Whole(string key, long least, long most)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (scalar.TryGetInteger(out var value) && value >= least && value <= most) return new Spanned<long>((long)value, scalar.Span);
        Bag.Report(
            DiagnosticCatalogue.IntegerExpected, scalar.Span,
            $"'{key}'", least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture), scalar.Value);
        return null;
    }

    public Spanned<string>? Choice(string key, params string[] choices)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (choices.Contains(scalar.Value)) return new Spanned<string>(scalar.Value, scalar.Span);
        Bag.Report(
            DiagnosticCatalogue.ChoiceExpected, scalar.Span,
            $"'{key}'", scalar.Value, Spelling.DidYouMean(scalar.Value, choices), string.Join(", ", choices));
        return null;
    }

    public ExpressionSyntax? Expression(string key) => Scalar(key) is { } scalar ? ScalarReader.Expression(scalar, Bag) : null;

    public TypeNameSyntax? TypeName(string key) =>
        String(key) is not null && this[key] is YamlScalar scalar ? ExpressionParser.ParseTypeName(scalar.Value, scalar.Map, Bag) : null;

    public EquatableArray<YamlNode> Sequence(string key)
    {
        switch (this[key])
        {
            case null:
                return default;
            case YamlSequence sequence:
                return sequence.Items;
            case var other:
                Bag.Report(DiagnosticCatalogue.SequenceExpected, other.Span, $"'{key}'");
                return default;
        }
    }

    public EquatableArray<YamlEntry> Mapping(string key)
    {
        switch (this[key])
        {
            case null:
                return default;
            case YamlMapping mapping:
                return mapping.Entries;
            case var other:
                Bag.Report(DiagnosticCatalogue.MappingExpected, other.Span, $"'{key}'");
                return default;
        }
    }

    public void Require(string key)
    {
        if (Entry(key) is null) Bag.Report(DiagnosticCatalogue.MissingKey, Anchor, _what, key);
    }

    public void Exclude(string key, params string[] others)
    {
        if (Entry(key) is not { } entry) return;
        foreach (var other in others)
        {
            if (Entry(other) is not null) Bag.Report(DiagnosticCatalogue.ConflictingKeys, entry.Key.Span, key, other);
        }
    }
}
