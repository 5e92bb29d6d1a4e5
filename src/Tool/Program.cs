using System.CommandLine;
using Tephra.Tool;
using Tephra.Tool.Commands;

var root = new RootCommand("Looks into crash dumps, on any system.");
root.Subcommands.Add(InspectCommand.Create());
root.Subcommands.Add(LayoutCommand.Create());
root.Subcommands.Add(HexCommand.Create());
root.Subcommands.Add(ReadCommand.Create());
root.Subcommands.Add(WriteCommand.Create());
root.Subcommands.Add(CheckCommand.Create());
foreach (var list in ListCommand.CreateAll()) root.Subcommands.Add(list);
ParseResult parsed = root.Parse(args);
int exitCode = parsed.Invoke();
// The parser's own code for errors is 1, which says of a dump that it has problems. A request for help is no error, whatever stands beside it.
return exitCode != ExitCodes.Ok && parsed.Errors.Count > 0 ? ExitCodes.Usage : exitCode;
