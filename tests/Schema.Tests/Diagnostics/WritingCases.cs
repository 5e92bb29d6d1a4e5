namespace Tephra.Schema.Tests.Diagnostics;

/// <summary>What a writer can't do by itself, and what it says nothing of.</summary>
internal static class WritingCases
{
    private const string Meta = "meta: {id: test, endian: le}\nseq:\n  - {id: w, type: u4}\n  - {id: h, type: u4}\n";

    public static readonly DiagnosticCase[] All =
    [
        new("TEPH0801", Meta + "  - {id: pixels, size: ‸w * h}", "the size of 'pixels'"),
        new("TEPH0801", Meta + "  - {id: pixels, type: u1, repeat: expr, repeat-expr: ‸w + h}", "the number of 'pixels'"),
        new("TEPH0801", Meta + "instances:\n  tail: {pos: ‸w % 16, type: u1}", "the position of 'tail'"),
    ];

    /// <summary>Schemas of which nothing is said.</summary>
    public static readonly string[] Silent =
    [
        Meta + "  - {id: pixels, size: w}",
        Meta + "  - {id: row, size: w}\n  - {id: padding, size: -w % 4}",
        Meta + "  - {id: row, size: w}\n  - {id: column, size: h}\n  - {id: pixels, size: w * h}",
        Meta + "  - {id: rest, size: _io.size - _io.pos}",
        Meta + "  - {id: fixed, type: u1, valid: 4}\n  - {id: pixels, size: fixed % 3}",
        Meta + "  - {id: kept, type: u1, -tephra-derive: false}\n  - {id: pixels, size: kept}",
        Meta + "  - {id: data, size: 4}\n  - {id: pixels, size: data.length}",
        Meta + "  - {id: pixels, size: 'w == 1 ? 4 : 8'}",
        Meta + "  - {id: part, type: part(3)}\ntypes: {part: {params: [{id: n, type: u1}], seq: [{id: pixels, size: n}]}}",
        Meta + "  - {id: pixels, size: 1, if: w * h == 4}",
    ];
}
