namespace Tephra.Conformance;

/// <summary>What the program was asked for.</summary>
/// <param name="Name">The command.</param>
/// <param name="Folder">The folder it works on; empty where that is files.</param>
/// <param name="ImportPaths">Where absolute imports are looked for.</param>
/// <param name="Only">Which cases, by a part of their name; everything if empty.</param>
internal sealed record CommandLine(string Name, string Folder, IReadOnlyList<string> ImportPaths, string Only)
{
    public const string Usage =
        """
        Tephra.Conformance COMMAND DIR [--import-path DIR]... [--only TEXT]
        Tephra.Conformance rewrite SCHEMA.ksy FILE... [--import-path DIR]... [--only TEXT]

          kst DIR         run the specs in DIR/spec/ks over DIR/formats and DIR/src
          roundtrip DIR   read the data of the same specs, write it, read it again: values and bytes must be the same
          rewrite         the same with any schema and files
          errors DIR      compile the bad schemas in DIR/formats_err and compare what is reported with what they state
          build DIR       compile every schema under DIR, each alone with its imports; DIR is the root of absolute imports

          --import-path DIR   a further root of absolute imports
          --only TEXT         only the cases whose name contains TEXT
        """;

    /// <summary>The schema of <c>rewrite</c>.</summary>
    public string Schema { get; private init; } = "";

    /// <summary>The files of <c>rewrite</c>, in full.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    /// <summary>Reads the arguments; null, with the reason, where they make no sense.</summary>
    public static CommandLine? Parse(IReadOnlyList<string> arguments, out string problem)
    {
        var plain = new List<string>();
        var importPaths = new List<string>();
        var only = "";
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--import-path" when i + 1 < arguments.Count:
                    importPaths.Add(Path.GetFullPath(arguments[++i]));
                    break;
                case "--only" when i + 1 < arguments.Count:
                    only = arguments[++i];
                    break;
                default:
                    plain.Add(arguments[i]);
                    break;
            }
        }

        problem = plain switch
        {
            ["kst" or "roundtrip" or "errors" or "build", var folder] => Directory.Exists(folder) ? "" : $"There is no folder {folder}.",
            ["rewrite", _, _, ..] => plain.Skip(1).FirstOrDefault(path => !File.Exists(path)) is { } missing ? $"There is no file {missing}." : "",
            _ => "A command and a folder, or a schema and files, are needed.",
        };
        if (problem.Length == 0 && importPaths.Find(path => !Directory.Exists(path)) is { } lost) problem = $"There is no folder {lost}.";
        if (problem.Length > 0) return null;
        return plain[0] == "rewrite"
            ? new CommandLine(plain[0], "", importPaths, only) { Schema = Path.GetFullPath(plain[1]), Files = [.. plain.Skip(2).Select(Path.GetFullPath)] }
            : new CommandLine(plain[0], Path.GetFullPath(plain[1]), importPaths, only);
    }

    /// <summary>Whether a case is among those asked for.</summary>
    public bool Wants(string name) => name.Contains(Only, StringComparison.Ordinal);
}
