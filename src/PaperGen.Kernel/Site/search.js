// The search of PaperCatalog.Search, in JavaScript: PaperSearch.cs and TextFolding.cs say how it works. A test holds both to the same answers.

/** A text as words of letters and digits in lower case, each between spaces, by UTF-16 code units as .NET has them. */
function folded(text) {
  let words = " ";
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80) {
      const isWord = (c >= 97 && c <= 122) || (c >= 48 && c <= 57);
      if (isWord) words += text[i];
      else if (c >= 65 && c <= 90) words += String.fromCharCode(c | 0x20);
      else if (words[words.length - 1] !== " ") words += " ";
    } else if (c >= 0xd800 && c <= 0xdfff) {
      words += text[i];
    } else if (/[\p{L}\p{Nd}]/u.test(text[i])) {
      const lower = text[i].toLowerCase();
      words += lower.length === 1 ? lower : text[i];
    } else if (words[words.length - 1] !== " ") {
      words += " ";
    }
  }
  return words[words.length - 1] === " " ? words : words + " ";
}

/** How often a word begins a word of the text; a whole word counts more than a beginning. */
function wordScore(text, word, whole, beginning, state) {
  for (let at = text.indexOf(" " + word); at >= 0 && state.mentions < 4; at = text.indexOf(" " + word, at + 1)) {
    state.mentions++;
    state.score += text[at + 1 + word.length] === " " ? whole : beginning;
  }
}

/** How well each paper matches; 0 if a word is missing. */
function searchScores(papers, query) {
  const words = [...new Set(folded(query).trim().split(" "))].filter(word => word);
  return papers.map(paper => {
    let score = 0;
    for (const word of words) {
      const state = { mentions: 0, score: 0 };
      wordScore(paper.title, word, 100, 60, state);
      wordScore(paper.abstract, word, 10, 6, state);
      if (state.score === 0) return 0;
      score += state.score;
    }
    return score;
  });
}
