using Tephra.TestKit;

namespace Tephra.Generators.Tests.Corpora;

/// <summary>Every published schema compiles to C# without a warning.</summary>
public class CorpusTests
{
    // What the suite's own hand-written part brings along.
    private const string HostClasses = """
        #pragma warning disable
        namespace In_tests.In_formats
        {
            public class MyCustomFx(long key, bool flag, System.ReadOnlyMemory<byte> bytes) : Tephra.ICustomDecoder
            {
                public System.ReadOnlyMemory<byte> Decode(System.ReadOnlyMemory<byte> source) => source;
            }

            public class CustomFxNoArgs : Tephra.ICustomDecoder
            {
                public System.ReadOnlyMemory<byte> Decode(System.ReadOnlyMemory<byte> source) => source;
            }
        }

        namespace Nested.Deeply
        {
            public class CustomFx(long key) : Tephra.ICustomDecoder
            {
                public System.ReadOnlyMemory<byte> Decode(System.ReadOnlyMemory<byte> source) => source;
            }
        }
        """;

    [Fact]
    public void Gallery_compiles()
    {
        var folder = Shared.Require("kaitai", "gallery");
        var (problems, compiled) = CorpusCompilation.Run([folder], "", folder);
        Assert.True(problems.IsEmpty, string.Join("\n", problems));
        Assert.Equal(80, compiled);
    }

    [Fact]
    public void Conformance_formats_compile()
    {
        var folder = Shared.Require("kaitai", "tests", "formats");
        var gallery = Shared.Require("kaitai", "gallery");
        var (problems, compiled) = CorpusCompilation.Run([folder, Path.Combine(gallery, "common")], HostClasses, Path.Combine(folder, "ks_path"), gallery);
        Assert.True(problems.IsEmpty, string.Join("\n", problems));
        Assert.True(compiled > 240, $"Only {compiled} compiled.");
    }
}
