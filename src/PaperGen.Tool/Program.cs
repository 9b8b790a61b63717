using PaperGen.Tool;
using PaperGen.Tool.Commands;
using PaperGen.Tool.Hosting;

ToolHost host = ToolHost.OfProcess();
using var interruption = new Interruption(host);
try
{
    int exitCode = PapergenCommand.Run(args, host);
    host.Output.Flush();
    return exitCode;
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException)
{
    // Files have been dealt with: what is left is the output, full or closed.
    try
    {
        host.Error.WriteLine("papergen: the output cannot be written: " + error.Message);
    }
    catch (IOException)
    {
        // Nobody is left to be told.
    }
    return ExitCode.Failure;
}
