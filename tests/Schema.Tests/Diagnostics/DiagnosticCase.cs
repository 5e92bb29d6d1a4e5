using Tephra.Schema.Diagnostics;

namespace Tephra.Schema.Tests.Diagnostics;

/// <summary>A schema with one mistake, and what is to be said of it.</summary>
/// <param name="Id">The finding's number.</param>
/// <param name="Marked">The schema; <c>‸</c> stands before the place of the finding.</param>
/// <param name="Says">A part of the message.</param>
/// <param name="Others">The other files of the project.</param>
internal sealed record DiagnosticCase(string Id, string Marked, string Says, params (string Path, string Text)[] Others)
{
    public const char Marker = '‸';

    /// <summary>The numbers of findings that follow from the first.</summary>
    public string[] Also { get; init; } = [];

    /// <summary>The schema without the marker.</summary>
    public string Schema => Marked.Replace(Marker.ToString(), "", StringComparison.Ordinal);

    /// <summary>Line and column of the marker, from 1; nothing where there is none.</summary>
    public (int Line, int Column)? Place
    {
        get
        {
            var index = Marked.IndexOf(Marker, StringComparison.Ordinal);
            if (index < 0) return null;
            var before = Marked[..index];
            return (before.Count(c => c == '\n') + 1, index - before.LastIndexOf('\n'));
        }
    }

    /// <summary>All findings of the first file.</summary>
    public IReadOnlyList<Diagnostic> Run() => Compiler.Findings([("test.ksy", Schema), .. Others]);

    /// <summary>A case in which an expression is wrong.</summary>
    public static DiagnosticCase Expression(string id, string expression, string says) =>
        new(id, $$"""
            meta: {id: test, endian: le, encoding: UTF-8}
            seq:
              - {id: num, type: u1}
              - {id: text, type: strz}
              - {id: raw, size: 2}
              - {id: part, type: part}
              - {id: parts, type: part, repeat: eos}
            types:
              part:
                seq: [{id: x, type: u2}]
            enums:
              kinds: {1: one, 2: two}
            instances:
              tried:
                value: |-
                  {{expression}}
            """, says);

    public override string ToString() => $"{Id}: {Marked.Split('\n')[^1]}";
}
