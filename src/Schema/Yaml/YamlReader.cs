using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using LibraryStyle = YamlDotNet.Core.ScalarStyle;

namespace Tephra.Schema.Yaml;

/// <summary>Reads a YAML or JSON file as nodes that know their places. With <see cref="GuardedParser"/> the only code that uses YamlDotNet, and of it the event layer alone.</summary>
public sealed class YamlReader
{
    private const int DeepestNesting = 100;
    private const int MostNodesThroughAliases = 100_000;

    private readonly SourceText _text;
    private readonly DiagnosticBag _bag;
    private readonly GuardedParser _parser;

    // An anchor whose value is still being read maps to null: an alias inside of it has nothing to stand for.
    private readonly Dictionary<string, YamlNode?> _anchors = [];
    private int _nodesThroughAliases;

    // Where the outermost bracket stands that is open while something in it is read.
    private int? _openBracket;

    private YamlReader(SourceText text, DiagnosticBag bag)
    {
        _text = text;
        _bag = bag;
        _parser = new GuardedParser(text.Content);
    }

    /// <summary>Reads a file; <see langword="null"/>, with the reason in <paramref name="bag"/>, where it holds no document that can be read.</summary>
    public static YamlNode? Read(SourceText text, DiagnosticBag bag)
    {
        if (YamlCharacters.FindInvalid(text.Content) is >= 0 and var position)
        {
            bag.Report(DiagnosticCatalogue.InvalidCharacter, new TextSpan(position, 1), ((int)text.Content[position]).ToString("X4"));
            return null;
        }

        var reader = new YamlReader(text, bag);
        try
        {
            return reader.ReadDocument();
        }
        catch (ReadAbandonedException)
        {
            return null;
        }
        catch (YamlException exception)
        {
            var understood = reader._parser.Current is { } current ? reader.Position(current.Start) : 0;
            // Where the library itself stumbled, it could not say where it was.
            var reached = exception.InnerException is null ? reader.Position(exception.Start) : text.Content.Length;
            var bracket = FlowBrackets.FindUnclosed(text.Content, reader._openBracket ?? understood, reached);
            new YamlFailure(text.Content, reader.Span(exception.Start, exception.End), bracket, exception.Message).Report(bag);
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _bag.Report(DiagnosticCatalogue.EmptyDocument, default);
            return null;
        }

        var node = ReadNode(1);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second)) _bag.Report(DiagnosticCatalogue.SeveralDocuments, Span(second.Start, second.End));
        return node;
    }

    private YamlNode ReadNode(int depth)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias)) return ReadAlias(alias, depth);
        var start = _parser.Consume<NodeEvent>();
        if (depth > DeepestNesting) throw Abandon(DiagnosticCatalogue.NestedTooDeep, start, $"{DeepestNesting}");
        CheckTag(start);
        if (!start.Anchor.IsEmpty) _anchors[start.Anchor.Value] = null;
        var openBracket = _openBracket;
        if (start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow })
        {
            _openBracket ??= YamlCharacters.SkipProperties(_text.Content, Position(start.Start), _text.Content.Length);
        }

        YamlNode node = start switch
        {
            Scalar scalar => ReadScalar(scalar),
            MappingStart mapping => ReadMapping(mapping, depth),
            _ => ReadSequence((SequenceStart)start, depth),
        };
        _openBracket = openBracket;
        if (!start.Anchor.IsEmpty) _anchors[start.Anchor.Value] = node;
        return node;
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var start = YamlCharacters.SkipProperties(_text.Content, Position(scalar.Start), Position(scalar.End));
        var end = Math.Max(start, Position(scalar.End));
        var style = scalar.Style switch
        {
            LibraryStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            LibraryStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            LibraryStyle.Literal => ScalarStyle.Literal,
            LibraryStyle.Folded => ScalarStyle.Folded,
            _ => scalar.Tag.IsEmpty || (!scalar.Tag.IsNonSpecific && !scalar.Tag.Value.EndsWith(":str", StringComparison.Ordinal))
                ? ScalarStyle.Plain
                : ScalarStyle.PlainString,
        };
        return new YamlScalar(
            TextSpan.FromBounds(start, end), scalar.Value, style, ScalarPositions.Find(_text.Content, start, end, style, scalar.Value));
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = new YamlEntryList(_text, _bag);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            entries.Add(key, value);
        }

        var end = _parser.Consume<MappingEnd>();
        var items = entries.ToEquatableArray();
        var last = items.Count > 0 ? items[items.Count - 1].Value.Span.End : 0;
        return new YamlMapping(Span(start, end, start.Style == MappingStyle.Flow, last), items);
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        var end = _parser.Consume<SequenceEnd>();
        var last = items.Count > 0 ? items[items.Count - 1].Span.End : 0;
        return new YamlSequence(Span(start, end, start.Style == SequenceStyle.Flow, last), items.ToEquatableArray());
    }

    private YamlNode ReadAlias(AnchorAlias alias, int depth)
    {
        var name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out var node) || node is null) throw Abandon(DiagnosticCatalogue.UnknownAnchor, alias, name);
        Count(node, depth, alias);
        return node;
    }

    // Nodes are shared, but whoever walks them sees a tree: its size and depth are what must stay bounded.
    private void Count(YamlNode node, int depth, AnchorAlias alias)
    {
        if (depth > DeepestNesting) throw Abandon(DiagnosticCatalogue.NestedTooDeep, alias, $"{DeepestNesting}");
        if (++_nodesThroughAliases > MostNodesThroughAliases) throw Abandon(DiagnosticCatalogue.TooManyAliases, alias, $"{MostNodesThroughAliases}");
        if (node is YamlSequence sequence)
        {
            foreach (var item in sequence.Items) Count(item, depth + 1, alias);
        }
        else if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries) Count(entry.Value, depth + 1, alias);
        }
    }

    private void CheckTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific) return;
        var tag = node.Tag.Value;
        if (tag is "tag:yaml.org,2002:str" or "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool"
            or "tag:yaml.org,2002:null" or "tag:yaml.org,2002:map" or "tag:yaml.org,2002:seq") return;
        _bag.Report(DiagnosticCatalogue.UnknownTag, Span(node.Start, node.End), tag);
    }

    private ReadAbandonedException Abandon(DiagnosticDescriptor descriptor, ParsingEvent place, string argument)
    {
        _bag.Report(descriptor, Span(place.Start, place.End), argument);
        return new ReadAbandonedException();
    }

    // The library ends a block where the next token begins, and a flow collection before its closing bracket.
    private TextSpan Span(ParsingEvent start, ParsingEvent end, bool isFlow, int lastItemEnd)
    {
        var first = YamlCharacters.SkipProperties(_text.Content, Position(start.Start), _text.Content.Length);
        var last = isFlow ? Math.Min((int)end.End.Index + 1, _text.Content.Length) : lastItemEnd;
        return TextSpan.FromBounds(first, Math.Max(first, last));
    }

    private TextSpan Span(Mark start, Mark end) => TextSpan.FromBounds(Position(start), Math.Max(Position(start), Position(end)));

    // The library may count a line break behind the last character.
    private int Position(Mark mark) => Math.Min((int)mark.Index, _text.Content.Length);
}
