using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Yaml;

/// <summary>What a parser's complaint means to who wrote the file: what is wrong, where, and what to do.</summary>
/// <param name="text">The file.</param>
/// <param name="place">What the parser points to.</param>
/// <param name="unclosed">The bracket that is open there and that nothing closes, if there is one.</param>
/// <param name="complaint">What it says.</param>
internal sealed class YamlFailure(string text, TextSpan place, TextSpan? unclosed, string complaint)
{
    // Parts of the library's messages, the more special first, and what we say instead.
    private static readonly (string Complaint, string Advice)[] Advices =
    [
        (LinesInQuotes, "text in quotes goes on in lines that are indented; indent them, or add the quote that is missing"),
        (LineInBrackets, "a line within brackets has to be indented more than what the brackets belong to; indent it"),
        ("escape character", BadEscape),
        ("hexadecimal number", BadEscape),
        ("Unicode", BadEscape),
        ("',' or '", "a ',' is missing before this, or a bracket that closes"),
        ("invalid mapping", "a second ': ' can't stand in one value; put the value in quotes if it belongs to it, or begin a new line for another key"),
        ("Mapping values", "a ':' can't stand here; put the text in quotes if it belongs to it, or write the key it follows"),
        ("Mapping keys", "a '?' can't stand here; put it in quotes if it is text"),
        ("expected ':'", "this is no 'key: value'; add the ':' and a space, or indent the line if it belongs to the text above"),
        ("expected key", "a line 'key: value' is wanted here, indented exactly like the keys it belongs to"),
        ("'-' indicator", "an item '- …' is wanted here, indented exactly like the items it belongs to"),
        ("Block sequence entries", "an item '- …' can't stand here; begin a new line for it"),
        ("Anchor before", "an anchor stands behind the '-' of an item, not before it"),
        ("more than one anchor", "a value has one anchor at most; remove the other"),
        ("disallowed", "a name has to follow '&' and '*'; put the value in quotes if it is text"),
        ("indentation indicator", "the number after '|' or '>' says how many spaces the text is indented by, from 1 to 9; leave it away"),
        ("literal block scalar", "the empty lines above the text have more spaces than the text itself; remove these"),
        ("block scalar", "the text of '|' or '>' begins in the next line; put the value in quotes if it is text of one line"),
        ("cannot start any token", "a value can't begin with this character; put the value in quotes"),
        ("comment", "a comment can't stand here; put a space before the '#', or the value in quotes if the '#' belongs to it"),
        ("Invalid key indicator", "a space has to follow '-' and '?'; put the value in quotes if it is text"),
        ("%", Directive),
        ("directive", Directive),
        ("<document start>", "a line that begins with '%' or '...' ends what stands above it, and a schema needs none; remove it"),
        ("prefix", Directive),
        ("handle", BadTag),
        ("tag", BadTag),
        ("Tag", BadTag),
        ("'value'", BadTag),
        ("no more tokens", AfterEnd),
        ("'...'", AfterEnd),
        ("<document end>", "the schema has ended before this line; indent it exactly like the lines it belongs to"),
        ("node content", MissingValue),
        ("expected token", MissingValue),
        ("got '", MissingValue),
    ];

    /// <summary>What is said where the library has no words for it.</summary>
    public const string LineInBrackets = "line in brackets";

    private const string LinesInQuotes = "multi-line double-quoted scalar";
    private const string BadEscape = "a '\\' in double quotes begins an escape such as '\\n'; write '\\\\' for the character itself, or use single quotes";
    private const string Directive = "a line that begins with '%' is a directive, and a schema needs none; remove it, or put the value in quotes if it is text";
    private const string BadTag = "a '!' begins a tag, and a schema needs none; put the value in quotes if it is text";
    private const string AfterEnd = "nothing may follow '...', which ends the file; remove one of them";
    private const string MissingValue = "a value is missing here; write one, or take away what announces it";
    private const string Unknown = "this can't be understood; compare it with the lines around it";

    /// <summary>Tells the author.</summary>
    public void Report(DiagnosticBag bag)
    {
        if (complaint.Contains("tab") && YamlCharacters.FindTabAsIndentation(text, Math.Min(place.Start, text.Length)) is >= 0 and var tab)
        {
            bag.Report(DiagnosticCatalogue.TabAsIndentation, new TextSpan(tab, 1));
        }
        else if (complaint.Contains("quoted scalar, found unexpected") || (complaint.Contains(LinesInQuotes) && text.IndexOf('"', place.Start + 1) < 0))
        {
            bag.Report(DiagnosticCatalogue.UnclosedQuote, OneCharacter, CharacterAt(place.Start));
        }
        else if (unclosed is { } bracket && !complaint.Contains(LinesInQuotes))
        {
            bag.Report(DiagnosticCatalogue.UnclosedBracket, bracket, CharacterAt(bracket.Start), text[bracket.Start] == '[' ? "]" : "}");
        }
        else if (CharacterAt(place.Start) is "]" or "}" && !complaint.Contains("',' or '"))
        {
            bag.Report(DiagnosticCatalogue.InvalidYaml, OneCharacter, $"this '{CharacterAt(place.Start)}' closes nothing; remove it, or add the bracket that opens");
        }
        else
        {
            bag.Report(DiagnosticCatalogue.InvalidYaml, complaint.Contains("expected ':'") ? LastLine() : place, Advice());
        }
    }

    private TextSpan OneCharacter => TextSpan.FromBounds(place.Start, Math.Min(place.Start + 1, text.Length));

    private string Advice()
    {
        foreach (var (part, advice) in Advices)
        {
            if (complaint.Contains(part)) return advice;
        }

        return Unknown;
    }

    private string CharacterAt(int position) => position < text.Length ? text[position].ToString() : "";

    // A key without ':' is noticed only where the next line begins.
    private TextSpan LastLine()
    {
        var end = Math.Min(place.Start, text.Length);
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        var first = end;
        while (first > 0 && LineBreak.LengthAt(text, first - 1) == 0) first--;
        while (first < end && char.IsWhiteSpace(text[first])) first++;
        return TextSpan.FromBounds(first, end);
    }
}
