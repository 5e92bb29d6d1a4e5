namespace Tephra.Engine;

/// <summary>How many bits the virtual addresses of a machine have.</summary>
internal static class AddressBits
{
    private const int FiveLevels = 5;

    /// <summary>The bits that tables translate; those above are all zero or all one. 64 where it is not known.</summary>
    /// <param name="machine">The processors' kind; null where a dump does not say.</param>
    /// <param name="pagingLevels">Of x64: how many levels the debugger's data states; 0 where nothing does.</param>
    public static int Of(ImageFileMachine? machine, int pagingLevels = 0) => machine switch
    {
        ImageFileMachine.I386 or ImageFileMachine.ArmNt => 32,
        ImageFileMachine.Amd64 => pagingLevels == FiveLevels ? 57 : 48,
        ImageFileMachine.Arm64 => 48,
        _ => 64,
    };
}
