using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace Tephra.Compiler;

/// <summary>Where the classes of schemas go.</summary>
/// <param name="targetNamespace">Their C# namespace; classes of the host that they may name are looked for there.</param>
/// <param name="classes">The assembly with those, if there is one.</param>
public sealed class SchemaHost(string targetNamespace, Assembly? classes = null)
{
    private readonly Lazy<CSharpCompilation> _empty = new(() => CSharpCompiler.Empty(classes));

    /// <summary>The C# namespace of all classes.</summary>
    public string Namespace => targetNamespace;

    /// <summary>What each compilation begins with.</summary>
    internal CSharpCompilation Empty => _empty.Value;
}
