namespace PaperGen.Internal;

/// <summary>
/// TeX's accents: of each its combining character, and the letters that Unicode has with it. A table of our own, since what a runtime
/// composes depends on how its globalization is set.
/// </summary>
internal static class BibTeXAccents
{
    private static readonly Dictionary<char, (char Mark, string Letters)> s_accents = new()
    {
        ['\''] = ('\u0301', "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźÂẤÅǺÆǼÇḈÊẾÏḮÔỐÕṌØǾÜǗâấåǻæǽçḉêếïḯ"
            + "ôốõṍøǿüǘĂẮăắĒḖēḗŌṒōṓŨṸũṹƠỚơớƯỨưứΑΆΕΈΗΉΙΊΟΌΥΎΩΏαάεέηήιίοόυύωώϊΐϋΰϒϓГЃКЌгѓкќἀἄἁἅἈἌἉἍἐἔἑἕἘἜἙἝἠἤἡἥἨἬἩἭἰἴ"
            + "ἱἵἸἼἹἽὀὄὁὅὈὌὉὍὐὔὑὕὙὝὠὤὡὥὨὬὩὭᾀᾄᾁᾅᾈᾌᾉᾍᾐᾔᾑᾕᾘᾜᾙᾝᾠᾤᾡᾥᾨᾬᾩᾭᾳᾴιίῃῄῳῴ"),
        ['`'] = ('\u0300', "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳÂẦÊỀÔỒÜǛâầêềôồüǜĂẰăằĒḔēḕŌṐōṑƠỜơờƯỪưừΑᾺΕῈΗῊΙῚΟῸΥῪΩῺαὰεὲηὴιὶοὸυὺωὼϊῒϋῢ"
            + "ЕЀИЍеѐиѝἀἂἁἃἈἊἉἋἐἒἑἓἘἚἙἛἠἢἡἣἨἪἩἫἰἲἱἳἸἺἹἻὀὂὁὃὈὊὉὋὐὒὑὓὙὛὠὢὡὣὨὪὩὫᾀᾂᾁᾃᾈᾊᾉᾋᾐᾒᾑᾓᾘᾚᾙᾛᾠᾢᾡᾣᾨᾪᾩᾫᾳᾲιὶῃῂῳῲ"),
        ['^'] = ('\u0302', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑẠẬạậẸỆẹệỌỘọộ"),
        ['"'] = ('\u0308', "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿÕṎõṏŪṺūṻΙΪΥΫιϊυϋϒϔІЇАӒЕЁЖӜЗӞИӤОӦУӰЧӴЫӸЭӬаӓеёжӝзӟиӥоӧуӱчӵыӹэӭії"
            + "ӘӚәӛӨӪөӫιϊ"),
        ['~'] = ('\u0303', "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ"),
        ['='] = ('\u0304', "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳÄǞÆǢÕȬÖȪÜǕäǟæǣõȭöȫüǖǪǬǫǭȦǠȧǡȮȰȯȱΑᾹΙῙΥῩαᾱιῑυῡИӢУӮиӣуӯḶḸḷḹṚṜṛṝιῑ"),
        ['.'] = ('\u0307', "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzżŚṤśṥŠṦšṧſẛṢṨṣṩ"),
        ['u'] = ('\u0306', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭȨḜȩḝΑᾸΙῘΥῨαᾰιῐυῠАӐЕӖЖӁИЙУЎаӑеӗжӂийуўẠẶạặιῐ"),
        ['v'] = ('\u030C', "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžÜǙüǚƷǮ"),
        ['H'] = ('\u030B', "OŐUŰoőuűУӲуӳ"),
        ['c'] = ('\u0327', "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţĆḈćḉĔḜĕḝ"),
        ['d'] = ('\u0323', "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓÂẬÊỆÔỘâậêệôộĂẶăặƠỢơợƯỰưự"
            + "ṠṨṡṩ"),
        ['b'] = ('\u0331', "BḆDḎKḴLḺNṈRṞTṮZẔbḇdḏhẖkḵlḻnṉrṟtṯzẕ"),
        ['k'] = ('\u0328', "AĄEĘIĮOǪUŲaąeęiįoǫuųŌǬōǭ"),
        ['r'] = ('\u030A', "AÅUŮaåuůwẘyẙ"),
        ['h'] = ('\u0309', "AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử"),
        ['G'] = ('\u030F', "AȀEȄIȈOȌRȐUȔaȁeȅiȉoȍrȑuȕѴѶѵѷ"),
        ['t'] = ('\u0361', ""),
    };

    /// <summary>Whether a command of one letter or sign is an accent.</summary>
    public static bool Has(char accent) => s_accents.ContainsKey(accent);

    /// <summary>A text whose first character bears an accent.</summary>
    public static string Compose(char accent, string text)
    {
        (char mark, string letters) = s_accents[accent];
        // The dot of these is the accent's place.
        char letter = text[0] switch { 'ı' => 'i', 'ȷ' => 'j', var other => other };
        int length = char.IsSurrogate(letter) ? Math.Min(2, text.Length) : 1;
        for (int i = 0; i < letters.Length; i += 2)
        {
            if (letters[i] == letter)
                return letters[i + 1] + text.Substring(1);
        }
        return (length == 1 ? letter.ToString() : text.Substring(0, length)) + mark + text.Substring(length);
    }
}
