using System.Text.RegularExpressions;
using Tephra.Formats;

namespace Tephra.Oracle.Tests;

/// <summary>The file that schemas/README.md names for a schema has what the schema describes.</summary>
public sealed partial class SeenInTests
{
    private const string Made = "TestKit: ";
    private const string ByHand = "by hand: ";

    public static TheoryData<string, string> Schemas => [.. Directory.GetFiles(Repository.PathOf("schemas"), "*.ksy", SearchOption.AllDirectories)
        .Select(file => (Path.GetFileNameWithoutExtension(file), Seen().Match(File.ReadAllText(file)).Groups[1].Value))];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_file_has_it(string schema, string seen)
    {
        string type = string.Concat(schema.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        if (seen.StartsWith(ByHand, StringComparison.Ordinal))
        {
            string test = Assert.Single(Directory.GetFiles(Repository.PathOf("tests"), seen[ByHand.Length..] + ".cs", SearchOption.AllDirectories));
            Assert.Matches($@"\b{type}\b", File.ReadAllText(test));
            return;
        }

        using KaitaiStruct root = seen.StartsWith(Made, StringComparison.Ordinal) ? Make(seen[Made.Length..]) : Open(seen);
        Assert.Contains(type, TypesOf(root));
    }

    private static KaitaiStruct Make(string name) => name switch
    {
        "user dump" => UserDump.Read(UserDumpFile.Of(KernelFacts.Amd64, "test.exe", 0x400000, 0x10000, 0xC0000005)),
        "paging file" => PageFile.Read(PageFileBytes.Raw(5)),
        "cabinet" => Cabinet.Read(MakeCabinet()),
        _ => KernelDump.Read(KernelDumps.All[name]()),
    };

    // No program that this machine must have packs one; those of gcab and cabextract are in CabinetTests.
    private static byte[] MakeCabinet()
    {
        using var cabinet = new MemoryStream();
        CabinetWriter.Write(cabinet, [new CabinetItem("memory.dmp", () => new MemoryStream([1, 2, 3]))], Cabinet.Enums.Method.None);
        return cabinet.ToArray();
    }

    private static KaitaiStruct Open(string name)
    {
        byte[] bytes = File.ReadAllBytes(Shared.Require(["dumps", .. name.Split('/')]));
        return name.Contains("kernel", StringComparison.Ordinal) ? KernelDump.Read(bytes) : Minidump.Read(bytes);
    }

    private static HashSet<string> TypesOf(KaitaiStruct root)
    {
        var types = new HashSet<string>();
        var left = new Stack<KaitaiLayoutEntry>([KaitaiLayout.Of(root).Root]);
        while (left.TryPop(out KaitaiLayoutEntry? entry))
        {
            // A type that is declared in a schema shows that schema as its own does.
            if (entry.Value is KaitaiStruct value)
                types.Add(value.GetType().FullName!["Tephra.Formats.".Length..].Split('+')[0]);
            foreach (KaitaiLayoutEntry child in entry.Children)
                left.Push(child);
        }

        return types;
    }

    [GeneratedRegex(@"(?m)^-tephra-seen: '?([^'\n]+)'?$")]
    private static partial Regex Seen();
}
