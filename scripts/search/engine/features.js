/* What a query is looked for by: { ways: [{ keys, factor }], weight }, and whether it is a bonus. */
"use strict"

const PHRASE = 0.8
const EACH_FURTHER_MEANING = 0.93

const literal = keys => [{ keys, factor: 1 }]
/* The first is the most likely. */
const inTurn = (found, factor = 1) => found.map((keys, n) => ({ keys, factor: factor * EACH_FURTHER_MEANING ** n }))

const feature = (stats, keys) => ({ ways: literal(keys), weight: stats.weight(keys) })

/* For what may stand in several ways, as heavy as the words it takes the place of: so many, or pairs of characters. */
function oneOf(stats, ways, grams) {
  const most = Math.max(...ways.map(way => stats.weight(way.keys))), size = Math.max(1, grams)
  return { ways, weight: most * size * (size > 1 ? 1 + PHRASE : 1) }
}
