using System.Globalization;
using Tephra.Schema.Diagnostics;

namespace Tephra.Schema.Expressions;

/// <summary>Cuts a text into tokens. Format strings become tokens too, so that nothing here nests.</summary>
internal sealed class Lexer(string text, ExpressionReporter reporter)
{
    private readonly NumberScanner _numbers = new(text, reporter);
    private readonly StringScanner _strings = new(text, reporter);
    private readonly List<Token> _tokens = [];

    // Where the format strings start whose holes the lexer is in.
    private readonly Stack<int> _formats = new();
    private int _index;

    /// <summary>All tokens and an end, or nothing if the text has an error.</summary>
    public Token[]? Tokenize()
    {
        while (!reporter.HasFailed)
        {
            _index = CharacterClass.EndOfBlanks(text, _index);
            if (_index >= text.Length) break;
            ScanToken();
        }

        // A finding about the end should stand behind the last token, not lines below it.
        var end = _tokens.Count == 0 ? 0 : _tokens[_tokens.Count - 1].End;
        _tokens.Add(new Token(TokenKind.End, end, end));
        return reporter.HasFailed ? null : [.. _tokens];
    }

    private void ScanToken()
    {
        var c = text[_index];
        if (CharacterClass.IsNameStart(c)) ScanWord();
        else if (CharacterClass.IsDigit(c) || (c == '.' && CharacterClass.IsDigit(At(1)))) Add(_numbers.Scan(_index));
        else if (c == '"') Add(_strings.ScanEscaped(_index));
        else if (c == '\'') Add(_strings.ScanRaw(_index));
        else if (c == '}' && _formats.Count > 0) ScanHoleEnd();
        else ScanSymbol(c);
    }

    private void ScanWord()
    {
        var end = CharacterClass.EndOfName(text, _index);
        if (end == _index + 1 && text[_index] == 'f' && At(1) is '"' or '\'') ScanFormatStart();
        else Add(new Token(TokenKind.Word, _index, end, text.Substring(_index, end - _index)));
    }

    private void ScanFormatStart()
    {
        if (At(1) == '\'') reporter.Report(DiagnosticCatalogue.FormatStringQuote, _index, _index + 2);
        _formats.Push(_index);
        Add(new Token(TokenKind.FormatStart, _index, _index + 2));
        ScanFormatText();
    }

    private void ScanHoleEnd()
    {
        Add(new Token(TokenKind.BraceClose, _index, _index + 1));
        ScanFormatText();
    }

    private void ScanFormatText()
    {
        var part = _strings.ScanFormatText(_formats.Peek(), _index);
        if (part.End > part.Start) Add(part);
        if (reporter.HasFailed) return;
        if (text[_index] == '"')
        {
            _formats.Pop();
            Add(new Token(TokenKind.FormatEnd, _index, _index + 1));
        }
        else if (At(1) == '{')
        {
            reporter.Report(DiagnosticCatalogue.FormatBraceDoubled, _index, _index + 2);
        }
        else
        {
            Add(new Token(TokenKind.BraceOpen, _index, _index + 1));
        }
    }

    private void ScanSymbol(char c)
    {
        var (kind, length) = SymbolAt(c);
        if (kind != TokenKind.End) Add(new Token(kind, _index, _index + length));
        else if (Foreign(c) is { } foreign) reporter.Report(DiagnosticCatalogue.OperatorForeign, _index, _index + foreign.Length, foreign.Written, foreign.Meant);
        else ReportCharacter();
    }

    private (TokenKind Kind, int Length) SymbolAt(char c) => (c, At(1)) switch
    {
        ('(', _) => (TokenKind.ParenthesisOpen, 1),
        (')', _) => (TokenKind.ParenthesisClose, 1),
        ('[', _) => (TokenKind.BracketOpen, 1),
        (']', _) => (TokenKind.BracketClose, 1),
        (',', _) => (TokenKind.Comma, 1),
        ('.', _) => (TokenKind.Dot, 1),
        ('?', _) => (TokenKind.Question, 1),

        // In 'a ? b:::c::d' the first colon stands alone.
        (':', ':') when At(2) != ':' => (TokenKind.DoubleColon, 2),
        (':', _) => (TokenKind.Colon, 1),
        ('+', _) => (TokenKind.Plus, 1),
        ('-', _) => (TokenKind.Minus, 1),
        ('*', _) => (TokenKind.Star, 1),
        ('/', _) => (TokenKind.Slash, 1),
        ('%', _) => (TokenKind.Percent, 1),
        ('~', _) => (TokenKind.Tilde, 1),
        ('^', _) => (TokenKind.Caret, 1),
        ('&', not '&') => (TokenKind.Ampersand, 1),
        ('|', not '|') => (TokenKind.Bar, 1),
        ('<', '<') => (TokenKind.ShiftLeft, 2),
        ('<', '=') => (TokenKind.LessOrEqual, 2),
        ('<', _) => (TokenKind.Less, 1),
        ('>', _) => (TokenKind.Greater, 1),
        ('=', '=') => (TokenKind.EqualEqual, 2),
        ('=', _) when _index > 0 && text[_index - 1] == '>' => (TokenKind.EqualAfterGreater, 1),
        ('!', '=') => (TokenKind.NotEqual, 2),
        _ => (TokenKind.End, 0),
    };

    private static (string Written, string Meant, int Length)? Foreign(char c) => c switch
    {
        '&' => ("&&", "and", 2),
        '|' => ("||", "or", 2),
        '!' => ("!", "not", 1),
        '=' => ("=", "==", 1),
        _ => null,
    };

    private void ReportCharacter()
    {
        var length = char.IsSurrogatePair(text, _index) ? 2 : 1;
        var isShown = length == 2 || char.IsLetterOrDigit(text[_index]) || char.IsPunctuation(text[_index]) || char.IsSymbol(text[_index]);
        var name = isShown
            ? $"'{text.Substring(_index, length)}'"
            : "The character U+" + ((int)text[_index]).ToString("X4", CultureInfo.InvariantCulture);
        reporter.Report(DiagnosticCatalogue.CharacterMeaningless, _index, _index + length, name);
    }

    private void Add(Token token)
    {
        _tokens.Add(token);
        _index = token.End;
    }

    private char At(int offset) => _index + offset < text.Length ? text[_index + offset] : '\0';
}
