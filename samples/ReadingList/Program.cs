using Spectre.Console;

// A pipe or a file has no width of its own, and 80 columns are too few for the tables.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 120;

if (args.Length > 0)
    return CommandLine.Run(args);
if (Browser.CanRun)
    return Browser.Run();
return Overview.Write();
