using Tephra.Generators.Tests.Compiling;

namespace Tephra.Generators.Tests.Writing;

/// <summary>Objects made or changed by C# beside a schema, as its user would write it.</summary>
internal static class Written
{
    /// <summary>Compiles a schema named <c>test</c> and runs statements that have <c>Test test</c>, new.</summary>
    public static KaitaiStruct New(string schema, string statements) => Run(schema, "new Test()", statements, default);

    /// <summary>The same with <c>test</c> read from bytes.</summary>
    public static KaitaiStruct Read(string schema, byte[] bytes, string statements) => Run(schema, "Test.Read(bytes)", statements, bytes);

    /// <summary>The same with <c>test</c> read from a file.</summary>
    public static KaitaiStruct ReadFile(string schema, string path, string statements) =>
        Run(schema, $"Test.Read(@\"{path}\")", statements, null);

    private static KaitaiStruct Run(string schema, string made, string statements, byte[]? bytes)
    {
        var compiled = CompiledSchemas.From(schema, $$"""
            using System;
            using Tephra;

            namespace Compiled;

            internal static class Maker
            {
                public static KaitaiStruct Make(byte[] bytes)
                {
                    var test = {{made}};
                    {{statements}}
                    return test;
                }
            }
            """);
        return (KaitaiStruct)compiled.Class("Maker").GetMethod("Make")!.Invoke(null, [bytes])!;
    }
}
