using Spectre.Console;

// A pipe or a file has no width of its own.
if (Console.IsOutputRedirected)
{
    bool isSaid = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out int columns) && columns is >= 40 and <= 1000;
    AnsiConsole.Profile.Width = isSaid ? columns : 80;
}

if (args.Length > 0)
    return CommandLine.Run(args);
if (Browser.CanRun)
    return Browser.Run();
return Overview.Write();
