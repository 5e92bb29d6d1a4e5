namespace Tephra.Schema.Diagnostics;

public static partial class DiagnosticCatalogue
{
    /// <summary>Something stands where a value belongs.</summary>
    public static readonly DiagnosticDescriptor OperandExpected = Error(
        "TEPH0201", "Value expected", "A value is expected here, but there is {0}. Write a number, a string, a name or '('.");

    /// <summary>There is no expression at all.</summary>
    public static readonly DiagnosticDescriptor ExpressionEmpty = Error(
        "TEPH0202", "Expression empty", "The expression is empty. Write a value, such as 'len_header - 4'.");

    /// <summary>Something follows an expression that is complete.</summary>
    public static readonly DiagnosticDescriptor ExpressionContinues = Error(
        "TEPH0203", "Expression goes on after its end", "{0} can't follow a complete expression. Put an operator before it or remove it.");

    /// <summary>A bracket is never closed.</summary>
    public static readonly DiagnosticDescriptor CloserExpected = Error(
        "TEPH0204", "Bracket not closed", "{0} is expected here to go with '{1}', but there is {2}. Add what is missing.");

    /// <summary>A bracket closes nothing.</summary>
    public static readonly DiagnosticDescriptor CloserUnmatched = Error(
        "TEPH0205", "Bracket closes nothing", "'{0}' closes nothing. Remove it or add the bracket it should close.");

    /// <summary><c>a &lt; b &lt; c</c></summary>
    public static readonly DiagnosticDescriptor ComparisonChained = Error(
        "TEPH0206", "Comparisons don't chain", "A comparison can't be compared with '{0}'. Join two comparisons with 'and', or put the first one in parentheses.");

    /// <summary><c>a == not b</c></summary>
    public static readonly DiagnosticDescriptor NotNeedsParentheses = Error(
        "TEPH0207", "'not' needs parentheses", "'not' binds weaker than the operator before it. Put 'not' and what it applies to in parentheses.");

    /// <summary><c>a ? b</c></summary>
    public static readonly DiagnosticDescriptor ColonExpected = Error(
        "TEPH0208", "':' expected", "':' and the value for the other case are expected here, but there is {0}. Write 'condition ? value : other_value'.");

    /// <summary>An expression that would exhaust the stack of whoever walks it.</summary>
    public static readonly DiagnosticDescriptor ExpressionTooDeep = Error(
        "TEPH0209", "Expression nested too deeply", "The expression is nested more than {0} levels deep. Give parts of it a name with value instances.");

    /// <summary>An operator of another language.</summary>
    public static readonly DiagnosticDescriptor OperatorForeign = Error(
        "TEPH0210", "Not an operator", "'{0}' isn't an operator of the expression language. Write '{1}'.");

    /// <summary>A character no token starts with.</summary>
    public static readonly DiagnosticDescriptor CharacterMeaningless = Error(
        "TEPH0211", "Character without meaning", "{0} has no meaning in an expression. Remove it, or put it in quotes if it belongs to a text.");

    /// <summary>A number too long to be meant.</summary>
    public static readonly DiagnosticDescriptor NumberTooLong = Error(
        "TEPH0212", "Number too long", "The number has more than {0} digits. Write a smaller one.");

    /// <summary><c>0x</c></summary>
    public static readonly DiagnosticDescriptor NumberWithoutDigits = Error(
        "TEPH0213", "Number without digits", "No digits follow '{0}'. Write at least one {1} digit.");

    /// <summary><c>0b12</c></summary>
    public static readonly DiagnosticDescriptor DigitOutOfBase = Error(
        "TEPH0214", "Not a digit of this base", "'{0}' isn't a {1} digit. Use digits of this base, or another prefix than '{2}'.");

    /// <summary><c>12abc</c></summary>
    public static readonly DiagnosticDescriptor NumberRunsIntoName = Error(
        "TEPH0215", "Number runs into a name", "The number {0} runs into '{1}'. Put an operator between them; a name can't start with a digit.");

    /// <summary><c>007</c></summary>
    public static readonly DiagnosticDescriptor NumberStartsWithZero = Error(
        "TEPH0216", "Leading zero", "A decimal number doesn't start with 0. Remove the zero, or write '0o' for an octal number.");

    /// <summary><c>1e999</c></summary>
    public static readonly DiagnosticDescriptor FloatOutOfRange = Error(
        "TEPH0217", "Floating-point number out of range", "The number is greater than a 64-bit floating-point number can be. Write a smaller one.");

