namespace Tephra.Engine;

/// <summary>Classes of targets (DEBUG_CLASS_*, dbgeng.h).</summary>
public enum DebugClass : uint
{
    /// <summary>No current target (DEBUG_CLASS_UNINITIALIZED).</summary>
    Uninitialized = 0,

    /// <summary>A kernel (DEBUG_CLASS_KERNEL).</summary>
    Kernel = 1,

    /// <summary>A user-mode process (DEBUG_CLASS_USER_WINDOWS).</summary>
    UserWindows = 2,

    /// <summary>An executable image (DEBUG_CLASS_IMAGE_FILE).</summary>
    ImageFile = 3,
}
