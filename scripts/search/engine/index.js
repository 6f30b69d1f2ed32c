/* Where words stand: places of every Latin word and of every two neighboring Chinese characters, from the shards. */
"use strict"

const LAST = "\uffff"
/* So many shards are not loaded for a guess. */
const MOST_GUESSED = 24
const MOST_RECENT = 200
const CODED = /[\w+/]+/g

/* Chinese characters and numbers are joined with what follows them. */
const paired = key => Boolean(key) && (HAN.test(key) || /^\d/.test(key))

function createIndex(first, store) {
  const ranks = new Map([...first.signs].map((sign, n) => [sign, String.fromCharCode(0x3400 + n)]))
  const cuts = first.cuts.terms, decoded = new Map(), recent = new Map(), byStem = new Map()
  const { docOf, kindOf, foreign, startOf } = readShapes(first)
  const begins = beginnings(numbersIn(first.lengths))

  const shardAt = key => after(cuts, key)
  const known = sign => ranks.has(sign) || /^\d/.test(sign)

  /* The shards in which keys from one to another may stand. */
  function between(from, to) {
    const names = []
    for (let n = shardAt(from); n <= shardAt(to); n++) names.push(`terms-${n}`)
    return names
  }

  /* Of a character or number with what follows it, or with whatever follows it. */
  function shardsOf(one, two) {
    if (!known(one) || (two && !known(two))) return []
    const begin = ranks.get(one) || one
    return two === undefined ? between(begin, begin + LAST) : between(begin + (ranks.get(two) || two), begin + (ranks.get(two) || two))
  }

  /* A stem differs from its words at its end alone. */
  const rootOf = stem => stem.slice(0, Math.max(1, stem.length - 1))
  const shardsOfStem = stem => between(rootOf(stem), rootOf(stem) + LAST)

  function codes(key, shards, collect) {
    let places = decoded.get(key)
    if (!places) {
      store.want(shards)
      places = merged(shards.flatMap(name => collect(store.get(name))).map(digits => placesAt(begins, digits)))
      decoded.set(key, places)
    }
    return places
  }

  function pair(one, two) {
    return codes(`${one} ${two}`, shardsOf(one, two), shard => runsOf(shard[one] || "", /^\d/.test(two) ? `<${two}>` : two))
  }

  /* Of a character, whatever follows it. */
  function every(one) {
    return codes(`${one} *`, shardsOf(one), shard => (shard[one] || "").replace(/<\d+>/g, " ").match(CODED) || [])
  }

  function ofStem(stem) {
    return codes(stem, shardsOfStem(stem), shard => (stemsOf(shard).get(stem) || []).map(word => shard[word]))
  }

  function stemsOf(shard) {
    let stems = byStem.get(shard)
    if (!stems) {
      byStem.set(shard, stems = new Map())
      for (const word of Object.keys(shard)) {
        const key = paired(word) ? "" : stem(word)
        if (key) stems.set(key, [...(stems.get(key) || []), word])
      }
    }
    return stems
  }

  /* What a sequence of words is looked for by: [shards, how to get places, offset]; null stands for any word. */
  function lookups(keys) {
    return keys.flatMap((key, n) => {
      if (key === null) return []
      if (!paired(key)) return [[shardsOfStem(key), () => ofStem(key), n]]
      if (paired(keys[n + 1])) return [[shardsOf(key, keys[n + 1]), () => pair(key, keys[n + 1]), n]]
      return n && paired(keys[n - 1]) ? [] : [[shardsOf(key), () => every(key), n]]
    })
  }

  /* Where these words stand one after another, in ascending order. A query asks for the same again and again. */
  function find(keys) {
    const name = keys.join(" ")
    if (!recent.has(name)) {
      const places = sequence(keys)
      if (recent.size > MOST_RECENT) recent.clear()
      recent.set(name, places)
    }
    return recent.get(name)
  }

  function sequence(keys) {
    if (keys.some(key => key !== null && paired(key) && !known(key))) return NONE
    const wanted = lookups(keys)
    store.want([...new Set(wanted.flatMap(([shards]) => shards))])
    const lists = wanted.map(([, places, offset]) => [places(), offset]).sort((a, b) => a[0].length - b[0].length)
    if (!lists.length || !lists[0][0].length) return NONE
    const [[least, offset], ...others] = lists
    if (!others.length && !offset) return least
    const followers = others.map(([places, k]) => [createCursor(places), k])
    return least.map(place => place - offset).filter(start => followers.every(([reaches, k]) => reaches(start + k)))
  }

  return {
    find, every, docOf, kindOf, foreign, startOf, known,
    docs: startOf.length - 1,
    /* Throws Missing unless the shards of all these sequences are here. */
    want: sequences => store.want([...new Set(sequences.flatMap(keys => lookups(keys).flatMap(([shards]) => shards)))]),
    /* The same for whatever begins with these characters; false if that were too much for a guess. */
    wantAll(signs) {
      const names = [...new Set(signs.flatMap(sign => shardsOf(sign)))]
      if (names.length > MOST_GUESSED) return false
      store.want(names)
      return true
    },
    inStatute: place => kindOf[passageAt(place)] < STATUTE,
    joined: (one, two) => pair(one, two).length > 0,
  }
}
