/* Documents → positions of every Latin word and of every two neighbouring Chinese characters. */
"use strict"

/* Kinds of passages: the statute in the page's language and in the other one, captions; summaries, notes, pages. */
const OWN = 0, CAPTION = 2
const STATUTE = 3
const BREAK = 0

/* `docs`: [{ passages: [[kind, anchor, heading, text], …] }, …] in the order of their ranks. */
function createIndex(docs) {
  const ids = new Map(), kindOf = [], docOf = [], passages = [], han = [false]
  let tokens = new Int32Array(1 << 16), passageAt = new Int32Array(1 << 16), length = 0

  const push = (id, passage) => {
    if (length === tokens.length) {
      tokens = grow(tokens)
      passageAt = grow(passageAt)
    }
    tokens[length] = id
    passageAt[length++] = passage
  }
  docs.forEach((doc, d) => {
    for (const passage of doc.passages) {
      const n = passages.push(passage) - 1
      docOf.push(d)
      kindOf.push(passage[0])
      for (const token of tokenise(passage[3])) {
        let id = ids.get(token.key)
        if (id === undefined) {
          ids.set(token.key, id = ids.size + 1)
          han.push(token.han || token.number)
        }
        push(id, n)
      }
      push(BREAK, n)
    }
  })

  /* The gram that begins at a position: two characters, or a word; -1 at a passage's last character. */
  const grams = new Map(), starts = new Int32Array(length), counts = []
  for (let p = 0; p < length; p++) {
    const key = gramKey(tokens[p], tokens[p + 1])
    let gram = -1
    if (key !== undefined) {
      gram = grams.get(key)
      if (gram === undefined) grams.set(key, gram = counts.push(0) - 1)
      counts[gram]++
    }
    starts[p] = gram
  }
  const from = new Int32Array(counts.length + 1)
  counts.forEach((count, gram) => { from[gram + 1] = from[gram] + count })
  const places = new Int32Array(from[counts.length]), next = from.slice()
  for (let p = 0; p < length; p++) if (starts[p] >= 0) places[next[starts[p]]++] = p

  function gramKey(one, two) {
    if (one === BREAK) return undefined
    if (!han[one]) return one
    return two !== BREAK && two !== undefined && han[two] ? one * 2 ** 21 + two : undefined
  }

  /* Where these ids stand one after another. */
  function find(wanted) {
    if (wanted.some(id => id === undefined)) return []
    let best, offset = 0
    wanted.forEach((id, n) => {
      const gram = grams.get(gramKey(id, wanted[n + 1]))
      const size = gram === undefined ? Infinity : from[gram + 1] - from[gram]
      if (gram !== undefined && (!best || size < best.length)) {
        best = places.subarray(from[gram], from[gram + 1])
        offset = n
      }
    })
    if (!best) return wanted.length === 1 && han[wanted[0]] ? scan(wanted[0]) : []
    const found = []
    for (const p of best) {
      const start = p - offset
      if (start >= 0 && wanted.every((id, n) => tokens[start + n] === id)) found.push(start)
    }
    return found
  }

  function scan(id) {
    const found = []
    for (let p = tokens.indexOf(id); p >= 0 && p < length; p = tokens.indexOf(id, p + 1)) found.push(p)
    return found
  }

  return {
    docs, passages, docOf, kindOf, passageAt, tokens, length, find,
    id: key => ids.get(key),
    keys: () => ids.keys(),
    isHan: id => han[id],
    inStatute: place => kindOf[passageAt[place]] < STATUTE,
    joined: (one, two) => grams.has(gramKey(one, two)),
  }
}

function grow(array) {
  const larger = new Int32Array(2 * array.length)
  larger.set(array)
  return larger
}
