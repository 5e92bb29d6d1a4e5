using Tephra.Schema.Ir;
using Tephra.Schema.Types;

namespace Tephra.Schema.Binding;

/// <summary>A method or property the language defines.</summary>
internal sealed class BuiltinMethod(string name, Builtin builtin, Func<DataType, DataType> result, params DataType[] parameters)
{
    public BuiltinMethod(string name, Builtin builtin, DataType result, params DataType[] parameters)
        : this(name, builtin, _ => result, parameters)
    {
    }

    public string Name { get; } = name;

    public Builtin Builtin { get; } = builtin;

    /// <summary>The type of what comes out, given the type it is called on.</summary>
    public Func<DataType, DataType> Result { get; } = result;

    public DataType[] Parameters { get; } = parameters;

    /// <summary>How many of the parameters must be given.</summary>
    public int Required { get; init; } = parameters.Length;
}
