using System.CommandLine;
using Spectre.Console;
using Tephra.Engine;
using Tephra.Tool.Reports;
using Tephra.Tool.Writing;

namespace Tephra.Tool.Commands;

/// <summary><c>tephra write FILE OUT --kind K [--flags F] [--comment C]</c>: a dump made of another, usually a smaller one.</summary>
internal static class WriteCommand
{
    /// <summary>The command for the command line's parser.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The dump to take from." };
        var output = new Argument<string>("OUT") { Description = "The dump to write." };
        var kind = new Option<string>("--kind") { Description = $"What to write: {DumpKindText.All}.", DefaultValueFactory = _ => "small" };
        var flags = new Option<string>("--flags") { Description = $"What it is to hold, words between commas or a DEBUG_FORMAT number: {FormatText.All}.", DefaultValueFactory = _ => "" };
        var comment = new Option<string?>("--comment") { Description = "A remark to store in it." };
        var command = new Command("write", "Writes a dump of what another holds.") { file, output, kind, flags, comment };
        command.SetAction(parsed => DumpCommand.Run(() =>
        {
            DumpWriteOptions options = DumpKindText.Parse(parsed.GetValue(kind)!) with
            {
                Format = FormatText.Parse(parsed.GetValue(flags)!),
                Comment = parsed.GetValue(comment),
            };
            string path = parsed.GetValue(output)!;
            if (path.Length == 0) return DumpCommand.Fail("OUT has to name a file");
            string source = parsed.GetValue(file)!;
            using DumpTarget target = DumpFile.Open(source);
            // What is written is mostly less than what is there, and would take its place.
            if (RealPath.AreSame(FileUrl.ToPath(source), path)) return DumpCommand.Fail($"{path} is the dump that is read; OUT has to be another file");
            Write(target, path, options);
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static void Write(DumpTarget target, string path, DumpWriteOptions options)
    {
        using var cancellation = new CancellationTokenSource();
        ConsoleCancelEventHandler cancel = (_, press) =>
        {
            // Not killed at once: the half-written file has to go first.
            press.Cancel = true;
            cancellation.Cancel();
        };
        Console.CancelKeyPress += cancel;
        try
        {
            AnsiConsole.Progress().AutoClear(true).Start(context =>
            {
                ProgressTask bar = context.AddTask("Writing");
                target.WriteDump(path, options with { Progress = new ProgressBar(bar), CancellationToken = cancellation.Token });
            });
        }
        catch (OperationCanceledException)
        {
            throw new DebugEngineException(HResult.Unexpected, $"{path} was not written: it was cancelled");
        }
        finally
        {
            Console.CancelKeyPress -= cancel;
        }

        Console.WriteLine($"{Printable.Clean(path)}: {Summary.Bytes((ulong)new FileInfo(RealPath.Of(path)).Length)}");
    }

    // Not Progress<T>, which reports from other threads and too late.
    private sealed class ProgressBar(ProgressTask bar) : IProgress<DumpWriteProgress>
    {
        public void Report(DumpWriteProgress value)
        {
            bar.MaxValue = Math.Max(1, value.Total);
            bar.Value = value.Written;
        }
    }
}
