namespace Tephra.Schema.Ir;

/// <summary>One schema, ready to be emitted: what the emitter needs and nothing else, compared by value.</summary>
/// <param name="Name">The schema's file name without its folder, for the generated file's header.</param>
/// <param name="Root">Its top type.</param>
/// <param name="Stream">The number of the streams that type describes, if it says so.</param>
public sealed record SchemaIr(string Name, TypeIr Root, uint? Stream = null);
