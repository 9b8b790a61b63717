// Reads the bibliography in a folder (papers.bib, .ris, .csl.json, .md, .cff) with other people's programs and compares
// what they understood with
// expected.json, which is the catalog itself. Says what differs; exit code 1 then.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import '@citation-js/plugin-csl'
import { Parser } from 'commonmark'
import { load } from 'js-yaml'
import { validator } from './schema.mjs'

const folder = process.argv[2]
const read = file => readFileSync(join(folder, file), 'utf8')
const expected = JSON.parse(read('expected.json'))
const faults = []
const fault = (where, what, got, wanted) => faults.push(`${where}: ${what} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`)
const same = (where, what, got, wanted) => {
    if (got !== wanted) fault(where, what, got, wanted)
}

// What all formats agree on: one line, without control characters, U+FFFD for what is no character.
const clean = text =>
    text
        .replace(/[\p{Cc}\p{Z}\uFEFF]+/gu, ' ')
        .trim()
        .replace(/[\p{Cs}\uFDD0-\uFDEF\u{FFFE}\u{FFFF}\u{1FFFE}\u{1FFFF}]/gu, '\uFFFD')

// TeX's quotation marks and dashes are signs to every reader of BibTeX; both sides as the signs.
const signs = text =>
    clean(text)
        .replace(/<span class="nocase">|<\/span>/g, '')
        .replace(/---/g, '—')
        .replace(/--/g, '–')
        .replace(/``/g, '“')
        .replace(/''/g, '”')
        .replace(/`/g, '‘')
        .replace(/'/g, '’')
        .replace(/“|”|‘‘|’’|"/g, '"')
        .replace(/[—–-]+/g, '-')
        .replace(/!‘/g, '¡')
        .replace(/\?‘/g, '¿')

// The words of a name in any order: "He, Zifan" is "Zifan He".
const words = (name, map) =>
    map(name)
        .replace(/[,{}]/g, ' ')
        .split(/\s+/)
        .filter(word => word)
        .sort()
        .join(' ')
const wholeName = name =>
    [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix, name.literal]
        .filter(part => part)
        .join(' ')
const authorsOf = (paper, map) =>
    paper.authors
        .map(author =>
            clean(author)
                .replace(/(^| )(et al\.?|others)$/i, '')
                .replace(/[ ,]+$/, ''),
        )
        .filter(author => author)
        .map(author => words(author, map))

function compare(format, items, map, options = {}) {
    same(format, 'the number of papers', items.length, expected.length)
    expected.forEach((paper, i) => {
        const item = items[i] ?? {}
        const where = `${format}, ${paper.key}`
        if (!options.ownIds) same(where, 'the key', item.id, paper.key)
        same(where, 'the title', map(item.title ?? ''), map(paper.title))
        const authors = (item.author ?? []).map(name => words(wholeName(name), map)).filter(name => name !== options.others)
        same(where, 'the authors', authors.join('; '), authorsOf(paper, map).join('; '))
        const date = item.issued?.['date-parts']?.[0]?.map(Number) ?? []
        const known = [paper.year, paper.month, paper.day].filter(part => part != null)
        same(where, 'the date', date.join('-'), known.join('-'))
        if (paper.doi) same(where, 'the DOI', item.DOI, paper.doi)
        if (paper.venue && (format !== 'BibTeX' || ['article-journal', 'paper-conference'].includes(item.type)))
            same(where, 'the venue', map(item['container-title'] ?? ''), map(paper.venue))
    })
}

const parse = (format, text) => new Cite(text, { forceType: format, generateGraph: false }).data
compare('BibTeX', parse('@bibtex/text', read('papers.bib')), signs, { others: 'others' })
compare('RIS', parse('@ris/file', read('papers.ris')), clean)
const csl = JSON.parse(read('papers.csl.json'))
compare('CSL-JSON', parse('@csl/list+object', csl), clean)
compare('CSL-JSON, as written', csl, clean)

// citeproc formats every item.
const formatted = new Cite(csl, { generateGraph: false }).format('bibliography', { template: 'apa', asEntryArray: true, nosort: true })
same('citeproc', 'the number of entries', formatted.length, expected.length)

// Markdown: one list, an item a paper, of text, the strong title, the emphasized venue and links, and nothing else.
const list = new Parser().parse(read('papers.md')).firstChild
const items = []
if (expected.length > 0) {
    same('Markdown', 'the document', `${list.type}, ${list.next?.type}`, 'list, undefined')
    for (let item = list.firstChild; item; item = item.next) items.push(item)
}
same('Markdown', 'the number of items', items.length, expected.length)
items.forEach((item, i) => {
    const where = `Markdown, ${expected[i]?.key}`
    const texts = { strong: [], emph: [], link: [] }
    const walker = item.walker()
    for (let event = walker.next(); event; event = walker.next()) {
        const { node, entering } = event
        if (!['item', 'paragraph', 'text', 'strong', 'emph', 'link'].includes(node.type)) fault(where, 'a node', node.type, 'text')
        if (node.type === 'link' && entering) texts.link.push(node.destination)
        if (node.type === 'text' && node.parent.type in texts && node.parent.type !== 'link') texts[node.parent.type].push(node.literal)
        if (node.type === 'paragraph' && entering && node !== item.firstChild) fault(where, 'a paragraph', 'a second', 'the only')
    }
    same(where, 'the title', texts.strong.join(''), clean(expected[i].title))
    same(where, 'the venue', texts.emph.join(''), clean(expected[i].venue ?? ''))
    same(
        where,
        'the DOI',
        decodeURIComponent(texts.link.find(url => url.startsWith('https://doi.org/')) ?? ''),
        expected[i].doi ? 'https://doi.org/' + expected[i].doi : '',
    )
})

// Plain text: a line a paper.
const lines = read('papers.txt').split('\n').slice(0, -1)
same('plain text', 'the number of lines', lines.length, expected.length)
lines.forEach((line, i) => {
    if (!line.includes(clean(expected[i].title))) fault('plain text', 'a line', line, expected[i].title)
})

// CITATION.cff: the papers with authors, the others in comments.
const cff = read('papers.cff')
const references = load('cff-version: 1.2.0\n' + cff).references ?? []
const withAuthors = expected.filter(paper => authorsOf(paper, clean).length > 0)
same('CITATION.cff', 'the number of references', references.length, withAuthors.length)
same(
    'CITATION.cff',
    'the number left out',
    (cff.match(/^# left out, its authors are not known: \w+$/gm) ?? []).length,
    expected.length - withAuthors.length,
)
const validate = validator('citation-cff-references.schema.json')
if (withAuthors.length > 0 && !validate({ references })) fault('CITATION.cff', 'the schema', validate.errors, null)
references.forEach((reference, i) => {
    const where = `CITATION.cff, ${withAuthors[i].key}`
    same(where, 'the title', reference.title, clean(withAuthors[i].title))
    const authors = reference.authors.map(author =>
        words(
            [author['given-names'], author['name-particle'], author['family-names'], author['name-suffix'], author.name]
                .filter(part => part)
                .join(' '),
            clean,
        ),
    )
    same(where, 'the authors', [...new Set(authors)].join('; '), [...new Set(authorsOf(withAuthors[i], clean))].join('; '))
    same(where, 'the year', reference.year ?? null, withAuthors[i].year)
})

for (const line of faults.slice(0, 40)) console.error(line)
console.log(`${expected.length} papers, ${withAuthors.length} with authors: ${faults.length} differences`)
process.exit(faults.length > 0 ? 1 : 0)
