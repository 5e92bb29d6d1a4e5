using Tephra.Schema.Diagnostics;
using Tephra.Schema.Text;

namespace Tephra.Schema.Expressions;

/// <content>Types, processes and their arguments.</content>
internal sealed partial class Parser
{
    /// <summary>Reads a type's name that is all of the text.</summary>
    public TypeNameSyntax? ParseWholeTypeName() =>
        ParseTypeName() is { } name && IsAtEnd(DiagnosticCatalogue.TypeContinues) ? name : null;

    /// <summary>Reads a type with arguments that is all of the text.</summary>
    public TypeReferenceSyntax? ParseWholeTypeReference()
    {
        var start = Current.Start;
        if (ParseTypeName() is not { } name || ParseOptionalArguments() is not { } arguments) return null;
        return IsAtEnd(DiagnosticCatalogue.TypeContinues) && arguments.All(IsShallow)
            ? new TypeReferenceSyntax(SpanFrom(start), name, arguments)
            : null;
    }

    /// <summary>Reads a process with arguments that is all of the text.</summary>
    public ProcessSyntax? ParseWholeProcess()
    {
        var start = Current.Start;
        if (Current.Kind != TokenKind.Word) return Fail<ProcessSyntax>(DiagnosticCatalogue.ProcessNameExpected, Describe(Current));
        var names = new List<Spanned<string>> { TakeName() };
        while (Current.Kind == TokenKind.Dot)
        {
            Advance();
            if (ParseName(".") is not { } name) return null;
            names.Add(name);
        }

        return ParseOptionalArguments() is { } arguments && IsAtEnd(DiagnosticCatalogue.ProcessContinues) && arguments.All(IsShallow)
            ? new ProcessSyntax(SpanFrom(start), names.ToEquatableArray(), arguments)
            : null;
    }

    private EquatableArray<ExpressionSyntax>? ParseOptionalArguments() =>
        Current.Kind == TokenKind.ParenthesisOpen ? ParseArguments() : EquatableArray<ExpressionSyntax>.Empty;

    private EquatableArray<ExpressionSyntax>? ParseArguments()
    {
        var arguments = new List<ExpressionSyntax>();
        Advance();
        while (Current.Kind != TokenKind.ParenthesisClose || arguments.Count > 0)
        {
            if (arguments.Count > 0 && Current.Kind is TokenKind.ParenthesisClose or TokenKind.End)
            {
                reporter.Report(DiagnosticCatalogue.ArgumentExpected, Current.Start, Current.End, Describe(Current));
                return null;
            }

            if (ParseExpression() is not { } argument) return null;
            arguments.Add(argument);
            if (Current.Kind != TokenKind.Comma) break;
            Advance();
        }

        return Close(TokenKind.ParenthesisClose, "(", "',' or ')'") ? arguments.ToEquatableArray() : null;
    }

    private TypeNameSyntax? ParseTypeName()
    {
        if (Current.Kind is not (TokenKind.Word or TokenKind.DoubleColon))
            return Fail<TypeNameSyntax>(DiagnosticCatalogue.TypeNameExpected, Describe(Current));
        var start = Current.Start;
        if (ParsePath() is not { } path) return null;
        var isArray = Current.Kind == TokenKind.BracketOpen;
        if (isArray)
        {
            Advance();
            if (!Close(TokenKind.BracketClose, "[", "']'")) return null;
        }

        return new TypeNameSyntax(SpanFrom(start), path.IsAbsolute, path.Names, isArray);
    }

    private (bool IsAbsolute, EquatableArray<Spanned<string>> Names)? ParsePath()
    {
        var names = new List<Spanned<string>>();
        var isAbsolute = Current.Kind == TokenKind.DoubleColon;
        if (!isAbsolute) names.Add(TakeName());
        while (Current.Kind == TokenKind.DoubleColon)
        {
            Advance();
            if (ParseName("::") is not { } name) return null;
            names.Add(name);
        }

        return (isAbsolute, names.ToEquatableArray());
    }

    // Looks ahead without reporting: what isn't a type in angle brackets is a comparison.
    private bool IsTypeInAngleBrackets(int index)
    {
        if (tokens[index].Kind != TokenKind.Less) return false;
        if (tokens[index + 1].Kind != TokenKind.DoubleColon) index++;
        else index += 2;
        while (tokens[index].Kind == TokenKind.Word && tokens[index + 1].Kind == TokenKind.DoubleColon) index += 2;
        if (tokens[index++].Kind != TokenKind.Word) return false;
        if (tokens[index].Kind == TokenKind.BracketOpen && tokens[index + 1].Kind == TokenKind.BracketClose) index += 2;
        return tokens[index].Kind == TokenKind.Greater;
    }

    private TypeNameSyntax? ParseTypeInAngleBrackets()
    {
        Advance();
        Advance();
        var type = ParseTypeName();
        if (type is not null) Advance();
        return type;
    }
}
