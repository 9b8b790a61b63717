using System.ComponentModel;

namespace PaperGen.CompilerServices;

/// <summary>
/// Carries the citations of an assembly to those that reference it, so that an application lists what its libraries cite. Generated code
/// writes and reads it; user code has no need of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyCitationsAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="citations">The citations in the form of <see cref="CitationTable"/>, which begins with a format number.</param>
    public AssemblyCitationsAttribute(string citations) => Citations = citations;

    /// <summary>The citations in the form of <see cref="CitationTable"/>.</summary>
    public string Citations { get; }
}
