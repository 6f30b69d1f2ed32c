/* "words as they stand" and -without these. */
"use strict"

/* What is left of a query, and the words that are quoted and excluded. */
function parseOperators(text) {
  const quoted = [], without = []
  let query = text.replace(/["“”「『]([^"“”「」『』]+)["“”」』]/g, (_, words) => {
    quoted.push(words)
    return ` ${words} `
  })
  query = query.replace(/(^|\s)(?:[-－−]|NOT\s+)([^\s-][^\s]*)/g, (_, space, words) => {
    without.push(words)
    return space
  })
  return { query: query.trim(), quoted, without }
}

/* Which results they allow; all are given as keys. */
function createFilter(index, articles, quoted, without) {
  index.want([...quoted, ...without])
  const docOf = place => index.docOf[passageAt(place)]
  const having = keys => new Set([...index.find(keys)].map(docOf))
  /* A note may well speak of what its article does not. */
  const stating = keys => new Set([...index.find(keys)].filter(place => index.inStatute(place) || docOf(place) >= articles).map(docOf))
  const all = quoted.map(having), none = without.map(stating)
  return doc => all.every(docs => docs.has(doc)) && !none.some(docs => docs.has(doc))
}
