namespace Tephra.Schema.Tests.Diagnostics;

/// <summary>Mistakes in types and layout.</summary>
internal static class TypeCases
{
    private const string Meta = "meta: {id: test, endian: le, encoding: UTF-8}\n";

    private const string Part = "types: {part: {seq: [{id: x, type: u1}]}}\n";

    public static readonly DiagnosticCase[] All =
    [
        new("TEPH0501", Meta + "seq:\n  - id: a\n    type: u1\n    if: ‸1", "'if' must be"),
        new("TEPH0501", Meta + "seq:\n  - id: a\n    size: '‸\"x\"'", "'size' must be"),
        DiagnosticCase.Expression("TEPH0501", "true ? 1 : ‸text", "after ':'"),
        DiagnosticCase.Expression("TEPH0502", "‸num + text", "a whole number and text"),
        DiagnosticCase.Expression("TEPH0502", "‸-text", "'-' does not work on text"),
        new("TEPH0502", Meta + "seq:\n  - id: a\n    type: u1\n    enum: kinds\n    valid: {min: '‸kinds::one'}\nenums:\n  kinds: {1: one}", "valid/min"),
        new("TEPH0502", Meta + "seq:\n  - id: a\n    type: b1\n    valid: {max: ‸true}", "valid/max"),
        new("TEPH0503", "meta: {id: test}\nseq:\n  - id: a\n    type: ‸u4", "'u4le' or 'u4be'"),
        new("TEPH0504", Meta + "instances:\n  a:\n    value: ‸b\n  b:\n    value: a", "'a' depends on itself"),
        new("TEPH0505", Meta + "seq:\n  - id: a\n    type: ‸b65", "not 65"),
        new("TEPH0506", Meta + "seq:\n  - id: a\n    type: f4\n    enum: ‸kinds\nenums:\n  kinds: {1: one}", "whole numbers"),
        new("TEPH0506", Meta + "params:\n  - id: a\n    type: str\n    enum: ‸kinds\nenums:\n  kinds: {1: one}", "whole numbers"),
        DiagnosticCase.Expression("TEPH0507", "raw.to_s(‸text)", "in quotes"),
        DiagnosticCase.Expression("TEPH0508", "text.‸_sizeof", "not known before it is read"),
        new("TEPH0508", Meta + "seq:\n  - id: a\n    size: sizeof<‸test>", "'test'"),
        DiagnosticCase.Expression("TEPH0509", "‸[]", "[].as<u1[]>"),
        new("TEPH0510", Meta + "seq:\n  - id: a\n    type: u1\n    valid: {in-enum: ‸true}", "'enum'"),
        DiagnosticCase.Expression("TEPH0511", "‸[1, \"a\"]", "a whole number and text"),
        DiagnosticCase.Expression("TEPH0512", "‸text.as<u4>", "can't be taken as u4"),
        DiagnosticCase.Expression("TEPH0513", "num + ‸18446744073709551616", "64-bit"),
        DiagnosticCase.Expression("TEPH0513", "‸18446744073709551615 * 2", "64-bit"),
        new("TEPH0501", Meta + Part + "seq:\n  - id: a\n    type: {switch-on: '‸\"x\"', cases: {_: part}}\n    -tephra-open: true", "a whole number or an enum"),
        new("TEPH0501", Meta + Part + "seq:\n  - id: a\n    type: {switch-on: 1, cases: {1: ‸u1, _: part}}\n    -tephra-open: true", "a user type"),
        new("TEPH0514", Meta + "-tephra-stream: ‸5\nparams: [{id: file, type: u4}]", "'file' of type 'io'"),
        new("TEPH0514", Meta + "-tephra-stream: ‸5\nparams: [{id: file, type: io}, {id: size, type: u4}]", "no parameters but 'file'"),
        new("TEPH0514", Meta + "-tephra-stream: ‸5\nparams: [{id: stream, type: io}]", "no parameters but 'file'"),
        new("TEPH0601", Meta + "seq:\n  - id: ‸again\n    type: test", "(test → test)"),
        new("TEPH0601", Meta + "seq:\n  - {id: a, type: one}\ntypes:\n  one:\n    seq: [{id: b, type: two}]\n  two:\n    seq:\n      - id: ‸c\n        type: one", "test::one → test::two → test::one"),
    ];
}
