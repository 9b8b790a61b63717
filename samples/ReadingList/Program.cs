using Spectre.Console;

// A pipe or a file has no width of its own.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out int columns) && columns is >= 40 and <= 1000 ? columns : 80;

if (args.Length > 0)
    return CommandLine.Run(args);
if (Browser.CanRun)
    return Browser.Run();
return Overview.Write();
