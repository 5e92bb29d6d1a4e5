using Tephra.Generators.Emission;
using Tephra.Schema.Ir;

namespace Tephra.Generators;

/// <summary>The generated file of one schema.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text; <see langword="null"/> where the emitter failed, which is a defect.</param>
/// <param name="Failure">How it failed: the kind of exception and its message.</param>
internal sealed record EmittedSource(string Name, string? Text, (string Kind, string Message)? Failure)
{
    /// <summary>Writes the file. A defect of the emitter becomes an error, not a silent warning of the host.</summary>
    public static EmittedSource Emit(SchemaIr schema, bool registers)
    {
        try
        {
            return new EmittedSource(SchemaEmitter.FileName(schema), SchemaEmitter.Emit(schema, registers), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new EmittedSource(schema.Name, null, (exception.GetType().Name, exception.Message));
        }
    }
}
