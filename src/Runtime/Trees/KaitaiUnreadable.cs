namespace Tephra;

/// <summary>An instance that has no value, because reading or computing it fails.</summary>
/// <param name="Owner">The object it belongs to.</param>
/// <param name="Id">Its id in the schema.</param>
/// <param name="Error">Why it fails.</param>
public sealed record KaitaiUnreadable(KaitaiStruct Owner, string Id, Exception Error);
