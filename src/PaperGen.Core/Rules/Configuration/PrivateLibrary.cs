using PaperGen.Findings;

namespace PaperGen.Rules.Configuration;

/// <summary>
/// PAPER9017: a public catalog of a library whose users do not get PaperGen's. build/PaperGen.targets reports it, with these words.
/// </summary>
internal static class PrivateLibrary
{
    public static readonly RuleInfo Descriptor = new("PAPER9017", RuleFamily.Configuration, FindingSeverity.Error,
        "A library keeps PaperGen from those who use its public catalog",
        "The reference to PaperGen has PrivateAssets=\"{0}\", so whoever references this library gets its public catalog without the "
            + "types that it is made of; take PrivateAssets out",
        "A catalog is made of types of PaperGen, which a program needs when it is compiled and when it runs.");
}
