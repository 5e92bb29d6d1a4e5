namespace Tephra.Oracle.Tests;

/// <summary>The tables of docs/dump-writing.md are made by writing dumps; this test makes them again and compares.</summary>
public sealed class WritingPageTests
{
    private const string Mark = "<!-- From here on the page is made by the test WritingPageTests. -->\n";

    [Fact]
    public void The_page_says_what_came_of_each_flag()
    {
        Shared.Require("dumps");
        string page = Repository.PathOf("docs", "dump-writing.md");
        string received = Repository.PathOf("docs", "dump-writing.received.md");
        string old = File.ReadAllText(page).Replace("\r\n", "\n", StringComparison.Ordinal);
        string text = old[..(old.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)] + "\n## What came of it\n" + WritingTable.OfKernel() + WritingTable.OfUser();
        if (text == old)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"docs/dump-writing.md is not what writing dumps gives: look at {received} and let it take the page's place.");
    }
}
