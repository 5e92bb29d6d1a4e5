namespace Tephra.Oracle.Tests;

/// <summary>The tables of written dumps in docs/engine.md are made by writing dumps; this test makes them again and compares.</summary>
public sealed class WritingPageTests
{
    private const string First = "<!-- From here to the next mark the page is made by the test WritingPageTests. -->\n";
    private const string Last = "<!-- From here on it is written by hand. -->\n";

    [Fact]
    public void The_page_says_what_came_of_each_flag()
    {
        Shared.Require("dumps");
        string page = Repository.PathOf("docs", "engine.md");
        string received = Repository.PathOf("docs", "engine.received.md");
        string old = File.ReadAllText(page).Replace("\r\n", "\n", StringComparison.Ordinal);
        int first = old.IndexOf(First, StringComparison.Ordinal) + First.Length, last = old.IndexOf(Last, StringComparison.Ordinal);
        Assert.True(first >= First.Length && last >= first, "docs/engine.md has lost the marks between which its tables stand");
        string text = old[..first] + "\n#### Of kernel dumps\n" + KernelWritingTable.Make() + "\n#### Of minidumps\n" + WritingTable.OfUser() + "\n" + old[last..];
        if (text == old)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"docs/engine.md is not what writing dumps gives: look at {received} and let it take the page's place.");
    }
}
