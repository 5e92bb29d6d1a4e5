using System.CommandLine;
using Tephra.Tool.Commands;

var root = new RootCommand("Looks into crash dumps, on any system.");
root.Subcommands.Add(InspectCommand.Create());
return root.Parse(args).Invoke();
