using System.ComponentModel;

namespace PaperGen.CompilerServices;

/// <summary>
/// Carries the lines of an assembly's citations, apart from <see cref="AssemblyCitationsAttribute"/>, since lines change with every edit
/// above them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyCitationLinesAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="lines">The lines, in the order of the citations.</param>
    public AssemblyCitationLinesAttribute(string lines) => Lines = lines;

    /// <summary>The lines, in the order of the citations.</summary>
    public string Lines { get; }
}
