using Tephra.Engine;
using Tephra.Tool.Reports;

namespace Tephra.Tool.Commands;

/// <summary>Runs a command on a dump; one that can't be opened becomes a line and an exit code.</summary>
internal static class DumpCommand
{
    /// <summary>Runs it.</summary>
    /// <param name="run">Opens the dump, does the work, and gives the exit code.</param>
    public static int Run(Func<int> run)
    {
        try
        {
            return run();
        }
        // ArgumentException is what the framework says of a name that no file can have.
        catch (Exception error) when (error is DebugEngineException or KaitaiException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Fail(error.Message);
        }
    }

    /// <summary>Says what is wrong.</summary>
    /// <returns>The exit code.</returns>
    public static int Fail(string message)
    {
        Console.Error.WriteLine($"tephra: {Printable.Clean(message)}");
        return ExitCodes.CannotOpen;
    }
}
