/* Ranked results → what the box shows: title and kind, the passage that fits best, its translation. */
"use strict"

/* Of what is no article so many are shown at first, the best of each kind before all else; fewer where little is found. */
const SHOWN_OTHERS = 3, SHOWN_OF_FEW = 2, FEW = 3
const NEAR = 0.3
const NAMED = 1000, NUMBERED = 500

function createEngine(first, store) {
  const index = createIndex(first, store)
  const { kinds, laws, at, ids } = readRuns(first)
  const articles = kinds.filter(kind => kind === "article").length
  const stats = createStats(index, articles)
  const reader = createReader(index, first, stats, store)
  const names = createNames(first, reader, kinds)
  const numbers = first.laws.map(() => new Map())
  ids.forEach((id, doc) => { if (id) numbers[laws[doc]].set(id, doc) })
  const own = [...Array(first.own).keys()]
  const several = first.own > 1
  const exists = id => own.some(law => numbers[law].has(id))

  /* { named, articles, others: [{ doc, score, passage }], marks }: what the query names comes before what it is about. */
  function find(text) {
    const { query, quoted, without } = operators(text)
    const allowed = allowedBy(quoted, without)
    const numbered = byNumber(query)
    const named = [...names.asked(query).map(doc => ({ doc, score: NAMED })), ...(numbered ? numbered.found : [])].filter(({ doc }) => allowed(doc))
    const about = numbered ? numbered.about : query
    const { found, marks } = byWords(about, allowed)
    const rest = found.filter(({ doc }) => !named.some(one => one.doc === doc))
    return { named, articles: rest.filter(({ doc }) => doc < articles), others: varied(rest.filter(({ doc }) => doc >= articles)), marks }
  }

  function varied(others) {
    const best = others.filter(({ doc }, n) => others.findIndex(one => kinds[one.doc] === kinds[doc]) === n)
    return [...best, ...others.filter(one => !best.includes(one))]
  }

  /* "words as they stand" and -without these. */
  function operators(text) {
    const quoted = [], without = []
    let query = text.replace(/["“”「『]([^"“”「」『』]+)["“”」』]/g, (_, words) => {
      quoted.push(words)
      return ` ${words} `
    })
    query = query.replace(/(^|\s)(?:[-－−]|NOT\s+)([^\s-][^\s]*)/g, (_, space, words) => {
      without.push(words)
      return space
    })
    return { query: reader.clean(query.trim()), quoted: quoted.map(sequence), without: without.map(sequence) }
  }

  const sequence = words => reader.keysOf(reader.clean(words))

  function allowedBy(quoted, without) {
    index.want([...quoted, ...without])
    const having = keys => new Set([...index.find(keys)].map(place => index.docOf[passageAt(place)]))
    const stating = keys => new Set([...index.find(keys)].filter(place => index.inStatute(place) || index.docOf[passageAt(place)] >= articles).map(place => index.docOf[passageAt(place)]))
    const all = quoted.map(having), none = without.map(stating)
    return doc => all.every(docs => docs.has(doc)) && !none.some(docs => docs.has(doc))
  }

  function byWords(query, allowed) {
    if (!query || !tokenise(query).length) return { found: [], marks: [] }
    const wanted = reader.read(query)
    const marks = wanted.features.flatMap(feature => feature.ways.map(way => way.keys))
    return { found: wanted.features.length ? rank(index, wanted, articles, allowed) : [], marks }
  }

  /* 专利法第七十一条, Article 71 of the Patent Law; 第十三条; 第四章: what is named, and the words besides. */
  function byNumber(query) {
    const law = names.law(query), other = law && law.law >= first.own
    if (other && !law.rest) return { found: [{ doc: laws.indexOf(law.law), score: NUMBERED }], about: law.name }
    const wanted = other ? parseNumbers(law.rest, () => false) : parseNumbers(law && law.rest ? law.rest : query, exists)
    if (!wanted) return null
    if (wanted.division) return other ? null : { found: division(wanted.division), about: "" }
    const within = other || (law && several) ? [law.law] : own
    const cited = within.flatMap(law => wanted.provisions.map(unit => ({ doc: numbers[law].get(unit.id), score: NUMBERED, unit })).filter(({ doc }) => doc !== undefined))
    /* The article is not there; the law is. */
    if (other && !cited.length) cited.push({ doc: laws.indexOf(law.law), score: NUMBERED })
    return { found: cited, about: other ? law.name : wanted.rest }
  }

  function division({ kind, number }) {
    const found = own.flatMap(law => first.laws[law].divisions.filter(one => one[0] === kind && one[1] === number).map(one => [law, one]))
    const pages = found.map(([, one]) => at.findIndex((where, doc) => kinds[doc] === "chapter" && where === one[2])).filter(doc => doc >= 0)
    const inside = found.flatMap(([law, one]) => one[3].map(id => numbers[law].get(id)))
    return [...inside, ...pages].map(doc => ({ doc, score: NUMBERED }))
  }

  /* The answer to a query: `shown` articles, and a few of the others. */
  function search(text, shown) {
    const { named, articles: mine, others, marks } = find(text.trim())
    const all = named.length + mine.length + others.length
    const beside = Math.round((mine.length > FEW ? SHOWN_OTHERS : SHOWN_OF_FEW) * shown / MOST)
    const listed = [...named, ...mine.slice(0, shown), ...others.slice(0, beside)]
    store.want([...new Set(listed.flatMap(textsOf))])
    const results = listed.map(one => result(one, marks))
    const counts = { articles: mine.length + named.filter(({ doc }) => doc < articles).length, all, shown: listed.length }
    return { results, counts, suggest: all ? suggest(text) : [], nearest: all ? undefined : nearest(text) }
  }

  /* What can be said before any shard has come: provisions, names, captions. */
  function quick(text) {
    const query = reader.clean(text.trim()), numbered = byNumber(query)
    const captions = query.length > 1 ? first.captions.flatMap((caption, doc) => (fold(caption).includes(query) ? [doc] : [])) : []
    const docs = [...names.asked(query), ...(numbered ? numbered.found.map(({ doc }) => doc) : []), ...captions]
    return [...new Set(docs)].slice(0, MOST).map(doc => bare(doc, [], 1))
  }

  /* The shards that the texts of a result are in. */
  function textsOf({ doc, passage, unit }) {
    const said = passage !== undefined && !unit && inNotes(doc, passage)
    return [said ? `notes-${after(first.cuts.notes, doc)}` : `texts-${after(first.cuts.texts, doc)}`]
  }

  const inNotes = (doc, passage) => [GIST, NOTE].includes(index.kindOf[passage])

  /* The passages of a result that are in the same row of shards: [{ anchor, heading, text, passage }]. */
  function passagesOf(doc, said) {
    const row = said ? "notes" : "texts", n = after(first.cuts[row], doc)
    const inside = store.get(`${row}-${n}`)[doc - (n ? first.cuts[row][n - 1] : 0)]
    const own = []
    for (let passage = index.startOf[doc]; passage < index.startOf[doc + 1]; passage++) {
      const kind = index.kindOf[passage]
      if (kind !== CAPTION && kind !== NAME && [GIST, NOTE].includes(kind) === said) own.push(passage)
    }
    return inside.map(([anchor, heading, text], k) => ({ anchor, heading, text, passage: own[k], foreign: index.foreign[own[k]] === 1 }))
  }

  function result(one, marks) {
    const { doc, passage, unit, score } = one
    const all = passagesOf(doc, passage !== undefined && !unit && inNotes(doc, passage))
    const hit = (unit && ofUnit(all, unit)) || all.find(part => part.passage === passage) || all.find(part => !part.foreign) || all[0]
    if (!hit) return bare(doc, marks, score)
    const beside = hit.foreign && all.find(part => !part.foreign && part.anchor === hit.anchor)
    const found = placesIn(hit.text, marks)
    const parts = [{ html: snippet(hit.text, found), foreign: hit.foreign, lang: first.langs[hit.foreign ? 1 : 0] }]
    if (beside) parts.unshift({ html: snippet(beside.text, placesIn(beside.text, [...marks, ...counterparts(hit.text, found)])), foreign: false, lang: first.langs[0] })
    const made = bare(doc, marks, score, hit.heading)
    const where = hit.anchor ? `${made.location.replace(/#.*/, "")}#${hit.anchor}` : made.location
    return { ...made, where, heading: kinds[doc] === "law" ? "" : hit.heading, parts, terms: termsOf(hit.text, found), only: hit.foreign && !beside }
  }

  function ofUnit(all, { paragraph, item }) {
    const anchors = [paragraph && item && `p${paragraph}-i${item}`, paragraph && `p${paragraph}`].filter(Boolean)
    return anchors.map(anchor => all.find(part => part.anchor === anchor)).find(Boolean)
  }

  /* Title and address alone. */
  function bare(doc, marks, score, heading = "") {
    const law = first.laws[laws[doc]]
    const title = [first.titles[doc] || heading || law.title, first.captions[doc]].filter(Boolean).join(" ")
    const html = marked(title, 0, title.length, placesIn(title, marks))
    return { location: place(at[doc]), title: html, kind: kinds[doc], law: several && laws[doc] < first.own ? law.title : "", score, terms: {}, parts: [] }
  }

  const inFile = self.location.protocol === "file:" || Boolean(self.document)
  const place = where => (inFile ? where.replace(/(^|\/)(#|$)/, "$1index.html$2") : where)

  /* How the page's language says what is marked in the other: the names of terms around the marks. */
  const terms = kinds.flatMap((kind, doc) => (["term", "institution", "duties"].includes(kind) ? [[first.titles[doc], first.names[doc] || []]] : []))

  function counterparts(text, found) {
    const folded = text.toLowerCase()
    return terms.flatMap(([title, others]) => {
      const stands = others.some(name => {
        const from = name ? folded.indexOf(name.toLowerCase()) : -1
        return from >= 0 && found.some(([start, end]) => start < from + name.length && end > from)
      })
      return stands ? [tokenise(title).map(token => token.key)] : []
    })
  }

  const vocabulary = [...new Set([...first.titles.filter((_, doc) => ["term", "institution"].includes(kinds[doc])), ...first.captions, ...kinds.flatMap((kind, doc) => (kind === "term" ? first.names[doc] || [] : []))].filter(Boolean))]

  /* The theme completes the last word of the box; so only its ending may differ. */
  function suggest(text) {
    const typed = text.toLowerCase()
    const whole = vocabulary.find(entry => entry.length > text.length && entry.toLowerCase().startsWith(typed))
    const last = text.split(/[\s-]+/).pop()
    return whole && last ? [whole.slice(text.length - last.length)] : []
  }

  /* The entry of the vocabulary that is most like the query and finds something. */
  function nearest(text) {
    const query = operators(text).query, named = parseNumbers(query, exists)
    if (named && !named.division && named.provisions.length) {
      const wanted = parseInt(named.provisions[0].id)
      const [id] = [...numbers[0].keys()].sort((a, b) => Math.abs(parseInt(a) - wanted) - Math.abs(parseInt(b) - wanted))
      return first.titles[numbers[0].get(id)]
    }
    const asked = parts(query)
    const near = vocabulary.map(entry => [entry, likeness(asked, parts(fold(entry)))]).filter(([, like]) => like >= NEAR)
    near.sort((a, b) => b[1] - a[1])
    return near.slice(0, MOST_TRIED).map(([entry]) => entry).find(entry => {
      const { named, articles, others } = find(entry)
      return named.length + articles.length + others.length
    })
  }

  return { search, quick }
}

const MOST = 20
const MOST_TRIED = 3

/* Of each result its kind, its law, its address and id. */
function readRuns({ runs }) {
  const kinds = [], laws = [], at = [], ids = []
  for (const run of runs) {
    for (let n = 0; n < run.count; n++) {
      const id = run.ids ? run.ids[n] : ""
      kinds.push(run.kind)
      laws.push(run.law)
      ids.push(id)
      at.push(run.around ? run.around[0] + id + run.around[1] : run.at[n])
    }
  }
  return { kinds, laws, at, ids }
}

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
