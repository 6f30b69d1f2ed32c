/* Ranked results → what the box shows: title and kind, the passage that fits best, its translation. */
"use strict"

const CALLED = ["term", "institution", "duties"]

function createPresenter(first, store, index, { kinds, laws, at, own, isOwn }) {
  const several = own.length > 1 || first.past

  const { rowOf, numberOf } = readRows(index)

  /* The passages that a result may be shown by: the one that fits, with those of the page's language that may be its
     translation; else all. */
  function passagesOf({ doc, passage, unit }) {
    const all = []
    for (let one = index.startOf[doc]; one < index.startOf[doc + 1]; one++) if (rowOf[one]) all.push(one)
    if (unit || passage === undefined) {
      const own = all.filter(one => rowOf[one] === "texts")
      return unit ? (own.length ? own : all) : (own.length ? own : all).slice(0, 1)
    }
    return all.filter(one => one === passage || (index.foreign[passage] && !index.foreign[one] && index.kindOf[one] === index.kindOf[passage]))
  }

  const shardOf = passage => `${rowOf[passage]}-${after(first.cuts[rowOf[passage]], numberOf[passage])}`
  const shardsOf = one => passagesOf(one).map(shardOf)

  function read(passage) {
    const cuts = first.cuts[rowOf[passage]], number = numberOf[passage], n = after(cuts, number)
    const [anchor, heading, text] = store.get(shardOf(passage))[number - (n ? cuts[n - 1] : 0)]
    return { anchor, heading, text, passage, foreign: index.foreign[passage] === 1 }
  }

  function result(one, marks) {
    const { doc, passage, unit, score } = one, all = passagesOf(one).map(read)
    const hit = (unit && ofUnit(all, unit)) || all.find(part => part.passage === passage) || all[0]
    if (!hit) return bare(doc, marks, score)
    const beside = hit.foreign && all.find(part => !part.foreign && part.anchor === hit.anchor)
    const found = placesIn(hit.text, marks)
    const parts = [{ html: snippet(hit.text, found), foreign: hit.foreign, lang: first.langs[hit.foreign ? 1 : 0] }]
    if (beside) parts.unshift({ html: snippet(beside.text, placesIn(beside.text, [...marks, ...counterparts(hit.text, found)])), foreign: false, lang: first.langs[0] })
    const made = bare(doc, marks, score, hit.heading)
    const whole = unit && unit.above && !unit.paragraph && kinds[doc] === "law"
    const where = hit.anchor && !whole ? `${made.location.replace(/#.*/, "")}#${hit.anchor}` : made.location
    return { ...made, where, heading: kinds[doc] === "law" ? "" : hit.heading, parts, terms: termsOf(hit.text, found), only: hit.foreign && !beside }
  }

  /* Of what is named as exactly as it is there. `above` is the anchor of an article in a law or an annex. */
  function ofUnit(all, { above, paragraph, item }) {
    const named = [above, paragraph && `p${paragraph}`, paragraph && item && `i${item}`].filter(Boolean)
    return named.map((_, n) => named.slice(0, named.length - n).join("-")).map(anchor => all.find(part => part.anchor === anchor || (anchor === above && part.anchor.startsWith(`${above}-`)))).find(Boolean)
  }

  /* Title and address alone. */
  function bare(doc, marks, score, heading = "") {
    const law = first.laws[laws[doc]]
    const title = [first.titles[doc] || heading || law.title, first.captions[doc]].filter(Boolean).join(" ")
    const html = marked(title, 0, title.length, placesIn(title, marks))
    return { location: place(at[doc]), title: html, kind: kinds[doc], law: several && isOwn(laws[doc]) ? law.title : "", score, terms: {}, parts: [] }
  }

  const inFile = self.location.protocol === "file:" || Boolean(self.document)
  const place = where => (inFile ? where.replace(/(^|\/)(#|$)/, "$1index.html$2") : where)

  /* How the page's language says what is marked in the other: the names of terms around the marks. */
  const terms = kinds.flatMap((kind, doc) => (CALLED.includes(kind) ? [[first.titles[doc], first.names[doc] || []]] : []))

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

  return { shardsOf, result, bare }
}
