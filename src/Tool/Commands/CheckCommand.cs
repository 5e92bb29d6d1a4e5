using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tephra.Tool.Checks;
using Tephra.Tool.Reports;

namespace Tephra.Tool.Commands;

/// <summary><c>tephra check FILE [--json]</c>: whether a dump is sound; the exit code tells scripts.</summary>
internal static class CheckCommand
{
    /// <summary>The command for the command line's parser.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The dump." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object instead of lines." };
        var command = new Command("check", "Checks a dump's structure: overlaps, gaps, lies. Exits with 0 if it is sound, 1 if it has problems, 2 if it can't be opened, 64 if the command line is wrong.") { file, json };
        command.SetAction(parsed => DumpCommand.Run(() =>
        {
            IReadOnlyList<Finding> findings = DumpCheck.Of(parsed.GetValue(file)!);
            if (parsed.GetValue(json)) WriteJson(findings);
            else WriteLines(findings);
            return findings.Any(finding => finding.IsProblem) ? ExitCodes.Unsound : ExitCodes.Ok;
        }));
        return command;
    }

    private static void WriteLines(IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            string at = finding.Offset is { } offset ? string.Create(CultureInfo.InvariantCulture, $" at 0x{offset:x}") : "";
            Console.WriteLine(Printable.Clean($"{(finding.IsProblem ? "problem" : "note")}: {finding.Kind}: {finding.Where}{at}: {finding.Text}"));
        }

        int problems = findings.Count(finding => finding.IsProblem);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{problems} problems, {findings.Count - problems} notes"));
    }

    private static void WriteJson(IReadOnlyList<Finding> findings)
    {
        using Stream output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteBoolean("sound", !findings.Any(finding => finding.IsProblem));
            json.WriteStartArray("findings");
            foreach (Finding finding in findings)
            {
                json.WriteStartObject();
                json.WriteString("severity", finding.IsProblem ? "problem" : "note");
                json.WriteString("kind", finding.Kind);
                json.WriteString("where", finding.Where);
                if (finding.Offset is { } offset) json.WriteNumber("offset", offset);
                else json.WriteNull("offset");
                json.WriteString("text", finding.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
