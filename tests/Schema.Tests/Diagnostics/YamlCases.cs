namespace Tephra.Schema.Tests.Diagnostics;

/// <summary>Mistakes in the text of the file.</summary>
internal static class YamlCases
{
    public static readonly DiagnosticCase[] All =
    [
        new("TEPH0101", "meta:\n  id: test\n ‸seq: []", "indented exactly like"),
        new("TEPH0102", "meta:\n  id: test\n  title: a‸\u0001", "U+0001"),
        new("TEPH0103", "meta:\n  id: test\n  ‸id: other", "line 2"),
        new("TEPH0104", "meta: {id: test}\n‸---\nmeta: {id: other}", "one document"),
        new("TEPH0105", "‸# Nothing.", "empty"),
        new("TEPH0106", "meta: {id: test}\n-x: " + new string('[', 1000) + new string(']', 1000), "deep"),
        new("TEPH0107", "meta: {id: test}\n‸[a]: b", "A key is text"),
        new("TEPH0108", "meta: {id: test}\ndoc: ‸*nobody", "'nobody'"),
        new("TEPH0109", "meta: {id: test}\n-a: &a [x, x, x, x, x, x, x, x, x, x]\n" + Doublings(), "values"),
        new("TEPH0110", "meta: {id: test}\ndoc: ‸!mine text", "'!mine'"),
        new("TEPH0111", "meta: {id: test}\nseq:\n  - <<: ‸1\n    id: a\n    type: u1", "must be a mapping"),
        new("TEPH0112", "meta: ‸{id: test\nseq:\n  - ", "add the '}'"),
        new("TEPH0113", "meta:\n  id: test\n  title: ‸\"it\nseq: []", "add the \""),
        new("TEPH0114", "meta:\n‸\tid: test", "write spaces"),
    ];

    private static string Doublings() =>
        string.Concat("abcdefghijklmnop".Zip("bcdefghijklmnopq", (one, next) => $"-{next}: &{next} [{string.Join(", ", Enumerable.Repeat("*" + one, 10))}]\n"));
}
