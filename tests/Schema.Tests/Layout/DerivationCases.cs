using Xunit;

namespace Tephra.Schema.Tests.Layout;

/// <summary>Schemas in which several expressions depend on the same fields.</summary>
internal static class DerivationCases
{
    private const string Meta = "meta: {id: t, endian: le, encoding: ASCII}\n";

    public static TheoryData<string, string> All => new()
    {
        // A sum of parts: what has a size of its own is given.
        {
            Meta + "seq:\n- {id: len_total, type: u4}\n- {id: len_header, type: u4}\n- {id: header, size: len_header}\n- {id: body, size: len_total - len_header}",
            "header size: len_header := needed\nbody size: len_total := needed + len_header"
        },
        {
            Meta + "seq:\n- {id: a, type: u4}\n- {id: b, type: u4}\n- {id: x, size: a}\n- {id: y, size: a + b}",
            "x size: a := needed\ny size: b := needed - a"
        },
        {
            Meta + "seq:\n- {id: w, type: u4}\n- {id: h, type: u4}\n- {id: x, size: w}\n- {id: y, size: w * h}",
            "x size: w := needed\ny size: h := (w == 0) ? h : (needed / w)"
        },

        // All parts have sizes of their own: nothing is left to give way.
        {
            Meta + "seq:\n- {id: a, type: u4}\n- {id: b, type: u4}\n- {id: x, size: a}\n- {id: y, size: b}\n- {id: z, size: a + b}",
            "x size: a := needed\ny size: b := needed"
        },

        // One field, several users.
        {
            Meta + "seq:\n- {id: len, type: u4}\n- {id: kind, type: u1}\n- {id: x, size: len, if: kind == 2}\n- {id: y, size: len - 4, if: kind == 3}",
            "x size: len := needed\nx if: kind := (needed != 0) ? 2 : kind\ny size: len := needed + 4\ny if: kind := (needed != 0) ? 3 : kind"
        },
        {
            Meta + "seq:\n- {id: a, type: u4}\n- {id: b, type: u4}\n- {id: x, size: a - b, if: _io.eof}\n- {id: y, size: a - b, if: _io.eof}",
            "x size: a := needed + b\ny size: a := needed + b"
        },

        // The size stands in a nested type; the field is its parent's, or the root's.
        {
            Meta + "seq:\n- {id: len, type: u4}\n- {id: p, type: p}\ntypes: {p: {seq: [{id: x, size: _parent.len}]}}",
            "x size: _parent.len := needed"
        },
        {
            Meta + "seq:\n- {id: h, type: h}\n- {id: p, type: p}\ntypes: {h: {seq: [{id: n, type: u1}]}, p: {seq: [{id: x, type: u1, repeat: expr, repeat-expr: _root.h.n}]}}",
            "x count: _root.h.n := needed"
        },
        {
            Meta + "seq:\n- {id: header, type: h}\n- {id: x, size: header.len}\ntypes: {h: {seq: [{id: raw_len, type: u4}], instances: {len: {value: raw_len - 4}}}}",
            "x size: header.raw_len := needed + 4"
        },
        {
            Meta + "seq:\n- {id: p, type: p, repeat: eos}\n- {id: base, type: u4}\ntypes: {p: {seq: [{id: ofs, type: u4}], instances: {x: {pos: _root.base + ofs, type: u1}}}}",
            "x pos: ofs := needed - _root.base"
        },
        {
            Meta + "seq:\n- {id: sector, type: u4}\n- {id: p, type: p, repeat: eos}\ntypes: {p: {seq: [{id: num, type: u4}], instances: {x: {pos: 0, size: num * _root.sector}}}}",
            "x size: num := (_root.sector == 0) ? num : (needed / _root.sector)"
        },

        // Positions.
        {
            Meta + "seq: [{id: ofs, type: u4}]\ninstances: {x: {pos: ofs, type: u1}, y: {io: _root._io, pos: ofs2 + 8, type: u1}, ofs2: {pos: 4, type: u4}}",
            "x pos: ofs := needed\ny pos: ofs2 := needed - 8"
        },
        {
            Meta + "seq: [{id: ofs, type: u4}, {id: end, type: u4}]\ninstances: {x: {pos: ofs, size: end - ofs}}",
            "x pos: ofs := needed\nx size: end := needed + ofs"
        },
        {
            Meta + "seq: [{id: back, type: u4}]\ninstances: {x: {pos: _io.size - back, type: u1}}",
            "x pos: back := _io.IoSize - needed"
        },
        { Meta + "instances: {x: {pos: 60, type: u1}, y: {pos: _io.size - 8, type: u1}}", "" },

        // Elements of lists.
        {
            Meta + "seq: [{id: ofs, type: u4, repeat: eos}]\ninstances: {x: {pos: 0, type: p(_index), repeat: expr, repeat-expr: 3}}\ntypes: {p: {params: [{id: i, type: s4}], instances: {y: {pos: '_parent.ofs[i]', type: u1}}}}",
            "y pos: _parent.ofs[i] := needed"
        },
        {
            Meta + "seq: [{id: n, type: u1}, {id: e, type: u1, repeat: eos}, {id: x, size: n}, {id: y, size: 'e[n]'}]",
            "x size: n := needed"
        },

        // What a parameter is given.
        {
            Meta + "seq: [{id: len, type: u4}, {id: p, type: p(len - 2)}]\ntypes: {p: {params: [{id: n, type: u4}], seq: [{id: x, size: n}]}}",
            "x size: _parent.len := needed + 2"
        },
        {
            Meta + "seq: [{id: len, type: u4}, {id: p, type: p(len)}, {id: q, type: p(2)}]\ntypes: {p: {params: [{id: n, type: u4}], seq: [{id: x, size: n}]}}",
            ""
        },
        {
            Meta + "seq: [{id: len, type: u4}, {id: p, type: p(_index), repeat: eos}]\ntypes: {p: {params: [{id: n, type: u4}], seq: [{id: x, size: n}]}}",
            ""
        },

        // Switches.
        {
            Meta + "seq: [{id: kind, type: u1}, {id: x, type: {switch-on: kind, cases: {1: p, 2: q}}}]\ntypes: {p: {}, q: {}}",
            "x switch: kind := needed"
        },
        {
            Meta + "seq: [{id: len, type: u1}, {id: kind, type: u1, enum: k}, {id: x, size: len, type: {switch-on: kind, cases: {'k::a': p, 'k::b': q}}}]\ntypes: {p: {}, q: {}}\nenums: {k: {1: a, 2: b}}",
            "x size: len := needed\nx switch: kind := needed"
        },
        {
            Meta + "seq: [{id: kind, type: u1, enum: k}, {id: x, type: {switch-on: kind.to_i, cases: {1: p, 2: q}}}]\ntypes: {p: {}, q: {}}\nenums: {k: {1: a}}",
            "x switch: kind := needed.as<t::k>"
        },
        {
            Meta + "seq: [{id: kind, type: str, size: 4}, {id: x, type: {switch-on: kind, cases: {'\"abcd\"': p, '\"efgh\"': q}}}]\ntypes: {p: {}, q: {}}",
            "x switch: kind := needed"
        },
        {
            Meta + "seq: [{id: flag, type: b1}, {id: x, type: {switch-on: flag, cases: {true: p, false: q}}}]\ntypes: {p: {}, q: {}}",
            "x switch: flag := needed"
        },
        {
            Meta + "seq: [{id: tag, type: u1}, {id: x, type: {switch-on: tag & 0xf, cases: {1: p, 2: q}}}]\ntypes: {p: {}, q: {}}",
            "x switch: tag := (tag & 240) | (needed & 15)"
        },
        {
            Meta + "seq: [{id: tag, type: u1}, {id: x, type: {switch-on: tag % 3, cases: {1: p, 2: q}}}]\ntypes: {p: {}, q: {}}",
            ""
        },

        // What a field must equal.
        {
            Meta + "seq: [{id: len, type: u4}, {id: copy, type: u4, valid: len}, {id: x, size: len}]",
            "copy valid: copy := len\nx size: len := needed"
        },
        {
            Meta + "seq: [{id: len, type: u4}, {id: copy, type: u4, valid: len + 1}, {id: x, size: copy}]",
            "copy valid: len := copy - 1\nx size: copy := needed"
        },
        {
            Meta + "seq: [{id: a, type: u4}, {id: copy, type: u4, valid: a, repeat: eos}]",
            "copy valid: copy[_index] := a"
        },
        { Meta + "seq: [{id: a, type: u4}, {id: copy, type: u4, valid: a, -tephra-derive: false}]", "" },
        { Meta + "seq: [{id: a, type: u4, valid: 5}, {id: x, size: a}]", "" },

        // What can't be set.
        {
            Meta + "params: [{id: n, type: u4}]\nseq: [{id: x, size: n}, {id: y, type: u1, repeat: expr, repeat-expr: n}]",
            ""
        },
        {
            Meta + "seq: [{id: len, type: {switch-on: 1, cases: {1: u1, 2: u2}}}, {id: x, size: len}]",
            ""
        },

        // Texts and user types have sizes, too; and the end of a repetition is no count.
        {
            Meta + "seq: [{id: a, type: u1}, {id: b, type: u1}, {id: s, type: str, size: a}, {id: p, type: p, size: b, repeat: until, repeat-until: _.q == a}]\ntypes: {p: {seq: [{id: q, type: u1}]}}",
            "s size: a := needed\np size: b := needed"
        },
    };
}
