namespace Tephra.Schema.Diagnostics;

/// <summary>Finds what somebody probably meant.</summary>
public static class Spelling
{
    /// <summary><c> Did you mean 'x'?</c> with a leading space, or nothing where no candidate is near.</summary>
    public static string DidYouMean(string written, IEnumerable<string> candidates) =>
        Nearest(written, candidates) is { } best ? $" Did you mean '{best}'?" : "";

    /// <summary>The candidate with the fewest edits, if few enough; ties go to the first in ordinal order.</summary>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, written.Length / 3);
        string? best = null;
        foreach (var candidate in candidates.Distinct().OrderBy(c => c, StringComparer.Ordinal))
        {
            var distance = Distance(written, candidate);
            if (distance > limit || candidate == written) continue;
            best = candidate;
            limit = distance - 1;
        }

        return best;
    }

    // Optimal string alignment: like Levenshtein's distance, but two neighbours that changed places count as one edit.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var edit = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, substitution);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) edit = Math.Min(edit, rows[i - 2, j - 2] + 1);
                rows[i, j] = edit;
            }
        }

        return rows[a.Length, b.Length];
    }
}
