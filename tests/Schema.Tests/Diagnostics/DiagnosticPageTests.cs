using System.Globalization;
using System.Reflection;
using System.Text;
using Tephra.Schema.Diagnostics;
using Tephra.TestKit;
using Xunit;

namespace Tephra.Schema.Tests.Diagnostics;

/// <summary>docs/diagnostics.md is made from the catalogue; this test makes it again and compares.</summary>
public sealed class DiagnosticPageTests
{
    [Fact]
    public void The_page_says_what_the_catalogue_says()
    {
        var page = Repository.PathOf("docs", "diagnostics.md");
        var received = Repository.PathOf("docs", "diagnostics.received.md");
        var text = Page();
        if (File.Exists(page) && File.ReadAllText(page).Replace("\r\n", "\n") == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"docs/diagnostics.md is not what the catalogue says: look at {received} and let it take the page's place.");
    }

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Findings in schemas\n\n");
        page.Append("Made from the catalogue (`src/Schema/Diagnostics`) by the test `DiagnosticPageTests`. A number never changes its meaning. The holes in a message\n");
        page.Append("are filled with names of the schema. Matters of style are warnings that fail no build, not even one that takes warnings for errors;\n");
        page.Append("an info says what a writer will leave to you.\n");
        foreach (var descriptor in Descriptors())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {descriptor.Id}: {descriptor.Title}\n\n");
            page.Append(CultureInfo.InvariantCulture, $"*{descriptor.Severity}.* {Escape(descriptor.MessageFormat)}\n");
        }

        return page.ToString();
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors() =>
        typeof(DiagnosticCatalogue).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal);

    private static string Escape(string text) => text.Replace("<", "&lt;").Replace("_", "\\_").Replace("*", "\\*");
}
