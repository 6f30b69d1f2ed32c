/* Ranked documents → what the theme shows: items with title, snippet and marks, a suggestion, the nearest query. */
"use strict"

const LENGTH = { han: 80, latin: 190 }
const BEFORE = 0.3
const MOST_TERMS = 8
const NEAR = 0.3

function createEngine(data) {
  const docs = [...data.articles, ...data.pages]
  const index = createIndex(docs)
  const stats = createStats(index, data.articles.length)
  const reader = createReader(index, data, stats)
  const numbers = new Map(data.articles.map((article, n) => [article.id, n]))
  const inFile = self.location.protocol === "file:" || Boolean(self.document)

  function search(text) {
    const query = reader.clean(text.trim())
    let items = find(query)
    return { items, suggest: items.length ? suggest(text) : [], nearest: items.length ? undefined : nearest(query) }
  }

  /* Names of other laws as a query may have them, the longest first. */
  const named = data.laws.flatMap(law => law.names.map(name => [reader.clean(name), law])).sort((a, b) => b[0].length - a[0].length)
  const STATE = /中华人民共和国| of the people['’]s republic of china/g

  /* 专利法第七十一条, Article 71 of the Patent Law: that provision comes first, and is not taken for this statute's. */
  function ofOtherLaw(query) {
    const plain = query.replace(STATE, "").replace(/[《》]/g, "")
    const [name, law] = named.find(([name]) => plain.includes(name)) || []
    const rest = name && plain.replace(name, " ").replace(/\b(?:of|the)\b/g, " ").replace(/\s+/g, " ").trim()
    const wanted = rest && parseNumbers(rest, () => false)
    if (!wanted || !wanted.provisions) return null
    const cited = wanted.provisions.filter(({ id }) => law.articles.includes(id))
    const found = (cited.length ? cited : [{}]).map(({ id }) => group(law, [0, id ? law.anchor + id : "", id ? data.article.replace("{n}", id) : "", ""], 100, []))
    return [...found, ...byWords(name).filter(([one]) => one.location !== found[0][0].location)]
  }

  function find(query) {
    const elsewhere = ofOtherLaw(query)
    if (elsewhere) return elsewhere
    const named = parseNumbers(query, id => numbers.has(id))
    if (!named) return byWords(query)
    if (named.division) return division(named.division)
    const cited = named.provisions.filter(({ id }) => numbers.has(id)).map(provision)
    if (!named.rest || !tokenise(named.rest).length) return cited
    const others = byWords(named.rest).filter(group => !cited.some(([one]) => one.location === group[0].location))
    return [...cited, ...others]
  }

  function byWords(query) {
    const wanted = reader.read(query)
    if (!wanted.features.length) return []
    const marks = wanted.features.flatMap(feature => feature.ways.map(way => way.ids)).filter(ids => !ids.includes(undefined))
    return rank(index, wanted, data.articles.length).map(({ doc, score, passage }) => group(docs[doc], index.passages[passage], score, marks))
  }

  function provision({ id, paragraph, item }) {
    const doc = docs[numbers.get(id)]
    const anchors = [paragraph && item && `p${paragraph}-i${item}`, paragraph && `p${paragraph}`]
    const named = anchors.map(anchor => doc.passages.find(passage => passage[1] === anchor)).find(Boolean)
    return group(doc, named || doc.passages.find(passage => passage[0] === OWN) || doc.passages[0], 100, [])
  }

  function division({ kind, number }) {
    const found = data.divisions.find(one => one.kind === kind && one.number === number)
    if (!found) return []
    const page = data.pages.find(one => one.at === found.at)
    return [...found.articles.map(id => provision({ id })), ...(page ? [group(page, page.passages[0], 1, [])] : [])]
  }

  /* The theme's two lines of a result: the document, and the passage in it that fits best. */
  function group(doc, [, anchor, heading, text], score, marks) {
    const { html, terms } = snippet(text, marks)
    const title = mark(doc.title, marks)
    const at = inFile ? doc.at.replace(/(^|\/)$/, "$1index.html") : doc.at
    const head = { location: at, title, text: "", score, terms }
    if (!anchor) return [{ ...head, text: html }]
    return [head, { location: `${at}#${anchor}`, title: escape(heading), text: html, score: score + 0.01, terms }]
  }

  /* Where the sought words stand in a text: [start, end], merged if nothing but punctuation is between. */
  function places(text, marks) {
    const tokens = tokenise(text), found = []
    const ids = tokens.map(token => index.id(token.key))
    ids.forEach((id, n) => {
      for (const wanted of marks) {
        if (wanted[0] === id && wanted.every((one, k) => ids[n + k] === one)) found.push([tokens[n].start, tokens[n + wanted.length - 1].end])
      }
    })
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
    const merged = []
    for (const [start, end] of found) {
      const last = merged[merged.length - 1]
      if (last && start <= last[1]) last[1] = Math.max(last[1], end)
      else merged.push([start, end])
    }
    return merged
  }

  function snippet(text, marks) {
    const found = places(text, marks)
    const length = HAN.test(text.slice(0, 40)) ? LENGTH.han : LENGTH.latin
    let best = 0, most = -1
    found.forEach(([start], n) => {
      const inside = found.slice(n).filter(([, end]) => end - start <= 0.7 * length).reduce((sum, [s, e]) => sum + e - s, 0)
      if (inside > most) [best, most] = [n, inside]
    })
    let from = found.length ? Math.max(0, found[best][0] - Math.round(BEFORE * length)) : 0
    if (text.length <= 1.3 * length) from = 0
    const cut = boundary(text, from), until = text.length <= 1.3 * length ? text.length : boundary(text, Math.min(text.length, cut + length))
    const html = (cut ? "…" : "") + marked(text, cut, until, found) + (until < text.length ? "…" : "")
    const terms = {}
    const words = [...new Set(found.map(([start, end]) => text.slice(start, end)))].sort((a, b) => b.length - a.length)
    for (const word of words.slice(0, MOST_TERMS)) if (HAN.test(word) || word.length > 2) terms[word] = true
    return { html, terms }
  }

  /* Not in the middle of a Latin word. */
  function boundary(text, at) {
    while (at > 0 && at < text.length && /[\w’'-]/.test(text[at - 1]) && /[\w’'-]/.test(text[at])) at--
    return at
  }

  function marked(text, from, until, found) {
    let html = "", at = from
    for (const [start, end] of found) {
      if (end <= from || start >= until) continue
      html += escape(text.slice(at, Math.max(at, start))) + `<mark>${escape(text.slice(Math.max(at, start), Math.min(end, until)))}</mark>`
      at = Math.min(end, until)
    }
    return html + escape(text.slice(at, until))
  }

  const mark = (text, marks) => marked(text, 0, text.length, places(text, marks))

  /* The theme completes the last word of the box; so only its ending may differ. */
  function suggest(text) {
    const typed = text.toLowerCase()
    const whole = data.vocabulary.find(entry => entry.length > text.length && entry.toLowerCase().startsWith(typed))
    const last = text.split(/[\s-]+/).pop()
    return whole && last ? [whole.slice(text.length - last.length)] : []
  }

  /* The entry of the vocabulary that is most like the query and finds something. */
  function nearest(query) {
    const named = parseNumbers(query, id => numbers.has(id))
    if (named && !named.division && named.provisions.length) {
      const wanted = parseInt(named.provisions[0].id)
      const ids = [...numbers.keys()].sort((a, b) => Math.abs(parseInt(a) - wanted) - Math.abs(parseInt(b) - wanted))
      return data.articles[numbers.get(ids[0])].label
    }
    const asked = parts(query)
    const near = data.vocabulary.map(entry => [entry, likeness(asked, parts(fold(entry)))]).filter(([, like]) => like >= NEAR)
    near.sort((a, b) => b[1] - a[1])
    return near.map(([entry]) => entry).find(entry => find(reader.clean(entry)).length)
  }

  return { search }
}

const escape = text => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

function parts(text) {
  const signs = [...text.replace(/\s+/g, " ")]
  return new Set(signs.flatMap((sign, n) => (HAN.test(sign) ? [sign, sign + (signs[n + 1] || "")] : [sign + (signs[n + 1] || " ")])))
}

/* The share that two sets have in common (Dice). */
function likeness(one, other) {
  let common = 0
  for (const part of one) if (other.has(part)) common++
  return (2 * common) / (one.size + other.size)
}
