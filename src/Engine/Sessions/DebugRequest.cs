namespace Tephra.Engine;

/// <summary>The numbers of requests (DEBUG_REQUEST_*, dbgeng.h). Which of them a dump answers is a table in docs/engine.md.</summary>
public enum DebugRequest : uint
{
    /// <summary>DEBUG_REQUEST_SOURCE_PATH_HAS_SOURCE_SERVER.</summary>
    SourcePathHasSourceServer = 0,

    /// <summary>DEBUG_REQUEST_TARGET_EXCEPTION_CONTEXT.</summary>
    TargetExceptionContext = 1,

    /// <summary>DEBUG_REQUEST_TARGET_EXCEPTION_THREAD.</summary>
    TargetExceptionThread = 2,

    /// <summary>DEBUG_REQUEST_TARGET_EXCEPTION_RECORD.</summary>
    TargetExceptionRecord = 3,

    /// <summary>DEBUG_REQUEST_GET_ADDITIONAL_CREATE_OPTIONS.</summary>
    GetAdditionalCreateOptions = 4,

    /// <summary>DEBUG_REQUEST_SET_ADDITIONAL_CREATE_OPTIONS.</summary>
    SetAdditionalCreateOptions = 5,

    /// <summary>DEBUG_REQUEST_GET_WIN32_MAJOR_MINOR_VERSIONS.</summary>
    GetWin32MajorMinorVersions = 6,

    /// <summary>DEBUG_REQUEST_READ_USER_MINIDUMP_STREAM.</summary>
    ReadUserMinidumpStream = 7,

    /// <summary>DEBUG_REQUEST_TARGET_CAN_DETACH.</summary>
    TargetCanDetach = 8,

    /// <summary>DEBUG_REQUEST_SET_LOCAL_IMPLICIT_COMMAND_LINE.</summary>
    SetLocalImplicitCommandLine = 9,

    /// <summary>DEBUG_REQUEST_GET_CAPTURED_EVENT_CODE_OFFSET.</summary>
    GetCapturedEventCodeOffset = 10,

    /// <summary>DEBUG_REQUEST_READ_CAPTURED_EVENT_CODE_STREAM.</summary>
    ReadCapturedEventCodeStream = 11,

    /// <summary>DEBUG_REQUEST_EXT_TYPED_DATA_ANSI.</summary>
    ExtTypedDataAnsi = 12,

    /// <summary>DEBUG_REQUEST_GET_EXTENSION_SEARCH_PATH_WIDE.</summary>
    GetExtensionSearchPathWide = 13,

    /// <summary>DEBUG_REQUEST_GET_TEXT_COMPLETIONS_WIDE.</summary>
    GetTextCompletionsWide = 14,

    /// <summary>DEBUG_REQUEST_GET_CACHED_SYMBOL_INFO.</summary>
    GetCachedSymbolInfo = 15,

    /// <summary>DEBUG_REQUEST_ADD_CACHED_SYMBOL_INFO.</summary>
    AddCachedSymbolInfo = 16,

    /// <summary>DEBUG_REQUEST_REMOVE_CACHED_SYMBOL_INFO.</summary>
    RemoveCachedSymbolInfo = 17,

    /// <summary>DEBUG_REQUEST_GET_TEXT_COMPLETIONS_ANSI.</summary>
    GetTextCompletionsAnsi = 18,

    /// <summary>DEBUG_REQUEST_CURRENT_OUTPUT_CALLBACKS_ARE_DML_AWARE.</summary>
    CurrentOutputCallbacksAreDmlAware = 19,

    /// <summary>DEBUG_REQUEST_GET_OFFSET_UNWIND_INFORMATION.</summary>
    GetOffsetUnwindInformation = 20,

    /// <summary>DEBUG_REQUEST_GET_DUMP_HEADER.</summary>
    GetDumpHeader = 21,

    /// <summary>DEBUG_REQUEST_SET_DUMP_HEADER.</summary>
    SetDumpHeader = 22,

    /// <summary>DEBUG_REQUEST_MIDORI.</summary>
    Midori = 23,

    /// <summary>DEBUG_REQUEST_PROCESS_DESCRIPTORS.</summary>
    ProcessDescriptors = 24,

    /// <summary>DEBUG_REQUEST_MISC_INFORMATION.</summary>
    MiscInformation = 25,

    /// <summary>DEBUG_REQUEST_OPEN_PROCESS_TOKEN.</summary>
    OpenProcessToken = 26,

    /// <summary>DEBUG_REQUEST_OPEN_THREAD_TOKEN.</summary>
    OpenThreadToken = 27,

    /// <summary>DEBUG_REQUEST_DUPLICATE_TOKEN.</summary>
    DuplicateToken = 28,

    /// <summary>DEBUG_REQUEST_QUERY_INFO_TOKEN.</summary>
    QueryInfoToken = 29,

    /// <summary>DEBUG_REQUEST_CLOSE_TOKEN.</summary>
    CloseToken = 30,

    /// <summary>DEBUG_REQUEST_WOW_PROCESS.</summary>
    WowProcess = 31,

    /// <summary>DEBUG_REQUEST_WOW_MODULE.</summary>
    WowModule = 32,

    /// <summary>DEBUG_LIVE_USER_NON_INVASIVE.</summary>
    LiveUserNonInvasive = 33,

    /// <summary>DEBUG_REQUEST_RESUME_THREAD.</summary>
    ResumeThread = 34,

    /// <summary>DEBUG_REQUEST_INLINE_QUERY.</summary>
    InlineQuery = 35,

    /// <summary>DEBUG_REQUEST_TL_INSTRUMENTATION_AWARE.</summary>
    TlInstrumentationAware = 36,

    /// <summary>DEBUG_REQUEST_GET_INSTRUMENTATION_VERSION.</summary>
    GetInstrumentationVersion = 37,

    /// <summary>DEBUG_REQUEST_GET_MODULE_ARCHITECTURE.</summary>
    GetModuleArchitecture = 38,

    /// <summary>DEBUG_REQUEST_GET_IMAGE_ARCHITECTURE.</summary>
    GetImageArchitecture = 39,

    /// <summary>DEBUG_REQUEST_SET_PARENT_HWND.</summary>
    SetParentHwnd = 40,
}
