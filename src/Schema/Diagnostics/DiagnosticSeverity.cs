namespace Tephra.Schema.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Good to know; never fails a build.</summary>
    Info,

    /// <summary>A matter of style; printed, and never fails a build.</summary>
    Warning,

    /// <summary>The schema can't be compiled.</summary>
    Error,
}
