using Microsoft.CodeAnalysis;
using Tephra.Generators.Tests.Hosting;

namespace Tephra.Generators.Tests.Corpora;

/// <summary>
/// What the schema compiler accepts, the C# compiler accepts: held by schemas nobody would write, in which values of keys
/// and parts of expressions have changed places.
/// </summary>
public class MutationTests
{
    private const int Mutations = 3000;

    private static readonly string[] Expressions =
    [
        "1", "-1", "0xffffffff", "18446744073709551615", "-9223372036854775808", "1.5", "true", "'a'", "\"a\" + \"b\"", "[1, 2]", "[1, 300]", "num", "len", "value", "_io.size", "_io.pos", "_index",
        "_root", "_parent", "_", "u8 + s1", "u8 < s1", "u8 == 1", "b12 % 5", "s1 / 3", "f4 * 2", "text.length", "raw[0]", "list[1]", "kind.to_i", "kind == kinds::one", "kinds::two", "part.x", "parts[0].x",
        "u8 > 3 ? u8 : s1", "b1 ? part.x : u8", "absent", "absent * 2", "b1 ? absent : 1", "choice", "not b1", "~u8", "-u4", "u8 << 3", "s1 >> 70", "raw == [1]", "text < \"x\"", "text.to_i", "u8.to_s", "f\"{u8}\"",
        "list.min", "raw.max", "sizeof<part>", "part._sizeof", "u4.as<u1>", "part.as<part>.x", "_root.u8", "_parent.as<mutant>.u8", "[u8, 1]", "[f4, 1].max", "raw.to_s(\"ASCII\")", "text.to_b(\"UTF-8\")",
    ];

    private static readonly string[] Types =
        ["u1", "s1", "u2", "s4", "u4", "u8", "s8", "f4", "f8", "b1", "b3", "b12", "b64", "b7le", "strz", "part", "given(1)", "given(u8)", "'{switch-on: num, cases: {1: part, 2: u8}}'", "'{switch-on: u8, cases: {1: u1, -1: s8, _: b12}}'",
         "'{switch-on: kind, cases: {\"kinds::one\": part, _: strz}}'", "'{switch-on: text, cases: {\"\\\"a\\\"\": s8, \"\\\"b\\\"\": u8}}'", "'{switch-on: b3, cases: {1: b3, 99: s2}}'", "'{switch-on: b1, cases: {true: u1, false: part}}'", "'{switch-on: f4, cases: {1: u1, 2.5: f8}}'", "'{switch-on: raw, cases: {\"[1]\": u1, \"[2]\": u2}}'"];

    private static readonly string[] Keys =
    [
        "", "", "repeat: eos", "repeat: expr, repeat-expr: E", "repeat: until, repeat-until: E", "if: E", "if: E, repeat: expr, repeat-expr: E", "valid: E", "valid: {min: E}", "valid: {max: E}", "valid: {any-of: [E, E]}",
        "valid: {expr: E}", "enum: kinds", "enum: kinds, valid: {in-enum: true}", "size: E", "size-eos: true", "size: E, process: xor(E)", "size: E, process: rol(E)", "size-eos: true, process: zlib", "parent: E, size: 2", "parent: false",
    ];

    [Fact]
    public void Accepted_schemas_give_C_sharp_without_errors()
    {
        var random = new Random(20261122);
        var host = new GeneratorHost(Enumerable.Range(0, Mutations).Select(i => ($"m{i}.ksy", Mutant(random))));
        for (var i = 0; i < Mutations; i++) host.WithMetadata($"m{i}.ksy", "Namespace", $"Space{i}");
        var result = host.Run();
        Assert.Null(result.Exception);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id == "TEPH0901");
        Assert.True(result.GeneratedSources.Length > Mutations / 20, $"Only {result.GeneratedSources.Length} were accepted.");
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
        string Expression() => random.Next(3) == 0 ? $"({Pick(Expressions)}) {Pick(["+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^", "<", "==", ">=", "!=", "and", "or"])} ({Pick(Expressions)})" : Pick(Expressions);
        string Quoted() => "'" + Expression().Replace("'", "''", StringComparison.Ordinal) + "'";
        string Attribute(string id)
        {
            var keys = string.Join("", Pick(Keys).Split('E').SelectMany((part, i) => i == 0 ? new[] { part } : [Quoted(), part]));
            var type = Pick(Types);
            if (type.StartsWith("'{", StringComparison.Ordinal)) type = type.Trim('\'');
            var list = random.Next(6) == 0 ? keys : $"type: {type}{(keys.Length > 0 ? ", " : "")}{keys}";
            return $"{{{(id.Length > 0 ? $"id: {id}, " : "")}{list}}}";
        }

        return $"""
            meta: {"{"}id: mutant, endian: {Pick(["le", "be"])}, encoding: {Pick(["UTF-8", "UTF-16LE", "ASCII"])}{"}"}
            seq:
              - {"{"}id: num, type: u1{"}"}
              - {"{"}id: len, type: u2{"}"}
              - {"{"}id: u4, type: u4{"}"}
              - {"{"}id: u8, type: u8{"}"}
              - {"{"}id: s1, type: s1{"}"}
              - {"{"}id: f4, type: f4{"}"}
              - {"{"}id: b1, type: b1{"}"}
              - {"{"}id: b3, type: b3{"}"}
              - {"{"}id: b12, type: b12{"}"}
              - {"{"}id: text, type: strz{"}"}
              - {"{"}id: raw, size: 2{"}"}
              - {"{"}id: kind, type: u1, enum: kinds{"}"}
              - {"{"}id: list, type: s2, repeat: expr, repeat-expr: 2{"}"}
              - {"{"}id: part, type: part{"}"}
              - {"{"}id: parts, type: part, repeat: expr, repeat-expr: num{"}"}
              - {"{"}id: absent, type: u4, if: num == 3{"}"}
              - {Attribute("value")}
            instances:
              computed: {"{"}value: {Quoted()}{(random.Next(4) == 0 ? $", if: {Quoted()}" : "")}{(random.Next(6) == 0 ? ", enum: kinds" : "")}{"}"}
              placed: {Attribute("").TrimEnd('}')}, pos: {Quoted()}{"}"}
              choice: {"{"}value: {Quoted()}{"}"}
            types:
              part:
                seq: [{"{"}id: x, type: u2{"}"}]
              given:
                params: [{"{"}id: p, type: {Pick(["u1", "s4", "u8", "f8", "b3", "b1", "str", "bytes", "any", "part", "struct", "u2[]"])}{"}"}]
                seq: [{"{"}id: y, size: 1{"}"}]
                instances: {"{"}z: {"{"}value: p{"}"}{"}"}
            enums:
              kinds: {"{"}1: one, 2: two{"}"}
            """;
    }

    private static string LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() : "";
}
