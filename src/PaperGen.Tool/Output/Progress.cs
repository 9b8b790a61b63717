using PaperGen.Tool.Hosting;
using Spectre.Console;

namespace PaperGen.Tool.Output;

/// <summary>Says on the error output that work is under way, where somebody watches it.</summary>
internal static class Progress
{
    /// <param name="host">Where.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="work">The work; it may say more.</param>
    public static T Show<T>(ToolHost host, string title, Func<Action<string>, T> work)
    {
        if (!host.ErrorIsTerminal || !host.HasColors)
            return work(static _ => { });
        return host.Messages.Status().Start(title, context => work(text => context.Status(text.EscapeMarkup())));
    }

    /// <summary>How many files have been checked, in words.</summary>
    public static string Checked(int done, int files) => $"Checked {done} of {Counted.Of(files, "file")}";
}
