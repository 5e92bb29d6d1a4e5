using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Tephra.Generators.Tests.Hosting;

namespace Tephra.Generators.Tests.Corpora;

/// <summary>
/// What the schema compiler accepts, the C# compiler accepts: held by schemas nobody would write, in which values of keys
/// and parts of expressions have changed places.
/// </summary>
public class MutationTests
{
    // TEPHRA_MUTATIONS=400 dotnet test tests/Generators.Tests --filter MutationTests is the long form.
    private static readonly int Mutations =
        int.TryParse(Environment.GetEnvironmentVariable("TEPHRA_MUTATIONS"), out var count) ? count : 60;

    private static readonly string[] Integers =
    [
        "1", "-1", "0", "300", "0xffffffff", "4294967296", "18446744073709551615", "-9223372036854775808", "num", "len", "u4", "u8", "s1", "b3", "b12", "b64", "_io.size", "_io.pos", "u8 + s1", "u4 * u4", "b12 % 5", "s1 / 3", "s1 / b3",
        "~u8", "-u4", "~b3", "u8 << 3", "s1 >> 70", "b64 >> 1", "u8 & s1", "b3 | 8", "u8 > 3 ? u8 : s1", "b1 ? part.x : u8", "b1 ? b3 : s1", "b1 ? b64 : 1", "absent", "absent * 2", "b1 ? absent : 1", "absent_item.x", "text.length", "raw[0]", "raw.max",
        "list[1]", "list.min", "list[u8]", "raw[b3]", "kind.to_i", "big_kind.to_i", "b1.to_i", "parts[0].x", "parts.size", "text.to_i", "text.to_i(16)", "sizeof<part>", "part._sizeof", "u4.as<u1>", "u8.as<s4>", "b3.as<u8>", "f4.to_i", "_root.u8", "part._parent.as<mutant>.b3",
        "[u8, 1].max", "[b3, s1].min", "computed", "raw.index_of(b3)", "choice_number", "open_number", "as_any.as<u4>",
    ];

    private static readonly string[] Truths =
    [
        "true", "false", "b1", "not b1", "u8 < s1", "u8 == 1", "b3 == 9", "b64 >= s1", "u1_like == 256", "kind == kinds::one", "big_kind != big_kinds::top", "raw == [1]", "raw < [num]", "text < \"x\"", "text == \"a\"", "b1 == true", "_io.eof", "not (f4 < 1)",
        "absent == 3", "b1 ? true : b1", "num == num", "1 < 2", "f4 == u8", "s1 > 18446744073709551615",
    ];

    private static readonly string[] Others =
    [
        "1.5", "f4", "f4 * 2", "u8 * 1.5", "[f4, 1].max", "-f4 % 2", "\"a\"", "text", "text + \"b\"", "text.reverse", "text.substring(0, b3)", "u8.to_s", "b3.to_s", "f\"{u8}{text}{b3}{1}\"", "raw.to_s(\"ASCII\")", "b1 ? text : \"x\"",
        "raw", "[1, 2]", "[num].as<bytes>", "text.to_b(\"UTF-8\")", "b1 ? raw : [1]", "[1, 300]", "[u8, b3]", "[1.5, 2]", "[text]", "list", "parts", "[].as<u4[]>", "[part]", "part", "parts[0]", "absent_item", "b1 ? part : parts.first", "b1 ? part : absent_item",
        "_root", "_parent", "_io", "part._io", "part._parent", "kind", "kinds::two", "b1 ? kind : kinds::one", "choice", "as_any", "many_choices", "many_choices[0]", "part.as<struct>", "part.as<part>.x", "open_choice",
    ];

    private static readonly string[] Types =
    [
        "u1", "s1", "u2", "s4", "u4", "u8", "s8", "f4", "f8", "b3", "b12", "b64", "b7le", "{switch-on: I, cases: {1: u1, -1: s8, 70000: b12}}", "{switch-on: u8, cases: {1: u8, 2: s1, _: b3}}", "{switch-on: b3, cases: {1: b3, 99: s2}}",
        "{switch-on: B, cases: {true: u1, false: u4}}", "{switch-on: kind, cases: {'kinds::one': u8, _: s1}}", "{switch-on: text, cases: {'\"a\"': f4, '\"b\"': u8}}", "{switch-on: f4, cases: {1: u1, 2.5: f8}}", "{switch-on: raw, cases: {'[1]': u1, '[2]': u2}}",
    ];

