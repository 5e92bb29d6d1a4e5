using System.Globalization;
using Tephra.Conformance.Build;
using Tephra.Conformance.Errors;
using Tephra.Conformance.Kst;
using Tephra.Conformance.Roundtrip;

namespace Tephra.Conformance;

/// <summary>Runs a language suite against this compiler; knows nothing of its single cases.</summary>
public static class Program
{
    /// <summary>The program.</summary>
    public static int Main(string[] arguments) => Run(arguments, Console.Out);

    /// <summary>The program, printing elsewhere.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        if (CommandLine.Parse(arguments, out var problem) is not { } command)
        {
            output.WriteLine(problem);
            output.WriteLine(CommandLine.Usage);
            return 2;
        }

        var cases = command.Name switch
        {
            "kst" => SpecCases.Find(command),
            "roundtrip" => RoundtripCases.Find(command),
            "rewrite" => RewriteCases.Find(command),
            "errors" => ErrorCases.Find(command),
            _ => BuildCases.Find(command),
        };
        return CaseRunner.Run(cases, output);
    }
}
