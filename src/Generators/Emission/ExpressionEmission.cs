using Tephra.Schema.Ir;

namespace Tephra.Generators.Emission;

/// <summary>Writes single expressions for code that extends a generated class by another part.</summary>
public static class ExpressionEmission
{
    /// <summary>The name of the class that a schema's top type becomes.</summary>
    /// <param name="id">The schema's <c>meta/id</c>.</param>
    public static string ClassName(string id) => CSharpName.Type(id);

    /// <summary>The name of the property that a field or instance becomes.</summary>
    public static string PropertyName(string id) => CSharpName.Property(id);

    /// <summary>C# that gives an expression's value in a member of the class it was bound in; <see langword="null"/> where the value is absent.</summary>
    public static string Emit(ExpressionIr expression) => new ExpressionEmitter(EmissionContext.Lazy).EmitOrNull(expression).Text;
}
