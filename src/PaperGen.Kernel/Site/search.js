// The search of the library (PaperCatalog.Search) in JavaScript. PaperSearch.cs says how it works; what is here stands there under the
// same names, in the same order. A test holds both to the same answers. All numbers are integers, so that they are equal everywhere.

const FILLERS =
  "a an the this that these those it its they their them there here he she we our us i me my you your one ones and or but " +
  "nor so if then than as at by for from in into of off on onto out over to toward towards up upon via with within without " +
  "per between among across through during about after before under against is are was were be been being am do does did " +
  "done doing has have had having can could may might must shall should will would not no s t re ve ll d m what which who " +
  "whom whose when where why how whether while because also both each any some all such more most very too just only other " +
  "another same own paper papers article articles publication publications work works study studies anything something " +
  "everything someone find finds show shows search searching look looking give list want wants need needs please tell get " +
  "concerning regarding related relating like use uses used using based make makes making made introduce introduces " +
  "introduced introducing propose proposes proposed proposing present presents presented presenting describe describes " +
  "described called named approach approaches method methods technique techniques way ways new recent latest topic topics " +
  "arxiv doi org https http www abs pdf html";

// ---- Words: runs of letters and digits in lower case, without accents (WordReader.cs).

// The letters without accents of U+00C0 to U+024F and U+1E00 to U+1EFF. A dot stands for a character that has none,
// capitals for two letters.
const LATIN =
  "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll" +
  "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb.....ccdd......ffg...ikkl..nnooo..pp......tttuu.vyyzz........." +
  "....dddlllnnnaaiioouuuuuuuuuu.aaaaAAggggkkoooo..jdddgg..nnaaAAooaaaaeeeeiiiioooorrrruuuusstt..hhn...zzaaeeooooooooyy..t....ccl.." +
  "...b....jj..rryy";
const LATIN_ADDITIONAL =
  "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
  "wwwwwwwwwwxxxxyyzzzzzzhtwy.s..S.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
const TWO_LETTERS = { A: "ae", I: "ij", O: "oe", S: "ss", T: "th" };

/** What a UTF-16 code unit beyond ASCII is in a word: nothing of it (null), or letters. */
function folded(c) {
  const latin = c < 0xc0 ? "." : c <= 0x24f ? LATIN[c - 0xc0] : c >= 0x1e00 && c <= 0x1eff ? LATIN_ADDITIONAL[c - 0x1e00] : ".";
  if (latin !== ".") return TWO_LETTERS[latin] ?? latin;
  if (c === 0xad || c === 0xfeff || (c >= 0x300 && c <= 0x36f) || (c >= 0x200b && c <= 0x200d)) return "";
  if (c === 0x3c2) return "\u03c3";
  const letter = String.fromCharCode(c);
  if (c >= 0xd800 && c <= 0xdfff) return letter;
  if (!/[\p{L}\p{Nd}]/u.test(letter)) return null;
  const lower = letter.toLowerCase();
  return lower.length === 1 ? lower : letter;
}

/** Whether a character is a word by itself: kana and Chinese characters. */
function isWordItself(c) {
  return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff);
}

/** The words of a text, each with where it begins and ends. */
function* wordsOf(text) {
  let at = 0;
  while (at < text.length) {
    let word = "";
    let start = at;
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at);
      const part =
        (c >= 97 && c <= 122) || (c >= 48 && c <= 57)
          ? text[at]
          : c >= 65 && c <= 90
            ? String.fromCharCode(c | 0x20)
            : c < 0x80
              ? null
              : folded(c);
      if (part === null) {
        if (word) break;
        continue;
      }
      if (!word) start = at;
      if (c >= 0x80 && part && isWordItself(part.charCodeAt(0))) {
        if (!word) {
          word = part;
          at++;
        }
        break;
      }
      word += part;
    }
    // The version of an arXiv identifier does not count: of 06067v2 the 06067 is the word.
    if (word) yield { word: word.replace(/^([0-9]{4,5})v[0-9]+$/, "$1"), start, end: at };
  }
}

function hasDigit(word) {
  return /[0-9]/.test(word);
}

// ---- How well a word of a paper is the word that was looked for, in per cent (WordForms.cs).

const WHOLE = 100;
const INFLECTED = 80;
const BEGINNING = 40;

