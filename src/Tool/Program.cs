using System.CommandLine;
using Tephra.Tool.Commands;

var root = new RootCommand("Looks into crash dumps, on any system.");
root.Subcommands.Add(InspectCommand.Create());
root.Subcommands.Add(LayoutCommand.Create());
root.Subcommands.Add(HexCommand.Create());
root.Subcommands.Add(ReadCommand.Create());
root.Subcommands.Add(WriteCommand.Create());
root.Subcommands.Add(CheckCommand.Create());
foreach (var list in ListCommand.CreateAll()) root.Subcommands.Add(list);
return root.Parse(args).Invoke();
