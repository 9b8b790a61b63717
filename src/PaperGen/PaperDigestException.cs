namespace PaperGen;

/// <summary>
/// The digest embedded in an assembly is missing, or is not the one that the assembly was compiled with. The message names the file and the
/// remedy.
/// </summary>
public sealed class PaperDigestException : InvalidOperationException
{
    /// <summary>Creates an exception without a message.</summary>
    public PaperDigestException() => Digest = "";

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is wrong, and the remedy.</param>
    public PaperDigestException(string message) : base(message) => Digest = "";

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is wrong, and the remedy.</param>
    /// <param name="innerException">The cause.</param>
    public PaperDigestException(string message, Exception innerException) : base(message, innerException) => Digest = "";

    internal PaperDigestException(string digest, string message) : base(message) => Digest = digest;

    /// <summary>The digest's path relative to its project, empty if unknown.</summary>
    public string Digest { get; }
}