// The groups of endings: none, of y, e, plural or verb, of a bare stem, of a stem with e, of d, of s, of t.
const ENDINGS = new Map(
  (
    "s es e y ies ied ed ing ings er ers or ors ion ions ive al als able ment ments ly ness " +
    "ation ations d de ds ded ding sion sions sive ic ics"
  )
    .split(" ")
    .map((ending, i) => [ending, Number("33211133344555445544444446666677788"[i])]),
);
const VOWELS = "aeiouy";

function likeness(term, word) {
  if (term.charCodeAt(0) !== word.charCodeAt(0)) return 0;
  let common = 1;
  let spelledAlike = true;
  const least = Math.min(term.length, word.length);
  for (; common < least; common++) {
    if (term[common] === word[common]) continue;
    // Optimise, optimize.
    const pair = term[common] + word[common];
    if (common < 4 || term[common - 1] !== "i" || (pair !== "sz" && pair !== "zs")) break;
    spelledAlike = false;
  }
  if (common === term.length && common === word.length) return spelledAlike ? WHOLE : INFLECTED;
  if (common < least && common < 3) return 0;
  if (isInflected(term, word, common)) return INFLECTED;
  return common === term.length && spelledAlike ? BEGINNING : 0;
}

function isInflected(one, other, common) {
  // Of "attention" and "attentive" the endings begin before the letters differ.
  for (let stem = common; stem >= 2 && stem >= common - 3; stem--) {
    const left = one.slice(stem);
    const right = other.slice(stem);
    const leftGroup = groupOf(left, one[stem - 1]);
    const rightGroup = leftGroup < 0 ? -1 : groupOf(right, one[stem - 1]);
    if (rightGroup >= 0 && (goTogether(one, stem, leftGroup, right, rightGroup) || goTogether(one, stem, rightGroup, left, leftGroup)))
      return true;
  }
  return false;
}

/** The group of an ending behind a letter, or -1. */
function groupOf(ending, last) {
  if (!ending) return 0;
  const group = ENDINGS.get(ending);
  if (group !== undefined) return group;
  // Plan, planning.
  const doubled = ending[0] === last && (ending.length === 3 || ending.length === 4) && !VOWELS.includes(last);
  return doubled && ["ed", "er", "ing", "ers"].includes(ending.slice(1)) ? 3 : -1;
}

/** Whether words with a common stem and these endings are forms of one word. */
function goTogether(word, stem, group, other, otherGroup) {
  if (group === 1 || otherGroup === 1) return group === otherGroup && stem >= 3;
  // Extend, extension; robot, robotics.
  if (group >= 6 || otherGroup >= 6) {
    const isRobotics = otherGroup === 8 && (group === 8 || (group === 0 && word[stem - 1] === "t"));
    return stem >= 4 && ((group === 6 && otherGroup === 7) || isRobotics);
  }
  if (group === 0 && other === "s") return word[stem - 1] !== "s";
  if (stem < 3 || !/[aeiouy]/.test(word.slice(0, stem))) return false;
  if (group !== 0) return otherGroup !== 0 && !(group === 2 && other === "s");
  if (other === "es") return "sxzh".includes(word[stem - 1]);
  return otherGroup === 3 || (otherGroup === 4 && stem >= 4) || (otherGroup === 5 && stem >= 5);
}

