using System.Text;

namespace Tephra.Conformance.Kst;

/// <summary>The part of a generated class that holds a spec's expressions, each as a method.</summary>
internal sealed class AssertionPart(string targetNamespace, string className)
{
    private readonly StringBuilder _methods = new();

    public void Add(string method, string expression) => _methods.AppendLine($"    public object? {method}() => {expression};");

    /// <inheritdoc/>
    public override string ToString() => $"namespace {targetNamespace};\npublic sealed partial class {className}\n{{\n{_methods}}}\n";
}
