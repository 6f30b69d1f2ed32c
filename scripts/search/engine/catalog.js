/* The results of all laws in the index, by what they are and by the numbers of their articles. */
"use strict"

function createCatalog(first) {
  const { kinds, laws, at, ids } = readRuns(first)
  const numbers = first.laws.map(() => new Map())
  ids.forEach((id, doc) => { if (id) numbers[laws[doc]].set(id, doc) })
  const own = [...Array(first.own).keys()]
  return {
    kinds, laws, at, numbers,
    /* The statute itself, or the statutes; the others are cited. */
    own,
    isOwn: law => law < first.own,
    articles: kinds.filter(kind => kind === "article").length,
    exists: id => own.some(law => numbers[law].has(id)),
  }
}
