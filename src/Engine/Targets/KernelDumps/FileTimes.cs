namespace Tephra.Engine;

/// <summary>Times as a kernel dump has them: FILETIME, 100 ns units since 1601, UTC.</summary>
internal static class FileTimes
{
    private const ulong SecondsFrom1601To1970 = 11_644_473_600;
    private const ulong UnitsPerSecond = 10_000_000;

    /// <summary>Seconds since 1970; 0 for a time that is before that or past 32 bits.</summary>
    public static uint ToSeconds(ulong time)
    {
        ulong seconds = time / UnitsPerSecond;
        return seconds < SecondsFrom1601To1970 || seconds - SecondsFrom1601To1970 > uint.MaxValue ? 0 : (uint)(seconds - SecondsFrom1601To1970);
    }
}
