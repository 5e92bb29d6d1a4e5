namespace Tephra.Engine;

/// <summary>
/// Options of the engine (DEBUG_ENGOPT_*, dbgeng.h). All are kept and reported; those that change what happens on a dump are
/// <see cref="DisallowImageFileMapping"/> and <see cref="DebuggingSensitiveData"/>.
/// </summary>
[Flags]
public enum DebugEngineOptions : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>No fall-back where information is incomplete (DEBUG_ENGOPT_FAIL_INCOMPLETE_INFORMATION).</summary>
    FailIncompleteInformation = 0x200,

    /// <summary>No image file is mapped from now on (DEBUG_ENGOPT_DISALLOW_IMAGE_FILE_MAPPING).</summary>
    DisallowImageFileMapping = 0x20000,

    /// <summary>
    /// No dump is saved from now on: writing one answers E_ACCESSDENIED (DEBUG_ENGOPT_DEBUGGING_SENSITIVE_DATA). Once on, it stays on as long as the client lives.
    /// </summary>
    DebuggingSensitiveData = 0x400000,

    /// <summary>Prefer a trace to a dump where an archive holds both (DEBUG_ENGOPT_PREFER_TRACE_FILES).</summary>
    PreferTraceFiles = 0x800000,

    /// <summary>Every option there is (DEBUG_ENGOPT_ALL).</summary>
    All = 0x01EFFFFF,
}
