using PaperGen.Text;

namespace PaperGen.Syntax.Layouts;

/// <summary>A date as pages, mails and lists write it.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Value">Year, month and day as metadata writes them; empty for one without a year.</param>
internal readonly record struct DateText(int Start, int End, string Value)
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] s_longMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>
    /// The months of French, German, Spanish, Italian and Portuguese, which are behind the day only: "Mars 2020" is no date.
    /// </summary>
    private static readonly string[][] s_otherMonths =
    [
        ["janvier", "januar", "jänner", "enero", "gennaio", "janeiro"],
        ["février", "februar", "febrero", "febbraio", "fevereiro"],
        ["mars", "märz", "marzo", "março"],
        ["avril", "abril", "aprile"],
        ["mai", "mayo", "maggio", "maio"],
        ["juin", "juni", "junio", "giugno", "junho"],
        ["juillet", "juli", "julio", "luglio", "julho"],
        ["août", "agosto"],
        ["septembre", "septiembre", "settembre", "setembro"],
        ["octobre", "oktober", "octubre", "ottobre", "outubro"],
        ["novembre", "noviembre", "novembro"],
        ["décembre", "dezember", "diciembre", "dicembre", "dezembro"],
    ];

    /// <summary>The first date in a text; null if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to end.</param>
    /// <param name="yearAlone">Whether a year alone counts.</param>
    public static DateText? Find(string text, int start, int end, bool yearAlone)
    {
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (i > 0 && (Letters.IsDigit(text[i - 1]) || Letters.IsLetter(text[i - 1])))
                continue;
            DateText? found = Letters.IsDigit(c) ? OfDigits(text, i, end, yearAlone) : Letters.IsLetter(c) ? OfMonth(text, i, end) : null;
            if (found is not null)
                return found;
        }
        return null;
    }

    /// <summary>Whether a text is a date and little else: "Published on Oct 4, 2026", "Mar 14", "2026-05-13".</summary>
    public static bool IsWhole(string text)
    {
        if (text.Length > 60 || Find(text, 0, text.Length, yearAlone: true) is not { } date)
            return false;
        return IsLead(text, date.Start) && !HasWordBehind(text, date.End);
    }

    /// <summary>Whether what is before a date is what pages write there: "Published on", "Mon,", "(v1)".</summary>
    private static bool IsLead(string text, int end)
    {
        for (int i = 0; i < end;)
        {
            int stop = i;
            while (stop < end && char.IsLetter(text[stop]))
                stop++;
            if (stop - i > 1 && stop - i <= 3 && char.IsUpper(text[i]) && char.IsUpper(text[i + 1])
                && text.Substring(i, stop - i) is not ("GMT" or "UTC"))
                return false;
            // "Liu et al., 2026" is who and when.
            if (stop - i == 2 && text[i] == 'a' && text[i + 1] == 'l')
                return false;
            if (stop - i > 3 && Array.IndexOf(s_leads, text.Substring(i, stop - i).ToLowerInvariant()) < 0)
                return false;
            i = stop + 1;
        }
        return true;
    }

    private static readonly string[] s_leads =
    [
        "published", "submitted", "posted", "updated", "last", "modified", "revised", "released", "date", "accepted", "received", "from",
        "since", "today", "year", "online", "version", "created", "added", "announced", "replaced", "with", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday",
    ];

    private static bool HasWordBehind(string text, int start)
    {
        int run = 0;
        for (int i = start; i < text.Length; i++)
        {
            run = char.IsLetter(text[i]) ? run + 1 : 0;
            if (run > 3)
                return true;
        }
        return false;
    }

    /// <summary>2026-05-13, 2026/05, 2026.05.13, 2026年5月13日, 5 Jan 2026, 2026.</summary>
    private static DateText? OfDigits(string text, int start, int end, bool yearAlone)
    {
        int first = Number(text, start, end, out int i);
        if (i - start == 4 && first is >= 1900 and <= 2100)
            return OfYear(text, start, i, end, first, yearAlone);
        if (i - start > 2 || first is < 1 or > 31)
            return null;
        int k = i;
        // "5th Jan", "5 January".
        if (k + 1 < end && Letters.IsLower(text[k]) && Letters.IsLower(text[k + 1]) && (k + 2 >= end || !Letters.IsLetter(text[k + 2])))
            k += 2;
        if (k < end && text[k] is ' ' or '-' && Month(text, k + 1, end, out int afterMonth) is > 0 and var month)
        {
            int y = afterMonth;
            while (y < end && text[y] is ' ' or ',' or '-' or '.')
                y++;
            int year = Number(text, y, end, out int stop);
            if (stop - y == 4 && year is >= 1900 and <= 2100)
                return new DateText(start, stop, Format(year, month, first));
            if (stop - y == 2 && y > afterMonth && (stop >= end || !Letters.IsDigit(text[stop]) && text[stop] != ':'))
                return new DateText(start, stop, Format(year + (year > 80 ? 1900 : 2000), month, first));
            return new DateText(start, afterMonth, "");
        }
        if (OtherMonth(text, i, end, out int behind) is > 0 and var other && Number(text, behind, end, out int yearEnd) is var otherYear
            && yearEnd - behind == 4 && otherYear is >= 1900 and <= 2100)
            return new DateText(start, yearEnd, Format(otherYear, other, first));
        // 05/13/2026, 13.05.2026: the day is what is no month.
        if (i < end && text[i] is '/' or '.' && Number(text, i + 1, end, out int j) is var second && j - i is 2 or 3
            && second is >= 1 and <= 31
            && j < end && text[j] == text[i] && Number(text, j + 1, end, out int last) is >= 1900 and <= 2100 and var written
            && last - j == 5)
        {
            bool dayFirst = text[i] == '.' || first > 12;
            int month2 = dayFirst ? second : first;
            int day = dayFirst ? first : second;
            return month2 <= 12 ? new DateText(start, last, Format(written, month2, day)) : null;
        }
        return null;
    }

    private static DateText? OfYear(string text, int start, int afterYear, int end, int year, bool yearAlone)
    {
        int i = afterYear;
        if (i < end && text[i] is '-' or '/' or '.' or '\u5E74')
        {
            bool cjk = text[i] == '\u5E74';
            int monthStart = i + 1;
            while (cjk && monthStart < end && text[monthStart] == ' ')
                monthStart++;
            int month = Number(text, monthStart, end, out int k);
            if (k - monthStart is 1 or 2 && month is >= 1 and <= 12 && (k >= end || !Letters.IsLetter(text[k]) || text[k] == 'T'))
            {
                bool more = k < end && (cjk ? text[k] == '\u6708' : text[k] == text[i]);
                int dayStart = k + 1;
                while (more && cjk && dayStart < end && text[dayStart] == ' ')
                    dayStart++;
                int day = more ? Number(text, dayStart, end, out int d) : Number(text, end, end, out d);
                if (more && d - dayStart is 1 or 2 && day is >= 1 and <= 31)
                    return new DateText(start, d < end && text[d] == '\u65E5' ? d + 1 : d, Format(year, month, day));
                return new DateText(start, more && cjk ? k + 1 : k, Format(year, month, 0));
            }
            if (cjk)
                return new DateText(start, i + 1, Format(year, 0, 0));
        }
        // "2026 Jan 5", "2026, January".
        int m = i;
        while (m < end && text[m] is ' ' or ',')
            m++;
        if (m > i && Month(text, m, end, out int after) is > 0 and var named)
        {
            int d = after;
            while (d < end && text[d] == ' ')
                d++;
            int day = Number(text, d, end, out int stop);
            return stop - d is 1 or 2 && day is >= 1 and <= 31
                ? new DateText(start, stop, Format(year, named, day)) : new DateText(start, after, Format(year, named, 0));
        }
        bool isNumber = i < end
            && (Letters.IsLetter(text[i]) || (text[i] is '.' or '-' or '/' && i + 1 < end && Letters.IsDigit(text[i + 1])));
        // "2011-2029" are pages.
        isNumber |= start > 1 && text[start - 1] is '-' or '\u2013' && Letters.IsDigit(text[start - 2]);
        return yearAlone && !isNumber ? new DateText(start, i, Format(year, 0, 0)) : null;
    }

    /// <summary>Jan 5, 2026; January 2026; Jan 5.</summary>
    private static DateText? OfMonth(string text, int start, int end)
    {
        int month = Month(text, start, end, out int i);
        if (month == 0)
            return null;
        while (i < end && text[i] is ' ' or '.')
            i++;
        int first = Number(text, i, end, out int k);
        if (k - i == 4 && first is >= 1900 and <= 2100)
            return new DateText(start, k, Format(first, month, 0));
        if (k - i is not (1 or 2) || first is < 1 or > 31)
            return null;
        int y = k;
        if (y + 1 < end && Letters.IsLower(text[y]) && Letters.IsLower(text[y + 1]))
            y += 2;
        int afterDay = y;
        while (y < end && text[y] is ' ' or ',')
            y++;
        int year = Number(text, y, end, out int stop);
        return y > afterDay && stop - y == 4 && year is >= 1900 and <= 2100
            ? new DateText(start, stop, Format(year, month, first)) : new DateText(start, afterDay, "");
    }

    private static int Month(string text, int start, int end, out int after)
    {
        after = start;
        int stop = start;
        while (stop < end && Letters.IsLetter(text[stop]))
            stop++;
        if (stop - start is < 3 or > 9)
            return 0;
        string word = text.Substring(start, stop - start).ToLowerInvariant();
        int index = Array.IndexOf(s_longMonths, word);
        if (index < 0)
            index = word switch { "sept" => 8, "okt" => 9, "dez" => 11, _ => Array.IndexOf(s_months, word) };
        after = index < 0 ? start : stop;
        return index + 1;
    }

    /// <summary>The month behind a day in another language: "2 juillet 2026", "2. Juli 2026", "2 de julio de 2026".</summary>
    private static int OtherMonth(string text, int start, int end, out int after)
    {
        int i = start < end && text[start] == '.' ? start + 1 : start;
        if (string.CompareOrdinal(text, i, "er ", 0, 3) == 0)
            i += 2;
        i = SkipOf(text, i, end);
        int stop = i;
        while (stop < end && char.IsLetter(text[stop]))
            stop++;
        after = SkipOf(text, stop, end);
        if (stop - i is < 3 or > 10 || i == start || after == stop)
            return 0;
        string word = text.Substring(i, stop - i).ToLowerInvariant();
        int index = Array.FindIndex(s_otherMonths, month => Array.IndexOf(month, word) >= 0);
        // Some are called as in English: "27. April 2026".
        return (index < 0 ? Array.IndexOf(s_longMonths, word) : index) + 1;
    }

    private static int SkipOf(string text, int start, int end)
    {
        int i = start;
        while (i < end && text[i] == ' ')
            i++;
        return i > start && i + 3 <= end && string.CompareOrdinal(text, i, "de ", 0, 3) == 0 ? i + 3 : i;
    }

    private static int Number(string text, int start, int end, out int after)
    {
        int value = 0;
        after = start;
        while (after < end && after - start < 5 && Letters.IsDigit(text[after]))
            value = (value * 10) + text[after++] - '0';
        return value;
    }

    private static string Format(int year, int month, int day)
    {
        if (month == 0)
            return year.ToString("0000");
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? $"{year:0000}-{month:00}-{day:00}" : $"{year:0000}-{month:00}";
    }
}
