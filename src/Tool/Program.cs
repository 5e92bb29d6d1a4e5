using System.CommandLine;
using Tephra.Tool.Commands;

var root = new RootCommand("Looks into crash dumps, on any system.");
root.Subcommands.Add(InspectCommand.Create());
root.Subcommands.Add(LayoutCommand.Create());
root.Subcommands.Add(HexCommand.Create());
return root.Parse(args).Invoke();
