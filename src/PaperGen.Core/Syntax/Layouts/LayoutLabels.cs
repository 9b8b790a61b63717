namespace PaperGen.Syntax.Layouts;

/// <summary>What a label says of the text behind it.</summary>
internal enum LabelRole
{
    None,
    Title,
    Authors,
    Abstract,

    /// <summary>A part of a structured abstract; the label is part of its text.</summary>
    AbstractPart,
    Date,
    Id,
    Link,
    Venue,

    /// <summary>Something else about the paper.</summary>
    Note,
}

/// <summary>The words that label what is said of a paper, on pages, in mails and in notes.</summary>
internal static class LayoutLabels
{
    /// <summary>The longest label in characters.</summary>
    public const int MaxLength = 32;

    private static readonly Dictionary<string, LabelRole> s_roles = Roles();

    /// <summary>What a label says; None if it is no known one.</summary>
    /// <param name="label">The label without its colon; signs around its words count for nothing.</param>
    public static LabelRole Find(string label)
    {
        int start = 0;
        int end = label.Length;
        while (start < end && !char.IsLetterOrDigit(label[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(label[end - 1]) && label[end - 1] != ')')
            end--;
        if (end == start || end - start > MaxLength)
            return LabelRole.None;
        string key = label.Substring(start, end - start).Replace('_', ' ').ToLowerInvariant();
        if (s_roles.TryGetValue(key, out LabelRole role))
            return role;
        // "Date (revised v2)", "Paper (*cross-listing*)".
        int parenthesis = key.IndexOf(" (", StringComparison.Ordinal);
        return parenthesis > 0 && s_roles.TryGetValue(key.Substring(0, parenthesis), out role) ? role : LabelRole.None;
    }

    /// <summary>Whether a note says what a paper is about, where nothing else does.</summary>
    public static bool IsSummary(string label) => label.Trim().ToLowerInvariant() is "takeaway" or "takeaways" or "key takeaway"
        or "key takeaways" or "highlights" or "contribution" or "contributions" or "key points" or "why it matters" or "推荐理由" or "亮点";

    private static Dictionary<string, LabelRole> Roles()
    {
        var roles = new Dictionary<string, LabelRole>(StringComparer.Ordinal);
        Add(LabelRole.Title, "title;paper;paper title;article;article title;titel;titre;titre de l'article;título del artículo;"
            + "título;titulo;titolo;标题;题目;題目;题目;標題;论文;论文标题;论文题目;论文名;"
            + "论文名称;タイトル;제목;название");
        Add(LabelRole.Authors, "author;authors;author(s);by;written by;creator;creators;autor;autoren;autor(en);verfasser;auteur;"
            + "auteurs;auteur(s);autores;autori;autore;作者;"
            + "论文作者;著者;저자;авторы");
        Add(LabelRole.Abstract, "abstract;summary;tl;dr;tldr;tl dr;description;synopsis;overview;paper summary;abstract summary;"
            + "one-liner;"
            + "key idea;main idea;"
            + "zusammenfassung;kurzfassung;résumé;resume;resumen;riassunto;resumo;摘要;论文摘要;中文摘要;简介;概要;概述;总结;内容简介;一句话总结;一句话概括;"
            + "一句话要点;要点;要約;要旨;초록;요약;"
            + "аннотация");
        Add(LabelRole.AbstractPart, "background;objective;objectives;aim;aims;purpose;introduction;motivation;method;methods;"
            + "materials and methods;methods and results;methodology;approach;"
            + "design;setting;data;results;findings;result;conclusion;conclusions;discussion;significance;interpretation;implications;"
            + "importance;limitations;"
            + "背景;目的;方法;结果;结论;讨论;意义;動機;结果与讨论");
        Add(LabelRole.Date, "date;published;publication date;publish date;published on;published online;published date;submitted;"
            + "submitted on;submission date;posted;posted on;released;"
            + "release date;year;pub date;date published;datum;veröffentlicht;veröffentlicht am;erschienen;erschienen am;"
            + "erscheinungsdatum;jahr;date de publication;publié;publié le;paru le;"
            + "année;fecha;fecha de publicación;publicado;publicado el;año;data di pubblicazione;pubblicato il;anno;"
            + "data de publicação;日期;发表日期;发布日期;发布时间;发表时间;提交日期;提交时间;时间;年份;公開日;発表日;날짜");
        Add(LabelRole.Id, "arxiv;arxiv id;arxivid;id;identifier;paper id;eprint;doi;arxiv编号;编号;论文编号;arxiv number");
        Add(LabelRole.Link, "link;links;url;urls;uri;pdf;html;code;source code;repo;repository;github;project;project page;page;website;"
            + "web page;demo;dataset;data and code;paper link;paper url;"
            + "arxiv link;full text;read more;resources;codes;model;models;lien;liens;enlace;enlaces;链接;论文链接;论文地址;地址;网址;代码;代码链接;"
            + "代码地址;项目;项目主页;项目地址;主页;原文;原文链接;リンク;링크;"
            + "来源链接");
        Add(LabelRole.Venue, "venue;journal;conference;journal-ref;journal ref;journal reference;published in;booktitle;proceedings;"
            + "publication;publication title;proceedings title;source;"
            + "zeitschrift;konferenz;veröffentlicht in;revue;conférence;publié dans;revista;conferencia;rivista;会议;期刊;来源;发表于;会议期刊;"
            + "会议/期刊;出处;刊物;学会;雑誌");
        Add(LabelRole.Note, "note;notes;comment;comments;categories;category;subjects;subject;keywords;key words;keyword;tags;tag;topics;"
            + "topic;report-no;report no;msc-class;acm-class;license;"
            + "subj-class;cite as;citation;citations;cited by;area;track;primary area;status;decision;institution;institutions;"
            + "affiliation;affiliations;organization;type;item type;pages;"
            + "volume;issue;issn;isbn;language;rights;library catalog;accessed;date added;modified;short title;publisher;series;score;"
            + "rating;votes;upvotes;likes;stars;submitted by;posted by;"
            + "from;to;subject class;archive;proxy;strengths;weaknesses;strengths and weaknesses;weaknesses / notes;pros;cons;my notes;"
            + "thoughts;takeaway;takeaways;key takeaway;key takeaways;highlights;contribution;contributions;key points;why it matters;"
            + "further reading;see also;related;task;tasks;field;"
            + "method category;session;location;poster;presenter;chair;updated;last updated;last update;updated on;version;history;"
            + "schlagwörter;schlüsselwörter;stichwörter;anmerkung;anmerkungen;notiz;mots-clés;mots clés;remarque;remarques;"
            + "palabras clave;notas;"
            + "parole chiave;palavras-chave;キーワード;备注;说明;注释;关键词;关键字;分类;类别;标签;领域;方向;机构;单位;作者单位;评论;点评;笔记;状态;更新;更新时间;更新日期;主题;任务;推荐理由;评分;亮点");
        return roles;

        void Add(LabelRole role, string names)
        {
            // "tl;dr" has a semicolon of its own.
            foreach (string name in names.Replace("tl;dr", "tl\u0001dr").Split(';'))
                roles[name.Replace('\u0001', ';')] = role;
        }
    }
}
