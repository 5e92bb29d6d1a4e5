namespace Tephra.Conformance.Kst;

/// <summary>A spec's schema as an assembly, with its expressions as methods of the top class.</summary>
/// <param name="Assembly">The assembly; null where it could not be built.</param>
/// <param name="ClassName">The whole name of the top class.</param>
/// <param name="Failures">Why it could not be built, or which expressions are missing.</param>
/// <param name="IsDebug">Whether the schema asks for objects that can be looked at after a failed read.</param>
internal sealed record CompiledSpec(byte[]? Assembly, string ClassName, IReadOnlyList<string> Failures, bool IsDebug);
