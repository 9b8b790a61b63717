using System.Runtime.InteropServices;
using PaperGen.Tool.Files;
using PaperGen.Tool.Hosting;

namespace PaperGen.Tool;

/// <summary>Ends the process at once when it is asked to, but never in the middle of a file.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption(ToolHost host)
    {
        _registrations =
            [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            lock (AtomicFile.Gate)
            {
                // Progress hides the cursor.
                if (host.ErrorIsTerminal && host.HasColors)
                    host.Error.Write("\e[?25h");
                host.Error.WriteLine();
                host.Error.WriteLine("papergen: interrupted");
                Environment.Exit(ExitCode.Interrupted);
            }
        }))];
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
            registration.Dispose();
    }
}
