namespace Tephra.Schema.Tests.Diagnostics;

/// <summary>Mistakes in expressions.</summary>
internal static class ExpressionCases
{
    public static readonly DiagnosticCase[] All =
    [
        DiagnosticCase.Expression("TEPH0201", "1 + ‸* 2", "value is expected"),
        new("TEPH0202", "meta: {id: test}\ninstances:\n  tried:\n    value: '‸'", "empty"),
        DiagnosticCase.Expression("TEPH0203", "1 ‸2", "complete expression"),
        DiagnosticCase.Expression("TEPH0204", "(num + 2‸", "go with '('"),
        DiagnosticCase.Expression("TEPH0205", "num + 2‸)", "closes nothing"),
        DiagnosticCase.Expression("TEPH0206", "1 < num ‸< 3", "Join two comparisons"),
        DiagnosticCase.Expression("TEPH0207", "true == ‸not false", "parentheses"),
        DiagnosticCase.Expression("TEPH0208", "true ? 1‸", "':'"),
        DiagnosticCase.Expression("TEPH0209", new string('(', 2000) + "1" + new string(')', 2000), "levels deep"),
        DiagnosticCase.Expression("TEPH0210", "true ‸&& false", "Write 'and'"),
        DiagnosticCase.Expression("TEPH0211", "1 + ‸$num", "no meaning"),
        DiagnosticCase.Expression("TEPH0212", new string('1', 1001), "1000 digits"),
        DiagnosticCase.Expression("TEPH0213", "‸0x + 1", "hexadecimal"),
        DiagnosticCase.Expression("TEPH0214", "0b1‸2", "binary"),
        DiagnosticCase.Expression("TEPH0215", "‸12abc", "runs into 'abc'"),
        DiagnosticCase.Expression("TEPH0216", "‸007", "0o"),
        DiagnosticCase.Expression("TEPH0217", "‸1e999", "64-bit floating-point"),
        DiagnosticCase.Expression("TEPH0218", "‸1_000.5", "'_'"),
        DiagnosticCase.Expression("TEPH0219", "‸\"abc", "never ends"),
        DiagnosticCase.Expression("TEPH0220", "\"a‸\\q\"", "'\\q' is no escape"),
        DiagnosticCase.Expression("TEPH0221", "\"‸\\u12\"", "four hexadecimal digits"),
        DiagnosticCase.Expression("TEPH0222", "\"‸\\777777\"", "177777"),
        DiagnosticCase.Expression("TEPH0223", "f\"‸{{\"", "\\u007b"),
        DiagnosticCase.Expression("TEPH0224", "f\"‸{}\"", "nothing between the braces"),
        DiagnosticCase.Expression("TEPH0225", "‸f'text'", "double quotes"),
        DiagnosticCase.Expression("TEPH0226", "f\"a\" ‸\"b\"", "'+'"),
        DiagnosticCase.Expression("TEPH0227", "part.‸(1)", "after '.'"),
        DiagnosticCase.Expression("TEPH0228", "‸::one", "'::one' names no"),
        new("TEPH0229", "meta: {id: test}\nseq:\n  - id: a\n    type: '‸(1)'", "name of a type"),
        new("TEPH0230", "meta: {id: test}\nseq:\n  - id: a\n    type: one‸.two", "can't follow a type"),
        DiagnosticCase.Expression("TEPH0231", "text.substring(1, ‸)", "after ','"),
        new("TEPH0232", "meta: {id: test}\nseq:\n  - id: a\n    size: 1\n    process: ‸(1)", "process is expected"),
        new("TEPH0233", "meta: {id: test}\nseq:\n  - id: a\n    size: 1\n    process: xor(1) ‸2", "can't follow a process"),
        DiagnosticCase.Expression("TEPH0234", "‸and true", "no value at its left"),

        // In whatever form the text is written, the place is that in the file.
        new("TEPH0203", "meta: {id: test}\ninstances:\n  tried:\n    value: '1 + ''a'' ‸2'", "complete"),
        new("TEPH0203", "meta: {id: test}\ninstances:\n  tried:\n    value: \"1 + \\\"a\\\" ‸2\"", "complete"),
        new("TEPH0203", "meta: {id: test}\ninstances:\n  tried:\n    value: >\n      1 +\n      2 ‸3\n", "complete"),
        new("TEPH0203", "{\n  \"meta\": {\"id\": \"test\"},\n  \"instances\": {\"tried\": {\"value\": \"1 ‸2\"}}\n}", "complete"),
    ];
}
