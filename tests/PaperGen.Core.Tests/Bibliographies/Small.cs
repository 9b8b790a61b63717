namespace PaperGen.Core.Tests.Bibliographies;

/// <summary>Small bibliographies that hold some of everything.</summary>
internal static class Small
{
    public const string CslJson = """
        [
          {
            "id": "wick2020lamps", "type": "article-journal",
            "title": "Lamps \"on\" <i>D\u00fcsseldorf</i>: H<sub>2</sub>O &amp; oil",
            "author": [{ "family": "Beethoven", "given": "Ludwig", "dropping-particle": "van" }, { "family": "Kuhn", "given": "Ada", "suffix": "Jr." }, { "literal": "Lamp; Oil {Inc.}" }, { "family": "others" }],
            "issued": { "date-parts": [[2020, "6", 3], [2021]], "circa": true },
            "container-title": "Journal of Lamps", "DOI": "https://doi.org/10.1000/LAMP.1", "URL": "https://x.example/a_b",
            "keyword": "lamps, oil", "page": "1-12", "issue": 4, "volume": "7", "editor": [{ "family": "Oil", "given": "Bo" }],
            "accessed": { "date-parts": [[2024, 2, 30]] }, "note": "Retracted in 2022", "file": "/home/user/lamps.pdf", "source": "C:\\papers\\x.pdf", "custom": { "a": [1, { "b": null }] }
          },
          { "citation-key": "oil", "id": 7, "type": "article", "title": "On Oil", "number": "arXiv:1706.03762", "publisher": "arXiv", "issued": { "raw": "May 2017" } }
        ]

        """;

    public const string Ris = """
        Provider: Lamp Press
        Content: text/plain

        TY  - JOUR
        ID  - wick2020lamps
        TI  - Lamps on
              Düsseldorf
        AU  - Wick, Ada
        AU  - Kuhn,J. B., Jr.
        A1  - Lamp Institute
        A2  - Oil, Bo
        PY  - 2020
        DA  - 2020/06/03/
        JO  - J. Lamps
        JF  - Journal of Lamps
        DO  - https://doi.org/10.1000/LAMP.1
        M3  - doi: 10.1000/LAMP.1
        UR  - https://arxiv.org/abs/1706.03762
        L1  - file:///home/user/lamps.pdf
        L2  - https://x.example/full
        AB  - An abstract.
        KW  - lamps
        KW  - oil; wicks
        N1  - a note of mine
        SP  - 1
        EP  - 12
        SN  - 1234-5678
        VL  - 7
        U1  - C:\papers\x.pdf
        ER  - 

        TY  - CONF
        T1  - On Oil
        Y1  - 2015/october
        ER  - 

        """;
}
