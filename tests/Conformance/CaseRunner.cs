namespace Tephra.Conformance;

/// <summary>Runs cases side by side, none hiding another, and prints what came of them in their order.</summary>
internal static class CaseRunner
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs all; 0 if all passed.</summary>
    public static int Run(IReadOnlyList<Case> cases, TextWriter output)
    {
        var results = new CaseResult[cases.Count];
        Parallel.For(0, cases.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => results[i] = Check(cases[i]));

        var (failed, skipped) = (0, 0);
        for (var i = 0; i < results.Length; i++)
        {
            foreach (var note in results[i].Notes) output.WriteLine($"{cases[i].Name}: {OneLine(note)}");
            foreach (var failure in results[i].Failures) output.WriteLine($"FAILED {cases[i].Name}: {OneLine(failure)}");
            if (results[i].Missing is { } missing) output.WriteLine($"SKIPPED {cases[i].Name}: {OneLine(missing)}");
            if (results[i].Failures.Count > 0) failed++;
            else if (results[i].Missing is not null) skipped++;
        }

        // A run that found nothing to check has shown nothing.
        if (cases.Count == 0) output.WriteLine("FAILED: there are no cases");
        output.WriteLine($"{cases.Count - failed - skipped} passed, {failed} failed, {skipped} skipped");
        return failed > 0 || cases.Count == 0 ? 1 : 0;
    }

    // A thread of its own: generated code that never ends must not stop the others, and a pool thread's stack is small.
    private static CaseResult Check(Case @case)
    {
        CaseResult? result = null;
        var thread = new Thread(() => result = CheckSafely(@case), maxStackSize: 16 * 1024 * 1024) { IsBackground = true };
        thread.Start();
        return thread.Join(Patience) ? result! : CaseResult.Failed($"not done after {Patience.TotalSeconds} s");
    }

    private static CaseResult CheckSafely(Case @case)
    {
        try
        {
            return @case.Check();
        }
        catch (Exception exception)
        {
            return CaseResult.Failed($"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
