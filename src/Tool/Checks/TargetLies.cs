using Tephra.Engine;

namespace Tephra.Tool.Checks;

/// <summary>Parts of a dump that contradict each other, in any format.</summary>
internal static class TargetLies
{
    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Find(DumpTarget target)
    {
        if (target.System is null)
            yield return Finding.Problem("lie", "SystemInfo", null, "nothing says which system it is of; a debugger refuses such a dump");
        if (target is UserMinidumpTarget && target.Exception is { } exception && target.Threads.All(thread => thread.Id != exception.ThreadId))
            yield return Finding.Note("lie", "ExceptionStream", null, $"the exception is of thread {exception.ThreadId}, which the dump does not hold");
        foreach (var same in target.Threads.GroupBy(thread => thread.Id).Where(same => same.Count() > 1))
            yield return Finding.Note("duplicate", "ThreadList", null, $"{same.Count()} threads have the id {same.Key}");
        foreach (Finding finding in Modules(target.Modules)) yield return finding;
    }

    private static IEnumerable<Finding> Modules(IReadOnlyList<TargetModule> modules)
    {
        TargetModule? before = null;
        foreach (TargetModule module in modules.Where(module => module.Size > 0).OrderBy(module => module.Base))
        {
            if (before is not null && module.Base.Value - before.Base.Value < before.Size)
                yield return Finding.Note("overlap", module.Name ?? "a module", null, $"the module at {module.Base} begins inside of {before.Name ?? "the module before it"}");
            if (before is null || module.Base.Value + module.Size > before.Base.Value + before.Size) before = module;
        }
    }
}
