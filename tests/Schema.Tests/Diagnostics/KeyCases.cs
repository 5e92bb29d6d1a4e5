namespace Tephra.Schema.Tests.Diagnostics;

/// <summary>Mistakes in the keys and plain values of a schema.</summary>
internal static class KeyCases
{
    private const string Meta = "meta: {id: test, endian: le, encoding: UTF-8}\n";

    private const string Part = "types: {part: {seq: [{id: x, type: u1}]}}\n";

    public static readonly DiagnosticCase[] All =
    [
        new("TEPH0300", "‸~", "describes nothing"),
        new("TEPH0301", Meta + "seq:\n  - id: a\n    ‸tpye: u1\n    size: 1", "Did you mean 'type'?"),
        new("TEPH0301", "meta:\n  id: test\n  ‸endain: le", "Did you mean 'endian'?"),
        new("TEPH0301", Meta + "‸types_: {}", "Did you mean 'types'?"),
        new("TEPH0301", Meta + "instances:\n  a:\n    value: 1\n    ‸size: 1", "Allowed here: value, enum, if, doc, doc-ref"),
        new("TEPH0302", Meta + "types:\n  ‸- a", "'types' must be a mapping"),
        new("TEPH0302", Meta + "types:\n  part: ‸~", "must be a mapping"),
        new("TEPH0303", Meta + "seq:\n  ‸id: a", "'seq' must be a list"),
        new("TEPH0304", Meta + "seq:\n  - id: a\n    size: ‸[1]", "'size' must be a single value"),
        new("TEPH0305", "meta:\n  id: test\n  encoding: ‸12", "put it in quotes"),
        new("TEPH0306", Meta + "seq:\n  - id: a\n    size-eos: ‸maybe", "true or false, not 'maybe'"),
        new("TEPH0307", Meta + "seq:\n  - id: a\n    terminator: ‸256", "from 0 to 255"),
        new("TEPH0301", Meta + "instances:\n  a:\n    value: 1\n    ‸-tephra-derive: false", "in a value instance"),
        new("TEPH0301", Meta + "seq:\n  - id: a\n    type: u1\n    ‸-tephra-align: 4", "in an element of 'seq'"),
        new("TEPH0306", Meta + "seq:\n  - id: a\n    type: u1\n    -tephra-derive: ‸never", "true or false, not 'never'"),
        new("TEPH0307", Meta + "instances:\n  a:\n    pos: 0\n    type: u1\n    -tephra-align: ‸0", "from 1 to 2147483647"),
        new("TEPH0307", Meta + "instances:\n  a:\n    pos: 0\n    type: u1\n    -tephra-order: ‸first", "from -2147483648 to"),
        new("TEPH0308", Meta + "seq:\n  - id: a\n    type: u1\n    repeat: ‸exp", "Did you mean 'expr'?"),
        new("TEPH0309", Meta + "seq:\n  - id: a\n    type: u1\n    repeat: ‸expr", "'repeat-expr'"),
        new("TEPH0309", "‸seq: []", "'meta'"),
        new("TEPH0310", Meta + "seq:\n  - id: ‸Big\n    type: u1", "lower-case letter"),
        new("TEPH0311", Meta + "seq:\n  - {id: a, type: u1}\ninstances:\n  ‸a: {value: 1}", "'a' is already"),
        new("TEPH0312", Meta + "seq:\n  - id: a\n    ‸size: 1\n    size-eos: true", "keep one of them"),
        new("TEPH0312", Meta + "seq:\n  - id: a\n    type: u1\n    valid:\n      ‸max: 2\n      eq: 1", "'eq'"),
        new("TEPH0301", Meta + "seq:\n  - id: a\n    type: u1\n    valid:\n      ‸equal: 1", "'valid'"),
        new("TEPH0313", Meta + "seq:\n  - id: a\n    type: u1\n    ‸size: 1", "no meaning for 'u1'"),
        new("TEPH0301", Meta + "types:\n  part:\n    ‸-tephra-stream: 5", "in a type"),
        new("TEPH0307", Meta + "-tephra-stream: ‸0x100000000", "from 0 to 4294967295"),
        new("TEPH0307", Meta + "-tephra-stream: ‸-1", "from 0 to 4294967295"),
        new("TEPH0313", Meta + "seq:\n  - id: a\n    type: u1\n    ‸-tephra-open: true", "what no switch decides"),
        new("TEPH0306", Meta + "seq:\n  - id: a\n    type: {switch-on: 1, cases: {_: test}}\n    if: false\n    -tephra-open: ‸5", "true or false"),
        new("TEPH0309", Meta + Part + "seq:\n  - id: a\n    type: {switch-on: 1, cases: {1: part}}\n    -tephra-open: ‸true", "'_'"),
        new("TEPH0314", Meta + "seq:\n  - id: ‸a\n    type: str", "'size-eos: true'"),
        new("TEPH0315", Meta + "seq:\n  - id: a\n    contents: [1, ‸256]", "from 0 to 255"),
        new("TEPH0316", "meta: {id: test}\nseq:\n  - id: a\n    type: ‸strz", "'encoding'"),
        new("TEPH0317", "meta:\n  id: test\n  ks-version: ‸9.9", "not '9.9'"),
        new("TEPH0317", "meta:\n  id: test\n  ks-version: ‸'0.07'", "not '0.07'"),
        new("TEPH0318", Meta + "enums:\n  kinds:\n    1: one\n    ‸'1': uno", "already named 'one'"),
        new("TEPH0319", Meta + "enums:\n  kinds:\n    ‸18446744073709551616: much", "2^64-1"),
        new("TEPH0701", "meta:\n  id: test\n  encoding: ‸utf8\nseq: [{id: a, type: strz}]", "'UTF-8'"),
        new("TEPH0702", "meta:\n  id: test\n  encoding: ‸klingon\nseq: [{id: a, type: strz}]", "'klingon'"),
        new("TEPH0703", Meta + "seq:\n  - id: ‸size_of_a\n    type: u1\n  - id: a\n    size: size_of_a", "'len_a'"),
        new("TEPH0704", Meta + "seq:\n  - id: ‸count\n    type: u1\n  - id: a\n    type: u1\n    repeat: expr\n    repeat-expr: count", "'num_a'"),
    ];
}
