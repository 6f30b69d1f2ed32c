/* Ranked results → what the box shows: title and kind, the passage that fits best, its translation. */
"use strict"

const CALLED = ["term", "institution", "duties"]

function createPresenter(first, store, index, { kinds, laws, at, own, isOwn }) {
  const several = own.length > 1 || first.past

  /* The shards that the texts of a result are in. */
  function shardsOf({ doc, passage, unit }) {
    const said = passage !== undefined && !unit && inNotes(passage)
    return [said ? `notes-${after(first.cuts.notes, doc)}` : `texts-${after(first.cuts.texts, doc)}`]
  }

  const inNotes = passage => [GIST, NOTE].includes(index.kindOf[passage])

  /* The passages of a result that are in the same row of shards: [{ anchor, heading, text, passage, foreign }]. */
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
    const all = passagesOf(doc, passage !== undefined && !unit && inNotes(passage))
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
