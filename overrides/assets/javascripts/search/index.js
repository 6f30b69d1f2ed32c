/* Where words stand: places of every Latin word and of every two neighboring Chinese characters, from the shards. */
"use strict"

/* Strengths of texts: the statute and captions; summaries, notes, other texts, names. */
const TEXT = 0, CAPTION = 1, GIST = 2, NOTE = 3, NAME = 5
const STATUTE = 2
/* A place is a passage and a position in it. */
const ROOM = 2 ** 20
const NONE = new Float64Array(0)
const LAST = "\uffff"
/* So many shards are not loaded for a guess. */
const MOST_GUESSED = 24
const MOST_RECENT = 200
const CODED = /[\w+/]+/g, NEXT_CODED = /[\w+/]+/y
const DIGIT = new Uint8Array(128)
for (const [n, sign] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries()) DIGIT[sign.charCodeAt(0)] = n

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
    return least.map(place => place - offset).filter(start => others.every(([places, k]) => holds(places, start + k)))
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

const passageAt = place => Math.floor(place / ROOM)

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

/* The run of digits after a name, if it is there; see termshards.py. */
function runsOf(group, name) {
  const at = group.indexOf(name)
  if (at < 0) return []
  NEXT_CODED.lastIndex = at + name.length
  const found = NEXT_CODED.exec(group)
  return found ? [found[0]] : []
}

/* Numbers in the digits of source maps. */
function numbersIn(text) {
  const found = []
  let value = 0, shift = 0
  for (let n = 0; n < text.length; n++) {
    const digit = DIGIT[text.charCodeAt(n)]
    value |= (digit & 31) << shift
    shift += 5
    if (digit & 32) continue
    found.push(value)
    value = shift = 0
  }
  return found
}

/* The number of the word with which each passage begins, and that of the end. */
function beginnings(lengths) {
  const begins = new Float64Array(lengths.length + 1)
  lengths.forEach((length, n) => { begins[n + 1] = begins[n] + length })
  return begins
}

/* Words are counted through all passages; each number is that from the one before. */
function placesAt(begins, digits) {
  const places = Float64Array.from(numbersIn(digits))
  let word = 0, passage = 0
  for (let n = 0; n < places.length; n++) {
    word += places[n]
    if (word >= begins[passage + 1]) passage = after(begins, word) - 1
    places[n] = passage * ROOM + word - begins[passage]
  }
  return places
}

function merged(lists) {
  const found = lists.filter(list => list.length)
  if (found.length < 2) return found[0] || NONE
  const all = new Float64Array(found.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of found) {
    all.set(list, at)
    at += list.length
  }
  return all.sort()
}

/* How many of the ascending values are not above this one. */
function after(values, value) {
  let low = 0, high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] <= value) low = middle + 1
    else high = middle
  }
  return low
}

const holds = (values, value) => {
  const n = after(values, value)
  return n > 0 && values[n - 1] === value
}