    /// <summary><c>1_000.5</c></summary>
    public static readonly DiagnosticDescriptor FloatWithSeparators = Error(
        "TEPH0218", "Separator in a floating-point number", "A floating-point number can't have '_' between its digits. Remove it.");

    /// <summary><c>"abc</c></summary>
    public static readonly DiagnosticDescriptor StringUnclosed = Error(
        "TEPH0219", "String not closed", "The string that starts here never ends. Add {0} where it ends.");

    /// <summary><c>"\q"</c></summary>
    public static readonly DiagnosticDescriptor EscapeUnknown = Error(
        "TEPH0220", "Unknown escape", "'\\{0}' is no escape. Write '\\\\' for a backslash, or use single quotes, where a backslash has no meaning.");

    /// <summary><c>"\u12"</c></summary>
    public static readonly DiagnosticDescriptor EscapeTooShort = Error(
        "TEPH0221", "Escape too short", "'\\u' needs exactly four hexadecimal digits. Fill up with zeros at the left, as in '\\u0041'.");

    /// <summary><c>"\777777"</c></summary>
    public static readonly DiagnosticDescriptor EscapeOutOfRange = Error(
        "TEPH0222", "Escape out of range", "The octal escape is greater than '\\177777'. An escape ends only where no octal digit follows: write '\\uXXXX' if the digits after it are text.");

    /// <summary><c>f"{{"</c></summary>
    public static readonly DiagnosticDescriptor FormatBraceDoubled = Error(
        "TEPH0223", "Doubled brace in a format string", "A doubled brace is no escape. Write '\\u007b' for a brace in a format string.");

    /// <summary><c>f"{}"</c></summary>
    public static readonly DiagnosticDescriptor FormatHoleEmpty = Error(
        "TEPH0224", "Nothing to format", "There is nothing between the braces. Write an expression there, or '\\u007b' for a brace.");

    /// <summary><c>f'text'</c></summary>
    public static readonly DiagnosticDescriptor FormatStringQuote = Error(
        "TEPH0225", "Format string in single quotes", "A format string has double quotes. Write f\"…\".");

    /// <summary><c>f"a" "b"</c></summary>
    public static readonly DiagnosticDescriptor FormatStringAdjacent = Error(
        "TEPH0226", "Format strings don't join", "Only plain strings join when they stand side by side. Put '+' between them.");

    /// <summary><c>a.5</c></summary>
    public static readonly DiagnosticDescriptor NameExpected = Error(
        "TEPH0227", "Name expected", "A name is expected after '{0}', but there is {1}. Write the name of what is meant, or remove '{0}'.");

    /// <summary><c>::a</c></summary>
    public static readonly DiagnosticDescriptor EnumMemberIncomplete = Error(
        "TEPH0228", "Incomplete enum member", "'::{0}' names no enum's member. Write '::enum_name::member' or '::type_name::enum_name::member'.");

    /// <summary>A type's name is missing.</summary>
    public static readonly DiagnosticDescriptor TypeNameExpected = Error(
        "TEPH0229", "Type expected", "The name of a type is expected here, but there is {0}. Write one such as 'u4' or 'outer::inner'.");

    /// <summary><c>a.b</c> as a type.</summary>
    public static readonly DiagnosticDescriptor TypeContinues = Error(
        "TEPH0230", "Type goes on after its end", "{0} can't follow a type. Write types as 'name', 'outer::inner', 'name(arguments)' or 'name[]'.");

    /// <summary><c>f(a, )</c></summary>
    public static readonly DiagnosticDescriptor ArgumentExpected = Error(
        "TEPH0231", "Argument expected", "An argument is expected after ',', but there is {0}. Write it or remove the comma.");

    /// <summary>A process's name is missing.</summary>
    public static readonly DiagnosticDescriptor ProcessNameExpected = Error(
        "TEPH0232", "Process expected", "The name of a process is expected here, but there is {0}. Write one such as 'zlib' or 'xor(0xff)'.");

    /// <summary>Something follows a process that is complete.</summary>
    public static readonly DiagnosticDescriptor ProcessContinues = Error(
        "TEPH0233", "Process goes on after its end", "{0} can't follow a process. Write processes as 'name', 'name(arguments)' or 'package.name(arguments)'.");

    /// <summary><c>and a</c></summary>
    public static readonly DiagnosticDescriptor LeftOperandMissing = Error(
        "TEPH0234", "Left side missing", "'{0}' has no value at its left. Write one or remove '{0}'.");
}
