using System.Security.Cryptography;
using System.Text.Json;

namespace Tephra.Oracle.Tests;

/// <summary>Runs the reference compiler's JavaScript (../shared/oracles/ksc-json) over a file.</summary>
internal static class KaitaiJson
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly Lazy<string> Modules = new(Install);

    /// <summary>Every field and instance of a file under a schema; skips the test where there is no node.</summary>
    /// <param name="schema">The schema's path.</param>
    /// <param name="file">The file.</param>
    public static JsonDocument Read(string schema, string file)
    {
        string script = Shared.Require("oracles", "ksc-json", "ksc-json.mjs");
        Program.Require("node", "nodejs");
        Program.Require("npm", "npm");
        ProgramResult result = Program.Run("env", [$"NODE_PATH={Modules.Value}", "node", script, schema, file], Longest);
        Assert.True(result.ExitCode == 0, $"{schema}, {file}: {result.Error}");
        return JsonDocument.Parse(result.Output, new JsonDocumentOptions { MaxDepth = 1024 });
    }

    // Once for a machine and a list of packages: the folder is named by what it holds, and gets its name when it is whole.
    private static string Install()
    {
        byte[] package = File.ReadAllBytes(Shared.Require("oracles", "ksc-json", "package.json"));
        string folder = Path.Combine(Path.GetTempPath(), $"tephra-ksc-json-{Convert.ToHexStringLower(SHA256.HashData(package))[..16]}");
        string modules = Path.Combine(folder, "node_modules");
        if (Directory.Exists(modules))
            return modules;
        string fresh = $"{folder}-{Guid.NewGuid():N}";
        Directory.CreateDirectory(fresh);
        File.WriteAllBytes(Path.Combine(fresh, "package.json"), package);
        ProgramResult result = Program.Run("npm", ["install", "--no-audit", "--no-fund", "--prefix", fresh], Longest, fresh);
        Assert.True(result.ExitCode == 0, $"npm install: {result.Error}");
        try
        {
            Directory.Move(fresh, folder);
        }
        catch (IOException) when (Directory.Exists(modules))
        {
            Directory.Delete(fresh, recursive: true);
        }

        return modules;
    }
}
