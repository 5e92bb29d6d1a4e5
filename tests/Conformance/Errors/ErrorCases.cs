using System.Text.RegularExpressions;
using Tephra.Compiler;
using Tephra.Conformance.Kst;
using Tephra.Schema.Diagnostics;

namespace Tephra.Conformance.Errors;

/// <summary>Every bad schema must be refused for what it states and nothing else; one that states no error must be accepted.</summary>
internal static class ErrorCases
{
    public static IReadOnlyList<Case> Find(CommandLine command)
    {
        var folder = Suite.SchemasOf(command);
        var schemas = Path.Combine(command.Folder, "formats_err");
        return [.. Directory.EnumerateFiles(schemas, "*.ksy")
            .Order(StringComparer.Ordinal)
            .Where(path => command.Wants(Path.GetFileNameWithoutExtension(path)))
            .Select(path => new Case(Path.GetFileNameWithoutExtension(path), () => Check(folder, path)))];
    }

    private static CaseResult Check(SchemaFolder folder, string path)
    {
        var files = folder.Closure(path);
        var byPath = files.ToDictionary(file => file.Path);
        var problems = HeaderReader.Read(files[0].Content).Select(stated => ProblemMatch.Find(stated, files)).ToList();
        var project = Project.Generate(files, folder);
        var findings = project.Findings.Select(diagnostic => Finding.From(diagnostic, byPath)).ToList();

        var missing = Missing(problems, findings).ToList();
        var surplus = Surplus(problems, findings).ToList();
        // A schema may need one that was not handed over with it: then nothing can be said of it, if all else is right.
        var lost = files.SelectMany(file => folder.Missing(file).Select(import => (file.Path, import.Span.Start))).ToHashSet();
        if (missing.Count == 0 && surplus.Count > 0 && surplus.All(finding => lost.Contains((finding.Path, finding.Start)))) return CaseResult.Skipped($"a file it imports is not in the suite: {surplus[0].Text}");
        var failures = missing.Concat(surplus.Select(finding => $"not stated: {finding.Text}")).ToList();
        var isAccepted = !problems.Any(problem => problem.Stated.IsError);
        return CaseResult.Of(isAccepted && failures.Count == 0 ? project.Emit(Stream.Null) : failures);
    }

    // Each finding answers for one stated problem; those whose place is named most exactly choose first.
    private static IEnumerable<string> Missing(IReadOnlyList<ProblemMatch> problems, IReadOnlyList<Finding> findings)
    {
        var free = findings.ToList();
        foreach (var problem in problems.OrderBy(problem => problem.Length))
        {
            if (free.Find(problem.IsMetBy) is { } found)
            {
                free.Remove(found);
                continue;
            }

            if (problem is { Place: null, Stated.Place: PathPlace })
            {
                yield return $"no such place: {problem.Stated}";
                continue;
            }

            var others = findings.Where(finding => finding.Path == problem.File?.Path).Select(finding => finding.Text).ToList();
            yield return $"not reported: {problem.Stated}; " + (others.Count == 0 ? "nothing was said" : "said was: " + string.Join(" | ", others));
        }
    }

    private static IEnumerable<Finding> Surplus(IReadOnlyList<ProblemMatch> problems, IReadOnlyList<Finding> findings)
    {
        var errors = problems.Where(problem => problem.Stated.IsError).ToList();
        var broken = errors.SelectMany(problem => problem.BrokenNames()).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in findings.Where(finding => finding.IsError))
        {
            var isDefect = finding.Id == DiagnosticCatalogue.InternalError.Id;
            var follows = errors.Any(error => error.IsAt(finding)) || Regex.Matches(finding.Source, @"\w+").Any(word => broken.Contains(word.Value));
            if (isDefect || !follows) yield return finding;
        }
    }
}