    private static readonly string[] Structures =
    [
        "part", "given(I)", "given(1)", "{switch-on: I, cases: {1: part, 2: given(I)}}", "{switch-on: I, cases: {0: part, _: holder}}", "{switch-on: kind, cases: {'kinds::one': part, _: strz}}", "{switch-on: I, cases: {1: part, 2: u8, 3: b1}}", "holder",
    ];

    private static readonly string[] Repeats = ["", "", "repeat: eos", "repeat: expr, repeat-expr: I", "repeat: until, repeat-until: B", "if: B", "if: B, repeat: expr, repeat-expr: I", "if: B, repeat: until, repeat-until: B"];

    private static readonly string[] Valids = ["", "valid: I", "valid: {min: I, max: I}", "valid: {any-of: [I, I]}", "valid: {expr: B}"];

    private static readonly string[] Ranges =
        ["size: I", "size-eos: true", "size: I, process: xor(I)", "size: I, process: xor(raw)", "size: I, process: rol(I)", "size-eos: true, process: zlib", "terminator: 0", "size: I, pad-right: 0, terminator: 3"];

    private const string Skeleton = """
        meta: {id: mutant, endian: $endian, encoding: $encoding}
        seq:
          - {id: num, type: u1}
          - {id: u1_like, type: u1}
          - {id: len, type: u2}
          - {id: u4, type: u4}
          - {id: u8, type: u8}
          - {id: s1, type: s1}
          - {id: f4, type: f4}
          - {id: b1, type: b1}
          - {id: b3, type: b3}
          - {id: b12, type: b12}
          - {id: b64, type: b64}
          - {id: text, type: strz}
          - {id: raw, size: 2}
          - {id: kind, type: u1, enum: kinds}
          - {id: big_kind, type: u8, enum: big_kinds}
          - {id: list, type: s2, repeat: expr, repeat-expr: 2}
          - {id: part, type: part}
          - {id: parts, type: part, repeat: expr, repeat-expr: num}
          - {id: absent, type: u4, if: num == 3}
          - {id: absent_item, type: part, if: num == 3}
          - {id: choice, type: {switch-on: num, cases: {1: part, _: holder}}}
          - {id: open_choice, type: {switch-on: num, cases: {1: part, 2: holder}}}
          - {id: as_any, type: {switch-on: num, cases: {1: part, _: u1}}}
          - {id: choice_number, type: {switch-on: num, cases: {1: u1, 2: s4, _: b3}}}
          - {id: open_number, type: {switch-on: num, cases: {1: u8, 2: s4}}}
          - {id: many_choices, type: {switch-on: num, cases: {1: u1, 2: s4, 3: b12}}, repeat: eos}
          - $field
        instances:
          computed: {value: $integer$if}
          named: {value: $integer, enum: kinds}
          held: {value: $truth}
          placed: $placed
          anything: {value: $any$if}
        types:
          part:
            seq: [{id: x, type: u2}]
          holder:
            seq: [{id: text, type: strz}, {id: part, type: part}]
          given:
            params: [{id: p, type: $parameter}]
            seq: [{id: y, size: 1}]
            instances: {z: {value: p}}
        enums:
          kinds: {1: one, 2: two}
          big_kinds: {18446744073709551615: top}
        """;

