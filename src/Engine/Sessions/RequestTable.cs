namespace Tephra.Engine;

/// <summary>Which requests have something to ask of a dump. docs/engine.md gives the reasons.</summary>
internal static class RequestTable
{
    /// <summary>Whether a request is answered at all; the others are E_NOTIMPL.</summary>
    public static bool IsAnswered(DebugRequest request) => TakesInput(request) || request is
        DebugRequest.SourcePathHasSourceServer or
        DebugRequest.TargetExceptionContext or
        DebugRequest.TargetExceptionThread or
        DebugRequest.TargetExceptionRecord or
        DebugRequest.GetWin32MajorMinorVersions or
        DebugRequest.TargetCanDetach or
        DebugRequest.GetCapturedEventCodeOffset or
        DebugRequest.ReadCapturedEventCodeStream or
        DebugRequest.GetDumpHeader or
        DebugRequest.ProcessDescriptors or
        DebugRequest.MiscInformation or
        DebugRequest.OpenProcessToken or
        DebugRequest.OpenThreadToken or
        DebugRequest.LiveUserNonInvasive;

    /// <summary>Whether a request takes an input buffer; the others refuse one.</summary>
    public static bool TakesInput(DebugRequest request) => request is
        DebugRequest.ReadUserMinidumpStream or
        DebugRequest.SetDumpHeader or
        DebugRequest.DuplicateToken or
        DebugRequest.QueryInfoToken or
        DebugRequest.CloseToken or
        DebugRequest.GetModuleArchitecture;
}
