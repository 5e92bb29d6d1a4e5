using Tephra.Engine;
using Tephra.Tool.Layouts;

namespace Tephra.Tool.Checks;

/// <summary>Everything that can be checked of a dump.</summary>
internal static class DumpCheck
{
    /// <summary>Checks a dump.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DebugEngineException">It can't be opened, or is no dump.</exception>
    public static IReadOnlyList<Finding> Of(string path)
    {
        using DumpTarget target = DumpFile.Open(path);
        var findings = new List<Finding>();
        findings.AddRange(target.Problems.Select(problem => Finding.Problem("unreadable", problem.StreamName, problem.Offset, problem.Reason)));
        if (target is UserMinidumpTarget minidump) findings.AddRange(MinidumpLies.Find(minidump));
        findings.AddRange(TargetLies.Find(target));
        findings.AddRange(Layout(target.FileName ?? path));
        return findings;
    }

    private static List<Finding> Layout(string path)
    {
        try
        {
            using KaitaiStruct root = DescribedFile.Read(path);
            return [.. LayoutFindings.Find(KaitaiLayout.Of(root), root.M_Io.Source)];
        }
        catch (KaitaiException error)
        {
            return [Finding.Problem("unreadable", error.SchemaPath, error.Offset, error.Detail)];
        }
    }
}
