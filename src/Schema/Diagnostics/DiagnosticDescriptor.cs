namespace Tephra.Schema.Diagnostics;

/// <summary>One kind of finding.</summary>
/// <param name="Id">The number people search for, such as <c>TEPH0101</c>.</param>
/// <param name="Title">What kind of finding it is, in a few words.</param>
/// <param name="MessageFormat">The message with numbered holes.</param>
/// <param name="Severity">How bad it is.</param>
public sealed record DiagnosticDescriptor(string Id, string Title, string MessageFormat, DiagnosticSeverity Severity);
