using Tephra.Schema.Yaml;
using Tephra.TestKit;
using Xunit;

namespace Tephra.Schema.Tests.Yaml;

public class GalleryTests
{
    private static readonly string[] DeliberatelyBad = ["switch_cases_array.ksy", "top_empty.ksy", "yaml_1.ksy"];

    [Fact]
    public void Every_schema_of_Kaitais_gallery_and_suite_is_read_without_findings()
    {
        var folder = Shared.Require("kaitai");
        var files = Directory.GetFiles(folder, "*.ksy", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var content = File.ReadAllText(file).TrimStart('\uFEFF');
            var (node, diagnostics) = Reading.TryRead(content, file);
            if (DeliberatelyBad.Contains(Path.GetFileName(file)))
            {
                Assert.NotEmpty(diagnostics);
                continue;
            }

            Assert.Empty(diagnostics);
            CheckPositions(node!, content);
        }
    }

    // A letter or digit is never an escape: it maps to itself, or the scalar's positions were not found.
    private static void CheckPositions(YamlNode node, string content)
    {
        switch (node)
        {
            case YamlScalar scalar:
                for (var i = 0; i < scalar.Value.Length; i++)
                {
                    if (char.IsLetterOrDigit(scalar.Value[i]) && content[scalar.Map.At(i)] != '\\') Assert.Equal(scalar.Value[i], content[scalar.Map.At(i)]);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items) CheckPositions(item, content);
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    CheckPositions(entry.Key, content);
                    CheckPositions(entry.Value, content);
                }

                break;
        }
    }
}