/** Which letters a word has, a bit each. */
function letterSet(word) {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

function lettersApart(one, other, most) {
  let apart = 0;
  for (let rest = one ^ other; rest !== 0 && apart <= most; rest &= rest - 1) apart++;
  return apart;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (EditDistance.cs). */
function editDistance(left, right) {
  let before = [];
  let last = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[right.length];
}

// ---- The words of the papers, as numbers (SearchIndex.cs).

class SearchIndex {
  words = [];
  numbers = new Map();
  uses = [];
  letterSets = [];
  // What each abbreviation stands for, the one met last first; and the abbreviations in the order in which they were met.
  longForms = new Map();
  tokens = [];
  ends = [];
  starts = [];

  constructor() {
    for (const { word } of wordsOf(FILLERS)) this.wordOf(word);
    this.fillerCount = this.words.length;
  }

  get paperCount() {
    return this.ends.length / 3;
  }

  /** Adds a paper: the texts of its title, of its names, and of its abstract and venue. */
  add(title, names, texts) {
    for (const part of [title, names, texts]) {
      for (const text of part) this.addText(text);
      this.ends.push(this.tokens.length);
    }
  }

  addText(text) {
    const first = this.tokens.length;
    this.starts = [];
    for (const { word, start, end } of wordsOf(text)) {
      const number = this.wordOf(word);
      this.uses[number]++;
      this.starts.push(start);
      this.tokens.push(number);
      if (start > 0 && text[start - 1] === "(" && end < text.length && "),;".includes(text[end]))
        this.introduce(text, word, start, end, first);
    }
  }

  find(word) {
    return this.numbers.get(word) ?? -1;
  }

  wordOf(word) {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.words.length;
      this.numbers.set(word, number);
      this.words.push(word);
      this.uses.push(0);
      this.letterSets.push(letterSet(word));
    }
    return number;
  }

  /** The last word stands in parentheses: it may be the abbreviation of the words before it. */
  introduce(text, word, start, end, first) {
    const capitals = text.slice(start, end).replace(/[^A-Z]/g, "").length;
    const length = text[end - 1] === "s" ? word.length - 1 : word.length;
    if (capitals < 2 || length < 2 || length > 8 || word.length !== end - start) return;
    let left = length;
    let token = this.tokens.length - 1;
    let words = 0;
    while (left > 0) {
      if (--token < first || token < this.tokens.length - 32) return;
      const isFiller = this.tokens[token] < this.fillerCount;
      const given = this.givenLetters(this.words[this.tokens[token]], word, left);
      const at = this.starts[token - first];
      if (given === 0 && !isFiller && (at === 0 || text[at - 1] !== "-")) return;
      left -= given;
      if (!isFiller) words++;
    }
    if (words < 2) return;
    const form = this.tokens
      .slice(token)
      .filter(other => other >= this.fillerCount)
      .slice(0, words);
    this.addLongForm(this.wordOf(word.slice(0, length)), form);
  }

  /** How many letters before the end of an abbreviation are the first ones of a word: 1 to 3; 0 if none. */
  givenLetters(word, letters, end) {
    const last = letters[end - 1];
    if (word[0] === last || (last === "2" && word === "to") || (last === "4" && word === "for")) return 1;
    for (let count = 2; count <= 3 && count <= end && count <= word.length; count++) {
      if (word.slice(0, count) === letters.slice(end - count, end)) return count;
    }
    return 0;
  }

  addLongForm(abbreviation, words) {
    const known = this.longForms.get(abbreviation) ?? [];
    let count = 0;
    for (const form of known) {
      if (form.join() === words.join() || ++count === 6) return;
    }
    this.longForms.set(abbreviation, [words, ...known]);
  }
}

// ---- What somebody looks for, against the vocabulary (SearchQuery.cs).

class SearchQuery {
  constructor(index, text) {
    this.index = index;
    this.hits = new Map();
    this.words = this.terms(text, false);
    if (this.words.length === 0) this.words = this.terms(text, true);
    const count = this.words.length;
    this.isMet = new Array(count).fill(false);
    for (let t = 0; t < count; t++) this.addWord(this.words[t], t, t, WHOLE, true);
    for (let t = 0; t < count; t++) {
      // Long context, longcontext.
      if (t + 1 < count) this.addWord(this.words[t] + this.words[t + 1], t, t + 1, WHOLE, false);
      this.addParts(t);
    }
    for (let t = 0; t < count; t++) {
      const word = this.isMet[t] ? null : this.correction(this.words[t]);
      if (word !== null) this.addWord(word, t, t, 70, false);
    }
    this.addAbbreviations();
  }

  terms(text, fillers) {
    const terms = [];
    for (const { word } of wordsOf(text)) {
      const number = this.index.find(word);
      if (!terms.includes(word) && (fillers || number < 0 || number >= this.index.fillerCount)) terms.push(word);
      // Further words do not count: a set of them is the bits of a number.
      if (terms.length === 30) break;
    }
    return terms;
  }

  /** Every word of the vocabulary that is this one, a form of it, or begins with it. */
  addWord(text, from, to, share, beginnings) {
    const words = this.index.words;
    const first = text.charCodeAt(0);
    for (let word = 0; word < words.length; word++) {
      if (words[word].charCodeAt(0) !== first) continue;
      const like = likeness(text, words[word]);
      if (like >= INFLECTED || (like > 0 && beginnings)) this.add(word, from, to, Math.floor((like * share) / 100), null);
    }
  }

  add(word, from, to, quality, rest) {
    if (rest === null && this.index.uses[word] === 0) return;
    for (let t = from; t <= to; t++) this.isMet[t] = true;
    this.hits.set(word, { from, to, quality, rest, next: this.hits.get(word) ?? null });
  }

  /** A word that papers write as two: pretraining, pre-training. */
  addParts(t) {
    const word = this.words[t];
    if (word.length > 40) return;
    for (let i = 1; i < word.length; i++) {
      // A single character is a part only where letters and digits meet: gpt4.
      if ((i === 1 || i === word.length - 1) && word[i - 1] <= "9" === word[i] <= "9") continue;
      const left = this.index.find(word.slice(0, i));
      const right = left < 0 ? -1 : this.index.find(word.slice(i));
      if (right >= 0 && this.isNext(left, right)) this.add(left, t, t, WHOLE, [this.index.words[right]]);
    }
  }

  isNext(left, right) {
    const tokens = this.index.tokens;
    for (let i = 1; i < tokens.length; i++) {
      if (tokens[i] === right && tokens[i - 1] === left) return true;
    }
    return false;
  }

  /** The word of the vocabulary that a mistyped one was meant to be, or null. */
  correction(term) {
    const index = this.index;
    const most = term.length < 3 ? 0 : term.length < 8 ? 1 : 2;
    if (most === 0 || term.length > 40 || hasDigit(term)) return null;
    const letters = letterSet(term);
    let best = null;
    let bestEdits = most + 1;
    let bestUses = 0;
    for (let word = index.fillerCount; word < index.words.length; word++) {
      const candidate = index.words[word];
      if (Math.abs(candidate.length - term.length) > most || lettersApart(letters, index.letterSets[word], 2 * most) > 2 * most) continue;
      if (candidate[0] !== term[0] && (candidate.length < 2 || candidate[0] !== term[1] || candidate[1] !== term[0])) continue;
      if (term.length === 3 && (candidate.length !== 3 || letters !== index.letterSets[word])) continue;
      const edits = editDistance(term, candidate);
      if (edits > most || hasDigit(candidate)) continue;
      if (edits < bestEdits || (edits === bestEdits && index.uses[word] > bestUses)) {
        best = candidate;
        bestEdits = edits;
        bestUses = index.uses[word];
      }
    }
    return best;
  }

  /** The long forms of a word of the query, and the abbreviations of words of it. */
  addAbbreviations() {
    const words = this.index.words;
    for (const [abbreviation, forms] of this.index.longForms) {
      for (const form of forms) {
        for (let t = 0; t < this.words.length; t++) {
          if (likeness(this.words[t], words[abbreviation]) >= INFLECTED)
            this.add(
              form[0],
              t,
              t,
              80,
              form.slice(1).map(word => words[word]),
            );
          if (this.isAt(t, form)) this.addWord(words[abbreviation], t, t + form.length - 1, 80, false);
        }
      }
    }
  }

  isAt(start, form) {
    return (
      start + form.length <= this.words.length &&
      form.every((word, i) => likeness(this.index.words[word], this.words[start + i]) >= INFLECTED)
    );
  }
}

// ---- The papers that a query finds (PaperSearch.cs).

// What the first mentions in an abstract count, in per cent.
const MENTIONS = [30, 10, 6, 4];

class PaperSearch {
  constructor(index, query) {
    this.index = index;
    this.query = query;
    this.terms = query.words.length;
    this.found = [];
    this.whole = new Array(this.terms).fill(0);
    this.any = new Array(this.terms).fill(0);
    this.hits = new Array(index.words.length).fill(null);
    // Whether a word is hit, for the many tokens that are not.
    this.isHit = new Uint8Array(index.words.length);
    for (const [word, hit] of query.hits) {
      this.hits[word] = hit;
      this.isHit[word] = 1;
    }
  }

  /** The numbers of the papers that a query finds, best first. */
  static find(index, words) {
    const query = new SearchQuery(index, words);
    if (query.words.length === 0) return [];
    const search = new PaperSearch(index, query);
    for (let paper = 0; paper < index.paperCount; paper++) search.read(paper);
    return search.rank();
  }

  read(paper) {
    const zeros = () => new Array(this.terms).fill(0);
    const { tokens, ends } = this.index;
    const isHit = this.isHit;
    this.paper = null;
    let start = paper === 0 ? 0 : ends[3 * paper - 1];
    for (let part = 0; part < 3; part++) {
      const end = ends[3 * paper + part];
      for (let i = start; i < end; i++) {
        if (isHit[tokens[i]] === 0) continue;
        this.paper ??= {
          paper,
          title: zeros(),
          names: zeros(),
          text: zeros(),
          mentions: zeros(),
          best: zeros(),
          titlePairs: 0,
          textPairs: 0,
          isMet: false,
        };
        this.readPart(start, end, part);
        break;
      }
      start = end;
    }
    if (!this.paper?.isMet) return;
    const { title, names, text, best } = this.paper;
    this.paper.counts = zeros();
    for (let t = 0; t < this.terms; t++) {
      if (best[t] === 0) continue;
      this.paper.counts[t] = title[t] + names[t] + text[t];
      this.any[t]++;
      if (best[t] > BEGINNING) this.whole[t]++;
    }
    this.found.push(this.paper);
  }

  readPart(start, end, part) {
    const { tokens, fillerCount } = this.index;
    const { hits, isHit } = this;
    // The terms that the word before was, as bits.
    let before = 0;
    let longFormEnd = -1;
    for (let i = start; i < end; i++) {
      if (isHit[tokens[i]] === 0) {
        if (tokens[i] >= fillerCount && i > longFormEnd) before = 0;
        continue;
      }
      let hit = hits[tokens[i]];
      let now = 0;
      for (; hit !== null; hit = hit.next) {
        const last = hit.rest === null ? i : this.lastOf(hit.rest, i, end);
        if (last < 0) continue;
        longFormEnd = Math.max(longFormEnd, hit.rest === null ? -1 : last);
        this.paper.isMet = true;
        for (let t = hit.from; t <= hit.to; t++) {
          now |= 1 << t;
          if (t > hit.from) this.addPairs(1 << t, part);
          this.count(t, hit.quality, part);
        }
      }
      this.addPairs((before << 1) & now, part);
      before = i <= longFormEnd ? before | now : now;
    }
  }

  /** Where the rest of a compound or a long form ends, fillers left out; -1 if it does not follow. */
  lastOf(rest, i, end) {
    const { tokens, words, fillerCount } = this.index;
    for (const word of rest) {
      do {
        if (++i >= end) return -1;
      } while (tokens[i] < fillerCount && words[tokens[i]] !== word);
      if (likeness(word, words[tokens[i]]) < INFLECTED) return -1;
    }
    return i;
  }

  addPairs(pairs, part) {
    if (part === 0) this.paper.titlePairs |= pairs;
    else if (part === 2) this.paper.textPairs |= pairs;
  }

  count(term, quality, part) {
    const { title, names, text, mentions, best } = this.paper;
    best[term] = Math.max(best[term], quality);
    if (part === 0) title[term] = Math.max(title[term], quality);
    else if (part === 1) names[term] = Math.max(names[term], quality > BEGINNING ? Math.floor((50 * quality) / 100) : 10);
    else if (mentions[term] < 4) text[term] += Math.floor((quality * MENTIONS[mentions[term]++]) / 100);
  }

  rank() {
    const weights = this.query.words.map((word, t) => this.weight(this.whole[t] > 0 ? this.whole[t] : this.any[t], hasDigit(word)));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = this.found.map(paper => weights.reduce((sum, weight, t) => sum + (paper.counts[t] > 0 ? weight : 0), 0));
    const most = shares.reduce((one, other) => Math.max(one, other), 0);
    if (2 * most < all) return [];
    const ranks = [];
    const others = [];
    this.found.forEach((paper, i) => {
      const rank = {
        paper: paper.paper,
        score: Math.floor((Math.floor((this.score(paper, weights) * shares[i]) / all) * shares[i]) / all),
      };
      if (2 * shares[i] >= all && 5 * shares[i] >= 3 * most) ranks.push(rank);
      else if (4 * shares[i] >= all && this.terms >= 3) others.push(rank);
    });
    const byScore = (one, other) => other.score - one.score || one.paper - other.paper;
    ranks.sort(byScore);
    others.sort(byScore);
    return [...ranks, ...others.slice(0, Math.max(0, 5 - ranks.length))].map(rank => rank.paper);
  }

  score(paper, weights) {
    let score = 0;
    for (let t = 0; t < this.terms; t++) {
      score += weights[t] * paper.counts[t];
      if (t === 0) continue;
      const pair = weights[t - 1] + weights[t];
      if ((paper.titlePairs >> t) & 1) score += Math.floor((60 * pair) / 2);
      if ((paper.textPairs >> t) & 1) score += Math.floor((25 * pair) / 2);
    }
    return score;
  }

  /** 16 log2(1 + papers / papers that have it), straight between powers of two. */
  weight(papers, isNumber) {
    const ratio = 16 + (papers === 0 ? 32 * this.index.paperCount : Math.floor((16 * this.index.paperCount) / papers));
    let power = 4;
    while (ratio >> (power + 1) > 0) power++;
    const weight = 16 * (power - 4) + ((ratio << 4) >> power) - 16;
    return papers === 0 && !isNumber ? Math.floor(weight / 2) : weight;
  }
}
