namespace Tephra.Engine;

/// <summary>What identifies a module's symbols.</summary>
/// <param name="Id">
/// The symbol server's form: 32 upper-case GUID digits and the age in hexadecimal (RSDS), stamp and age (NB10), or the build id in lower-case hexadecimal (ELF).
/// </param>
/// <param name="FileName">The symbol file's name as stored; null for a build id.</param>
public sealed record CodeViewRecord(string Id, string? FileName);
