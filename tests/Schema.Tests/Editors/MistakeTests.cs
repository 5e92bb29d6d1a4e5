using Tephra.Schema.Diagnostics;
using Tephra.Schema.Tests.Diagnostics;
using Xunit;

namespace Tephra.Schema.Tests.Editors;

/// <summary>Typical mistakes, each beside what was meant: an editor marks the one, the compiler too, and neither the other.</summary>
public class MistakeTests
{
    private const string Fields = "meta: {id: a, endian: le, encoding: ASCII}\nenums: {e: {1: one}}\ntypes: {t: {seq: [{id: x, type: u1}]}}\nseq:\n  - ";
    private const string Instances = "meta: {id: a, endian: le}\ninstances:\n  i: ";

    [Theory]
    [InlineData("meta: {id: a, endain: le}", "meta: {id: a, endian: le}")]
    [InlineData("meta: {title: a}", "meta: {id: a}")]
    [InlineData("seq: []", "meta: {id: a}\nseq: []")]
    [InlineData("meta: {id: A}", "meta: {id: a}")]
    [InlineData("meta: {id: a, endian: little}", "meta: {id: a, endian: le}")]
    [InlineData("meta: {id: a, endian: {switch-on: 1}}", "meta: {id: a, endian: {switch-on: 1, cases: {1: le, _: be}}}")]
    [InlineData("meta: {id: a, bit-endian: 1}", "meta: {id: a, bit-endian: be}")]
    [InlineData("meta: {id: a, imports: b}", "meta: {id: a, imports: []}")]
    [InlineData("meta: {id: a, ks-version: latest}", "meta: {id: a, ks-version: '0.10'}")]
    [InlineData("meta: {id: a, ks-debug: 1}", "meta: {id: a, ks-debug: true}")]
    [InlineData("meta: {id: a, encoding: 8}", "meta: {id: a, encoding: UTF-8}")]
    [InlineData("meta: {id: a}\nsequence: []", "meta: {id: a}\nseq: []\n-my-own: {x: [1]}")]
    [InlineData("meta: {id: a}\nseq: {x: {type: u1}}", "meta: {id: a}\nseq: [{id: x, type: u1}]")]
    [InlineData("meta: {id: a}\nparams: [{type: u1}]", "meta: {id: a}\nparams: [{id: p, type: 'u1[]'}]")]
    [InlineData("meta: {id: a}\ntypes: {B: {}}", "meta: {id: a}\ntypes: {b: {}, c: {}}")]
    [InlineData("meta: {id: a}\ntypes: {b: {sequence: []}}", "meta: {id: a}\ntypes: {b: {seq: []}}")]
    [InlineData("meta: {id: a}\nenums: {e: {one: 1}}", "meta: {id: a}\nenums: {e: {1: one, 0x10: two, -0b11: true, 017: {id: four, doc: x}}}")]
    [InlineData("meta: {id: a}\nenums: {e: {1: {name: one}}}", "meta: {id: a}\nenums: {e: {1: {id: one, -orig-id: ONE}}}")]
    [InlineData("meta: {id: a}\nenums: {e: [one]}", "meta: {id: a}\nenums: {e: }")]
    public void Of_a_file(string wrong, string right) => Check(wrong, right);

    [Theory]
    [InlineData("{id: x, tpye: u1}", "{id: x, type: u1, -orig-id: X}")]
    [InlineData("{id: x, type: [u1]}", "{id: x, type: u1}")]
    [InlineData("{id: x, type: u1 u2}", "{id: x, type: 't()'}")]
    [InlineData("{id: x, type: {switch-on: 1}}", "{id: x, type: {switch-on: 1, cases: {1: u1, _: t}}}")]
    [InlineData("{id: x, type: {switch: 1, cases: {1: u1}}}", "{id: x, type: {switch-on: 1, cases: {1: b3, 0x10: u8be}}}")]
    [InlineData("{id: x, type: u1, repeat: always}", "{id: x, type: u1, repeat: eos}")]
    [InlineData("{id: x, type: u1, repeat: expr}", "{id: x, type: u1, repeat: expr, repeat-expr: 2}")]
    [InlineData("{id: x, type: u1, repeat-expr: 3}", "{id: x, type: u1, repeat: expr, repeat-expr: 3 * 2}")]
    [InlineData("{id: x, type: u1, repeat: until, repeat-expr: 3}", "{id: x, type: u1, repeat: until, repeat-until: _ == 3}")]
    [InlineData("{id: x, size: [4]}", "{id: x, size: 0x10}")]
    [InlineData("{id: x, size-eos: 1}", "{id: x, size-eos: true}")]
    [InlineData("{id: x, size: 1, size-eos: true}", "{id: x, size: 1}")]
    [InlineData("{id: x, terminator: 256}", "{id: x, terminator: 0xff, consume: false}")]
    [InlineData("{id: x, size: 2, pad-right: ' '}", "{id: x, size: 2, pad-right: 32}")]
    [InlineData("{id: x, contents: 1}", "{id: x, contents: [1, PK]}")]
    [InlineData("{id: x, contents: [300]}", "{id: x, contents: PK}")]
    [InlineData("{id: x, contents: PK, type: str}", "{id: x, contents: PK}")]
    [InlineData("{id: x, type: u1, enum: 1}", "{id: x, type: u1, enum: e}")]
    [InlineData("{id: x, type: u1, valid: {equal: 1}}", "{id: x, type: u1, valid: {eq: 1}}")]
    [InlineData("{id: x, type: u1, valid: {eq: 1, max: 2}}", "{id: x, type: u1, valid: {min: 1, max: 2}}")]
    [InlineData("{id: x, type: u1, valid: {}}", "{id: x, type: u1, valid: 7}")]
    [InlineData("{id: x, type: u1, valid: [1, 2]}", "{id: x, type: u1, valid: {any-of: [1, 2]}}")]
    [InlineData("{id: x, type: u1, enum: e, valid: {in-enum: false}}", "{id: x, type: u1, enum: e, valid: {in-enum: true}}")]
    [InlineData("{id: x, size: 1, process: 'xor(1) 2'}", "{id: x, size: 1, process: xor(1)}")]
    [InlineData("{id: x, type: u1, if: }", "{id: x, type: u1, if: true}")]
    public void Of_a_field(string wrong, string right) => Check(Fields + wrong, Fields + right);

    [Theory]
    [InlineData("{valeu: 1}", "{value: 1}")]
    [InlineData("{value: 1, size: 2}", "{value: 1, doc: x}")]
    [InlineData("{pos: 0, id: x, type: u1}", "{pos: 0, type: u1}")]
    [InlineData("{pos: [0], type: u1}", "{pos: 0, io: _root._io, type: u1}")]
    [InlineData("1", "{value: 1, if: true}")]
    public void Of_an_instance(string wrong, string right) => Check(Instances + wrong, Instances + right);

    private static void Check(string wrong, string right)
    {
        Assert.Empty(KsySchema.Complaints(right));
        Assert.DoesNotContain(Compiler.Findings(("a.ksy", right)), finding => finding.Descriptor.Severity == DiagnosticSeverity.Error);
        Assert.NotEmpty(KsySchema.Complaints(wrong));
        Assert.Contains(Compiler.Findings(("a.ksy", wrong)), finding => finding.Descriptor.Severity == DiagnosticSeverity.Error);
    }
}
