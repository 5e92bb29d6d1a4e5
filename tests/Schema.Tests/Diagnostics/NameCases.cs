namespace Tephra.Schema.Tests.Diagnostics;

/// <summary>Mistakes in names and imports.</summary>
internal static class NameCases
{
    private const string Meta = "meta: {id: test, endian: le}\n";

    public static readonly DiagnosticCase[] All =
    [
        new("TEPH0401", "meta:\n  id: test\n  imports:\n    - ‸othr", "'othr.ksy'", ("other.ksy", "meta: {id: other}")),
        new("TEPH0401", "meta:\n  id: test\n  imports:\n    - ‸/common/x", "import roots"),
        new("TEPH0402", "meta:\n  id: test\n  imports:\n    - ‸test", "test.ksy → test.ksy"),
        new("TEPH0402", "meta:\n  id: test\n  imports: [‸b]", "test.ksy → b.ksy → test.ksy", ("b.ksy", "meta: {id: b, imports: [test]}")),
        new("TEPH0403", Meta + "seq:\n  - id: a\n    type: ‸haeder\ntypes:\n  header: {}", "Did you mean 'header'?"),
        new("TEPH0403", Meta + "seq:\n  - id: a\n    type: ‸u3", "Did you mean 'u1'?"),
        new("TEPH0404", Meta + "seq:\n  - id: a\n    type: u1\n    enum: ‸kind\nenums:\n  kinds: {1: one}", "Did you mean 'kinds'?"),
        DiagnosticCase.Expression("TEPH0405", "kinds::‸twoo", "Did you mean 'two'?"),
        DiagnosticCase.Expression("TEPH0406", "‸nmu + 1", "Did you mean 'num'?"),
        DiagnosticCase.Expression("TEPH0406", "part.‸y", "'y' is no field"),
        DiagnosticCase.Expression("TEPH0407", "text.‸lenght", "Did you mean 'length'?"),
        DiagnosticCase.Expression("TEPH0407", "raw.‸to_i", "A value of type bytes"),
        DiagnosticCase.Expression("TEPH0408", "‸_ + 1", "repeat-until"),
        DiagnosticCase.Expression("TEPH0408", "‸_index", "repeats"),
        DiagnosticCase.Expression("TEPH0409", "‸text.substring(1)", "2 arguments, not 1"),
        new("TEPH0409", Meta + "seq:\n  - id: a\n    type: ‸part(1)\ntypes:\n  part: {}", "0 arguments, not 1"),
        new("TEPH0410", Meta + "instances:\n  a:\n    value: _parent.‸x", ".as<type>"),
        new("TEPH0411", "meta: {id: ‸same}", "'a.ksy'", ("a.ksy", "meta: {id: same}")),
    ];
}
