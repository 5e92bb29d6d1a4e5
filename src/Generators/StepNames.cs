namespace Tephra.Generators;

/// <summary>The generator's steps, in their order. Tests of what runs again name them.</summary>
public static class StepNames
{
    /// <summary>One schema file and its options become a parsed schema.</summary>
    public const string Parse = "Tephra.Parse";

    /// <summary>Each schema is joined with all it reaches through imports.</summary>
    public const string Gather = "Tephra.Gather";

    /// <summary>A schema with all it reaches is compiled.</summary>
    public const string Compile = "Tephra.Compile";

    /// <summary>What is wrong with a schema, by itself, so that a moved line re-reports and re-emits nothing.</summary>
    public const string Diagnose = "Tephra.Diagnose";

    /// <summary>What the emitter needs of a schema, compared by value.</summary>
    public const string Schema = "Tephra.Schema";

    /// <summary>The generated text of a schema.</summary>
    public const string Emit = "Tephra.Emit";
}
