/* Features → results in order, with a cut-off: what stands far below the best is none. */
"use strict"

/* How much a word counts where it stands; see search.results.Strength. In the other language it counts a little less. */
const STRENGTH = [1, 1, 0.5, 0.3, 0.5, 0.6, 0]
const FOREIGN = 0.98
const BEST_PASSAGE = 0.3
const CAPTION_BONUS = 0.12
const OFTEN = 0.02
/* What stands nowhere weighs less against the rest of a query. */
const NOWHERE = 0.6
const CUT = 0.5
/* What is no article may stand further below the best. */
const CUT_OF_OTHERS = 0.35
const LEAST_COVER = 0.42
/* A passage in the page's language is shown if it fits nearly as well as the best. */
const OWN_LANGUAGE = 0.6

function createStats(index, articles) {
  const weights = new Map()

  /* In how many results these words stand: in the statute or a caption, else anywhere. */
  function count(keys) {
    let statute = 0, anywhere = 0, last = -1, before = -1
    for (const place of index.find(keys)) {
      const passage = passageAt(place), doc = index.docOf[passage]
      if (doc !== last) anywhere++
      last = doc
      if (doc !== before && index.kindOf[passage] < STATUTE) {
        statute++
        before = doc
      }
    }
    return statute || anywhere
  }

  const rarity = documents => Math.log(1 + (articles - Math.min(documents, articles) + 0.5) / (documents + 0.5))

  return {
    weight: keys => {
      const key = keys.join(" ")
      if (!weights.has(key)) weights.set(key, rarity(Math.max(1, count(keys))) * (index.find(keys).length ? 1 : NOWHERE))
      return weights.get(key)
    },
    found: keys => index.find(keys).length > 0,
    /* Whether, and where, the words stand in the statute or a caption. */
    stands: keys => index.find(keys).some(index.inStatute),
    places: keys => index.find(keys).filter(index.inStatute),
  }
}

/* What a ranking counts in, kept from query to query: to make it anew takes longer than to count. */
function createTallies(index) {
  const { docs, docOf: { length: passages } } = index
  return { docs: createTally(docs), inDoc: createTally(docs), passages: createTally(passages), inPassage: createTally(passages), covered: new Float64Array(docs), times: new Uint8Array(docs), caption: new Uint8Array(docs), top: new Float64Array(docs), shown: new Float64Array(docs), passage: new Int32Array(docs) }
}

/* [{ doc, score, passage }], best first; `passage` is the one that fits best, if any is to be shown. */
function rank(index, tallies, { features, total }, articles, allowed) {
  const { docs, inDoc, passages, inPassage, covered, times, caption, top } = tallies
  docs.clear()
  passages.clear()
  covered.fill(0)
  for (const feature of features) {
    inDoc.clear()
    inPassage.clear()
    for (const { keys, factor } of feature.ways) gather(index, index.find(keys), factor, tallies)
    for (const passage of inPassage.touched) passages.add(passage, feature.weight * inPassage.values[passage])
    for (const doc of inDoc.touched) {
      const value = inDoc.values[doc]
      docs.add(doc, feature.weight * (value + (caption[doc] ? CAPTION_BONUS : 0) + OFTEN * Math.min(5, times[doc])))
      if (!feature.bonus) covered[doc] += feature.weight * Math.min(1, 2 * value)
      times[doc] = caption[doc] = 0
    }
  }
  if (!docs.touched.some(doc => covered[doc] >= LEAST_COVER * total)) return []
  topPassages(index, tallies)
  const scoreOf = doc => docs.values[doc] + BEST_PASSAGE * top[doc]
  const mine = docs.touched.filter(allowed), best = mine.reduce((most, doc) => Math.max(most, scoreOf(doc)), 0)
  const found = mine.filter(doc => scoreOf(doc) >= (doc < articles ? CUT : CUT_OF_OTHERS) * best).map(doc => ({ doc, passage: tallies.passage[doc] < 0 ? undefined : tallies.passage[doc], score: scoreOf(doc) }))
  return found.sort((a, b) => b.score - a.score || a.doc - b.doc)
}

/* Numbers → values, and which have one. */
function createTally(size) {
  const values = new Float64Array(size), touched = []
  return {
    values, touched,
    add(n, value) {
      if (!values[n]) touched.push(n)
      values[n] += value
    },
    raise(n, value) {
      if (!values[n]) touched.push(n)
      if (value > values[n]) values[n] = value
    },
    clear() {
      for (const n of touched) values[n] = 0
      touched.length = 0
    },
  }
}

/* How strongly, how often and where one feature stands in each result. */
function gather(index, places, factor, { inDoc, inPassage, times, caption }) {
  let passage = -1, doc = -1
  for (const place of places) {
    const here = passageAt(place)
    if (here !== passage) {
      passage = here
      doc = index.docOf[passage]
      const kind = index.kindOf[passage], value = factor * STRENGTH[kind] * (index.foreign[passage] ? FOREIGN : 1)
      inDoc.raise(doc, value)
      inPassage.raise(passage, value)
      if (kind === CAPTION) caption[doc] = 1
    }
    if (times[doc] < 255) times[doc]++
  }
}

/* Of each result the value of its best passage, and which to show: none that is its title, and rather the page's language. */
function topPassages(index, { docs, passages, top, shown, passage: chosen }) {
  for (const doc of docs.touched) {
    top[doc] = shown[doc] = 0
    chosen[doc] = -1
  }
  for (const passage of passages.touched) {
    const value = passages.values[passage], doc = index.docOf[passage], kind = index.kindOf[passage]
    if (value > top[doc]) top[doc] = value
    const own = value * (index.foreign[passage] ? OWN_LANGUAGE : 1)
    if (kind !== CAPTION && kind !== NAME && own > shown[doc]) {
      shown[doc] = own
      chosen[doc] = passage
    }
  }
}
