namespace Tephra.Engine;

/// <summary>What a dump is to hold and how it is to be written (DEBUG_FORMAT_*, dbgeng.h). docs/engine.md tells what each of them does here.</summary>
[Flags]
public enum DebugFormat : uint
{
    /// <summary>DEBUG_FORMAT_DEFAULT.</summary>
    Default = 0,

    /// <summary>All memory.</summary>
    UserSmallFullMemory = 0x00000001,

    /// <summary>Handles, and the operations on them.</summary>
    UserSmallHandleData = 0x00000002,

    /// <summary>Modules that were unloaded.</summary>
    UserSmallUnloadedModules = 0x00000004,

    /// <summary>The pages that stacks and registers point to.</summary>
    UserSmallIndirectMemory = 0x00000008,

    /// <summary>Writable sections of modules.</summary>
    UserSmallDataSegments = 0x00000010,

    /// <summary>Zeros in stacks, but for what a stack trace needs.</summary>
    UserSmallFilterMemory = 0x00000020,

    /// <summary>Names of modules without their folders.</summary>
    UserSmallFilterPaths = 0x00000040,

    /// <summary>The environment blocks of the process and of its threads.</summary>
    UserSmallProcessThreadData = 0x00000080,

    /// <summary>Private memory that can be read and written.</summary>
    UserSmallPrivateReadWriteMemory = 0x00000100,

    /// <summary>Suppresses the flags for environment blocks, full, indirect and private memory.</summary>
    UserSmallNoOptionalData = 0x00000200,

    /// <summary>What QueryVirtual answers, for all memory.</summary>
    UserSmallFullMemoryInfo = 0x00000400,

    /// <summary>Times and start addresses of threads.</summary>
    UserSmallThreadInfo = 0x00000800,

    /// <summary>Executable sections of modules.</summary>
    UserSmallCodeSegments = 0x00001000,

    /// <summary>No streams of other sources than the system.</summary>
    UserSmallNoAuxiliaryState = 0x00002000,

    /// <summary>All streams of programs, and the tokens.</summary>
    UserSmallFullAuxiliaryState = 0x00004000,

    /// <summary>Headers of modules.</summary>
    UserSmallModuleHeaders = 0x00008000,

    /// <summary>Zeros in all memory outside modules, but for pointers to what the dump holds.</summary>
    UserSmallFilterTriage = 0x00010000,

    /// <summary>Contexts with their extended state.</summary>
    UserSmallAddAvxXStateContext = 0x00020000,

    /// <summary>The trace of the processor.</summary>
    UserSmallIptTrace = 0x00040000,

    /// <summary>Memory that is described but can't be read is an error.</summary>
    UserSmallNoIgnoreInaccessibleMemory = 0x04000000,

    /// <summary>Memory that is described but can't be read is left out of full memory too.</summary>
    UserSmallIgnoreInaccessibleMemory = 0x08000000,

    /// <summary>
    /// Beside <see cref="WriteCab"/> and <see cref="CabSecondaryFiles"/>: DEBUG_FORMAT_CAB_SECONDARY_ALL_IMAGES. Without them, of a user-mode
    /// target: DEBUG_FORMAT_USER_SMALL_SCAN_PARTIAL_PAGES, which has the same value.
    /// </summary>
    CabSecondaryAllImagesOrScanPartialPages = 0x10000000,

    /// <summary>The dump goes into a cabinet.</summary>
    WriteCab = 0x20000000,

    /// <summary>Symbols and images that the session loaded go into the cabinet too.</summary>
    CabSecondaryFiles = 0x40000000,

    /// <summary>A file that is there already is not overwritten.</summary>
    NoOverwrite = 0x80000000,
}