    [Fact]
    public void Accepted_schemas_give_C_sharp_without_errors()
    {
        var random = new Random(20261122);
        var host = new GeneratorHost(Enumerable.Range(0, Mutations).Select(i => ($"m{i}.ksy", Mutant(random))));
        for (var i = 0; i < Mutations; i++) host.WithMetadata($"m{i}.ksy", "Namespace", $"Space{i}");
        var result = host.Run();
        Assert.Null(result.Exception);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id == "TEPH0901");
        Assert.True(result.GeneratedSources.Length > Mutations / 20, $"Only {result.GeneratedSources.Length} were accepted.\n"
            + string.Join("\n", result.Diagnostics.GroupBy(d => d.Id).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} {string.Join("\n     ", g.Take(6).Select(d => d.Location.SourceSpan + d.ToString()))}")));
        var problems = CSharpProject.Create().AddSyntaxTrees(result.GeneratedSources.Select(source => source.SyntaxTree))
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}\n    {LineOf(diagnostic)}");
        var distinct = problems.GroupBy(problem => problem.Split('\n')[0]).Select(group => $"{group.Count()} × {group.First()}").ToList();
        Assert.True(distinct.Count == 0, $"{result.GeneratedSources.Length} accepted\n{string.Join("\n", distinct)}");
    }

    private static string Mutant(Random random)
    {
        string Pick(string[] from) => from[random.Next(from.Length)];
        string Integer() => random.Next(3) > 0 ? Pick(Integers) : $"({Pick(Integers)}) {Pick(["+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^"])} ({Pick(Integers)})";
        string Truth() => random.Next(3) switch
        {
            0 => Pick(Truths),
            1 => $"({Pick(Integers)}) {Pick(["<", "<=", "==", "!=", ">", ">="])} ({Pick(Integers)})",
            _ => $"({Pick(Truths)}) {Pick(["and", "or"])} ({Pick(Truths)})",
        };
        string Any() => random.Next(5) switch { 0 => Truth(), 1 => Pick(Others), 2 => $"({Truth()}) ? ({Integer()}) : ({Integer()})", _ => Integer() };

        // Capital letters on their own stand for expressions.
        string Fill(string pattern) => Regex.Replace(pattern, "\\b[IB]\\b", match => Quoted(match.Value == "I" ? Integer() : Truth()));
        string Attribute(string id, string extra)
        {
            var form = random.Next(3) switch
            {
                0 => $"type: {Pick(Types)}, {Pick(Repeats)}, {Pick(Valids)}",
                1 => $"type: {Pick(Structures)}, {Pick(Repeats)}, {(random.Next(2) == 0 ? Pick(Ranges) : "")}, {Pick(["", "", "parent: _root", "parent: false"])}",
                _ => $"{Pick(Ranges)}, {Pick(Repeats)}",
            };
            var filled = form.Contains("given(I)", StringComparison.Ordinal) ? form.Replace("given(I)", Quoted($"given({Any()})"), StringComparison.Ordinal) : form;
            var parts = $"{id}, {Fill(Regex.Replace(filled, @"xor\(I\)|rol\(I\)", match => Quoted(match.Value.Replace("I", Integer(), StringComparison.Ordinal))))}, {extra}";
            return "{" + Regex.Replace(parts.Trim(' ', ','), "(, )+", ", ") + "}";
        }

        return Skeleton
            .Replace("$endian", Pick(["le", "be"]), StringComparison.Ordinal)
            .Replace("$encoding", Pick(["UTF-8", "UTF-16LE", "ASCII"]), StringComparison.Ordinal)
            .Replace("$parameter", Pick(["u1", "s4", "u8", "f8", "b3", "b1", "str", "bytes", "any", "part", "struct", "u2[]"]), StringComparison.Ordinal)
            .Replace("$field", Attribute("id: value", ""), StringComparison.Ordinal)
            .Replace("$placed", Attribute("", $"pos: {Quoted(Integer())}{(random.Next(4) == 0 ? ", io: part._io" : "")}"), StringComparison.Ordinal)
            .Replace("$if", random.Next(4) == 0 ? $", if: {Quoted(Truth())}" : "", StringComparison.Ordinal)
            .Replace("$integer", Quoted(Integer().Replace("computed", "1", StringComparison.Ordinal)), StringComparison.Ordinal)
            .Replace("$truth", Quoted(Truth()), StringComparison.Ordinal)
            .Replace("$any", Quoted(Any()), StringComparison.Ordinal);
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() : "";
}
