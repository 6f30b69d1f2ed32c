/* Features → documents in order, with a cut-off: what stands far below the best is not shown. */
"use strict"

/* How much a word counts where it stands; see the kinds in index.js. */
const STRENGTH = [1, 0.98, 1, 0.5, 0.3, 0.5]
const BEST_PASSAGE = 0.3
const CAPTION_BONUS = 0.12
const OFTEN = 0.02
/* What stands nowhere weighs less against the rest of a query. */
const NOWHERE = 0.6
const CUT = 0.5
/* A page that is no article may stand further below the best article, after which it is shown anyway. */
const CUT_OF_PAGES = 0.35
const LEAST_COVER = 0.42
const MOST = 20
const MOST_PAGES = 3

function createStats(index, articles) {
  const weights = new Map()

  /* In how many documents these ids stand: in the statute or a caption, else anywhere. */
  function count(ids) {
    let statute = 0, anywhere = 0, last = -1, before = -1
    for (const place of index.find(ids)) {
      const doc = index.docOf[index.passageAt[place]]
      if (doc !== last) anywhere++
      last = doc
      if (doc !== before && index.inStatute(place)) {
        statute++
        before = doc
      }
    }
    return statute || anywhere
  }

  const rarity = documents => Math.log(1 + (articles - Math.min(documents, articles) + 0.5) / (documents + 0.5))
  const defined = ids => !ids.includes(undefined)

  return {
    weight: ids => {
      const key = ids.join(" ")
      if (!weights.has(key)) weights.set(key, rarity(Math.max(1, count(ids))) * (defined(ids) && index.find(ids).length ? 1 : NOWHERE))
      return weights.get(key)
    },
    found: ids => defined(ids) && index.find(ids).length > 0,
    /* Whether, and where, the ids stand in the statute or a caption. */
    stands: ids => defined(ids) && index.find(ids).some(index.inStatute),
    places: ids => (defined(ids) ? index.find(ids).filter(index.inStatute) : []),
  }
}

/* [{ doc, score, passage }], best first; articles before other pages. */
function rank(index, { features, total }, articles) {
  const sums = new Float64Array(index.docs.length), covered = new Float64Array(index.docs.length)
  const passages = new Float64Array(index.passages.length), touched = new Set()
  for (const feature of features) {
    const docs = new Map(), inPassage = new Map()
    for (const { ids, factor } of feature.ways) gather(index, index.find(ids), factor, docs, inPassage)
    for (const [passage, value] of inPassage) passages[passage] += feature.weight * value
    for (const [doc, { value, times, caption }] of docs) {
      touched.add(doc)
      sums[doc] += feature.weight * (value + (caption ? CAPTION_BONUS : 0) + OFTEN * Math.min(5, times))
      if (!feature.bonus) covered[doc] += feature.weight * Math.min(1, 2 * value)
    }
  }
  if (![...touched].some(doc => covered[doc] >= LEAST_COVER * total)) return []
  const tops = topPassages(index, passages)
  const found = [...touched].map(doc => ({ doc, passage: tops[doc].passage, score: sums[doc] + BEST_PASSAGE * tops[doc].value }))
  found.sort((a, b) => b.score - a.score || a.doc - b.doc)
  const kept = found.filter(one => one.score >= (one.doc < articles ? CUT : CUT_OF_PAGES) * found[0].score)
  return [...kept.filter(one => one.doc < articles).slice(0, MOST), ...kept.filter(one => one.doc >= articles).slice(0, MOST_PAGES)]
}

/* How strongly, how often and where one feature stands in each document; places ascend. */
function gather(index, places, factor, docs, inPassage) {
  let doc = -1, passage = -1, found
  for (const place of places) {
    if (index.passageAt[place] !== passage) {
      passage = index.passageAt[place]
      const kind = index.kindOf[passage], value = factor * STRENGTH[kind]
      if (index.docOf[passage] !== doc) {
        doc = index.docOf[passage]
        found = docs.get(doc)
        if (!found) docs.set(doc, found = { value: 0, times: 0, caption: false })
      }
      found.value = Math.max(found.value, value)
      found.caption = found.caption || kind === CAPTION
      inPassage.set(passage, Math.max(value, inPassage.get(passage) || 0))
    }
    found.times++
  }
}

/* The passage of each document that fits best; a caption is shown as the title anyway. */
function topPassages(index, passages) {
  const tops = {}
  passages.forEach((value, passage) => {
    if (!value) return
    const doc = index.docOf[passage], top = tops[doc]
    const shown = value * (index.kindOf[passage] === CAPTION ? 0.5 : 1)
    if (!top || shown > top.shown) tops[doc] = { passage, shown, value: Math.max(value, top ? top.value : 0) }
    else top.value = Math.max(value, top.value)
  })
  return tops
}
