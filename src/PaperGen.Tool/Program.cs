using PaperGen.Tool;
using PaperGen.Tool.Commands;

ToolHost host = ToolHost.OfProcess();
using var interruption = new Interruption(host);
int exitCode = PapergenCommand.Run(args, host);
host.Output.Flush();
return exitCode;
