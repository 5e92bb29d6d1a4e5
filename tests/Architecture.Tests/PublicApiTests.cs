using System.Reflection;
using PublicApiGenerator;
using Xunit;
using static VerifyXunit.Verifier;

namespace Tephra.Architecture.Tests;

/// <summary>The public API of each package, listed: who changes it, changes the list and is seen to.</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Fact]
    public Task Runtime() => Verify(Listing(typeof(KaitaiStruct).Assembly));

    [Fact]
    public Task Formats() => Verify(Listing(typeof(Tephra.Formats.Minidump).Assembly));

    [Fact]
    public Task Engine() => Verify(Listing(typeof(Tephra.Engine.DebugSession).Assembly));

    private static string Listing(Assembly assembly) => assembly.GeneratePublicApi(Options);
}
