using System.ComponentModel;

namespace PaperGen.CompilerServices;

/// <summary>
/// Names the public catalog of an assembly, and what its papers can be cited by, to the assemblies that reference it. Generated code writes
/// and reads it; user code has no need of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class AssemblyCatalogAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="papers">The generated class <c>Papers</c>.</param>
    /// <param name="index">A format number, then for each paper its id, arXiv identifier, DOI and status.</param>
    public AssemblyCatalogAttribute(Type papers, string index)
    {
        Papers = papers;
        Index = index;
    }

    /// <summary>The generated class <c>Papers</c>.</summary>
    public Type Papers { get; }

    /// <summary>A format number, then for each paper its id, arXiv identifier, DOI and status.</summary>
    public string Index { get; }
}
