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
const LEAST_COVER = 0.3
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
  const scores = new Map(), passages = new Map()
  for (const feature of features) {
    const best = new Map()
    for (const { ids, factor } of feature.ways) {
      for (const place of index.find(ids)) {
        const passage = index.passageAt[place], doc = index.docOf[passage], kind = index.kindOf[passage]
        let found = best.get(doc)
        if (!found) best.set(doc, found = { value: 0, times: 0, caption: false, passages: new Map() })
        const value = factor * STRENGTH[kind]
        found.value = Math.max(found.value, value)
        found.times++
        found.caption = found.caption || kind === CAPTION
        if (value > (found.passages.get(passage) || 0)) found.passages.set(passage, value)
      }
    }
    for (const [doc, found] of best) {
      const score = scores.get(doc) || { sum: 0, covered: 0 }
      scores.set(doc, score)
      score.sum += feature.weight * (found.value + (found.caption ? CAPTION_BONUS : 0) + OFTEN * Math.min(5, found.times))
      if (!feature.bonus) score.covered += feature.weight * Math.min(1, 2 * found.value)
      for (const [passage, value] of found.passages) passages.set(passage, (passages.get(passage) || 0) + feature.weight * value)
    }
  }
  const tops = new Map()
  for (const [passage, value] of passages) {
    const doc = index.docOf[passage], top = tops.get(doc)
    const shown = value * (index.kindOf[passage] === CAPTION ? 0.5 : 1)
    if (!top || shown > top.shown) tops.set(doc, { passage, value: Math.max(value, top ? top.value : 0), shown })
    else top.value = Math.max(value, top.value)
  }
  const found = [...scores].map(([doc, { sum, covered }]) => ({ doc, covered: covered / total, score: sum + BEST_PASSAGE * tops.get(doc).value, passage: tops.get(doc).passage }))
  found.sort((a, b) => b.score - a.score || a.doc - b.doc)
  if (!found.length || Math.max(...found.map(one => one.covered)) < LEAST_COVER) return []
  const best = Math.max(...found.map(one => one.score))
  const kept = found.filter(one => one.score >= CUT * best)
  return [...kept.filter(one => one.doc < articles).slice(0, MOST), ...kept.filter(one => one.doc >= articles).slice(0, MOST_PAGES)]
}
