/* Features → documents in order, with a cut-off: what stands far below the best is not shown. */
"use strict"

/* Kinds of passages: the statute in the page's language, in the other one, captions, summaries, notes, pages. */
const OWN = 0, OTHER = 1, CAPTION = 2, GIST = 3, NOTE = 4
const STRENGTH = [1, 0.98, 1, 0.5, 0.3, 0.5]
const STATUTE = 3
const BEST_PASSAGE = 0.3
const CAPTION_BONUS = 0.12
const OFTEN = 0.02
const CUT = 0.5
const LEAST_COVER = 0.34
const MOST = 20
const MOST_PAGES = 3

function createStats(index, articles) {
  const weights = new Map()

  /* Documents in which these ids stand: in the statute or a caption, else anywhere. */
  function count(ids) {
    const places = index.find(ids)
    const inStatute = places.filter(place => index.kindOf[index.passageAt[place]] < STATUTE)
    return new Set((inStatute.length ? inStatute : places).map(place => index.docOf[index.passageAt[place]])).size
  }

  const rarity = documents => Math.log(1 + (articles - Math.min(documents, articles) + 0.5) / (documents + 0.5))

  return {
    rarity,
    weight: ids => {
      const key = ids.join(" ")
      if (!weights.has(key)) weights.set(key, rarity(Math.max(1, count(ids))))
      return weights.get(key)
    },
    found: ids => index.find(ids).length > 0,
    standing: ids => (ids.some(id => id === undefined) ? [] : Array.from(index.find(ids)).filter(place => index.kindOf[index.passageAt[place]] < STATUTE)),
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
