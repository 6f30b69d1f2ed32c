/* The results as first.js has them, in columns. */
"use strict"

/* Strengths of texts: the statute and captions; summaries, notes, other texts, names. See search.results.Strength. */
const TEXT = 0, CAPTION = 1, GIST = 2, NOTE = 3, NAME = 5
const STATUTE = 2

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

/* Each passage's result, strength, and whether it is in the other language; where each result's passages start. */
function readShapes({ shapes, shape }) {
  const startOf = new Int32Array(shape.length + 1)
  shape.forEach((n, doc) => { startOf[doc + 1] = startOf[doc] + shapes[n].length })
  const size = startOf[shape.length], docOf = new Int32Array(size), kindOf = new Uint8Array(size), foreign = new Uint8Array(size)
  shape.forEach((n, doc) => {
    for (let k = 0; k < shapes[n].length; k++) {
      const code = shapes[n].charCodeAt(k), passage = startOf[doc] + k
      docOf[passage] = doc
      foreign[passage] = code >= 97 ? 1 : 0
      kindOf[passage] = code - (code >= 97 ? 97 : 65)
    }
  })
  return { startOf, docOf, kindOf, foreign }
}

/* Of each passage the row of shards that it is in, or none, and its number there; textshards.py goes by the same. */
function readRows({ kindOf, foreign }) {
  const counts = { texts: 0, gists: 0, notes: 0, others: 0 }, rowOf = [], numberOf = new Int32Array(kindOf.length)
  kindOf.forEach((kind, passage) => {
    const row = kind === CAPTION || kind === NAME ? undefined : foreign[passage] ? "others" : { [GIST]: "gists", [NOTE]: "notes" }[kind] || "texts"
    rowOf.push(row)
    if (row) numberOf[passage] = counts[row]++
  })
  return { rowOf, numberOf }
}
