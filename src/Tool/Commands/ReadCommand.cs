using System.CommandLine;
using Tephra.Engine;
using Tephra.Tool.Reading;

namespace Tephra.Tool.Commands;

/// <summary>
/// <c>tephra read FILE [ADDRESS[,LENGTH] …] [--physical] [--process P] [--page-file N=PATH] [--sm-globals ADDRESS]
/// [--virtual-store N] [--addresses FILE|-] [--length N]</c>: memory of a dump, one JSON object a line.
/// </summary>
internal static class ReadCommand
{
    private const int DefaultLength = 16;

    /// <summary>The command for the command line's parser.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The dump." };
        var addresses = new Argument<string[]>("ADDRESS[,LENGTH]") { Description = "Where to read, in hexadecimal, and how many bytes.", Arity = ArgumentArity.ZeroOrMore };
        var list = new Option<string?>("--addresses") { Description = "A file of addresses, one a line; - for the standard input.", HelpName = "FILE|-" };
        var length = new Option<int>("--length") { Description = "Bytes to read where the address does not say.", DefaultValueFactory = _ => DefaultLength };
        var physical = new Option<bool>("--physical") { Description = "The addresses are physical (kernel dumps)." };
        var process = new Option<string?>("--process") { Description = "Whose memory it is (kernel dumps): the process's id, its EPROCESS as 0x…, or its image's name.", HelpName = "P" };
        var pageFiles = new Option<string[]>("--page-file") { Description = "A paging file of the dumped system, under the number Windows knows it by.", HelpName = "N=PATH", DefaultValueFactory = _ => [] };
        var globals = new Option<string?>("--sm-globals") { Description = "The address of nt!SmGlobals, from the kernel's symbols: with it, compressed memory is read.", HelpName = "ADDRESS" };
        var store = new Option<int?>("--virtual-store") { Description = "The number Windows knows compressed memory by, where it is not 2: behind those of all paging files.", HelpName = "N" };
        var command = new Command("read", "Reads memory of a dump: one JSON object a line, with the bytes, or why there are none.")
        {
            file, addresses, list, length, physical, process, pageFiles, globals, store,
        };
        command.SetAction(parsed => DumpCommand.Run(() =>
        {
            int most = parsed.GetValue(length);
            if (most is <= 0 or > ReadAnswers.MostBytes) return DumpCommand.Fail($"--length has to be from 1 to {ReadAnswers.MostBytes}");
            if (parsed.GetValue(list) is "") return DumpCommand.Fail("--addresses has to name a file, or be - for the standard input");
            using var dump = new DumpMemory(parsed.GetValue(file)!, parsed.GetValue(pageFiles)!, parsed.GetValue(globals), parsed.GetValue(store));
            ReadableMemory memory = dump.Choose(parsed.GetValue(physical), parsed.GetValue(process));
            using Stream output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            var answers = new ReadAnswers(output);
            foreach (string text in (parsed.GetValue(addresses) ?? []).Concat(ReadLines(parsed.GetValue(list))))
            {
                if (!AddressText.TryParse(text, most, out ulong address, out int count))
                    throw new DebugEngineException(HResult.InvalidArgument, $"{text} is no ADDRESS[,LENGTH]");
                answers.Answer(memory, address, count);
            }

            return ExitCodes.Ok;
        }));
        return command;
    }

    private static IEnumerable<string> ReadLines(string? path)
    {
        if (path is null) yield break;
        using TextReader reader = path == "-" ? Console.In : File.OpenText(path);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line)) yield return line;
        }
    }
}
