namespace PaperGen.Internal;

/// <summary>Words that say nothing about what a paper is on: of the language, and of asking for papers.</summary>
internal static class Fillers
{
    public const string All =
        "a an the this that these those it its they their them there here he she we our us i me my you your one ones " +
        "and or but nor so if then than as at by for from in into of off on onto out over to toward towards up upon via with " +
        "within without per between among across through during about after before under against " +
        "is are was were be been being am do does did done doing has have had having can could may might must shall should " +
        "will would not no s t re ve ll d m " +
        "what which who whom whose when where why how whether while because also both each any some all such more most very " +
        "too just only other another same own " +
        "paper papers article articles publication publications work works study studies anything something everything someone " +
        "find finds show shows search searching look looking give list want wants need needs please tell get concerning " +
        "regarding related relating like use uses used using based " +
        "make makes making made introduce introduces introduced introducing propose proposes proposed proposing present " +
        "presents presented presenting describe describes described called named " +
        "approach approaches method methods technique techniques way ways new recent latest topic topics " +
        "arxiv doi org https http www abs pdf html";
}
