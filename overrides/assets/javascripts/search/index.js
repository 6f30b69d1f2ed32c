/* Documents → positions of every Latin word and of every two neighboring Chinese characters. */
"use strict"

/* Kinds of passages: the statute in the page's language and in the other one, captions; summaries, notes, pages. */
const OWN = 0, CAPTION = 2
const STATUTE = 3
const BREAK = 0
const NONE = new Int32Array(0)

/* `docs`: [{ passages: [[kind, anchor, heading, text], …] }, …] in the order of their ranks. */
function createIndex(docs) {
  const ids = new Map(), words = new Map(), signs = new Int32Array(0xa000), han = [false], kindOf = [], docOf = [], passages = []
  let tokens = new Int32Array(1 << 16), passageAt = new Int32Array(1 << 16), length = 0

  docs.forEach((doc, d) => {
    for (const passage of doc.passages) {
      docOf.push(d)
      kindOf.push(passage[0])
      const n = passages.push(passage) - 1
      scan(passage[3], code => push(signs[code] || (signs[code] = idOf(String.fromCharCode(code))), n), word => push(words.get(word) || idOf(word), n))
      push(BREAK, n)
    }
  })

  function idOf(word) {
    const [token] = tokenise(word)
    let id = token ? ids.get(token.key) : BREAK
    if (id === undefined) {
      ids.set(token.key, id = ids.size + 1)
      han.push(token.han || token.number)
    }
    words.set(word, id)
    return id
  }

  function push(id, passage) {
    if (length === tokens.length) [tokens, passageAt] = [tokens, passageAt].map(array => enlarged(array, 2 * array.length))
    tokens[length] = id
    passageAt[length++] = passage
  }

  /* The gram that begins at a position: two characters, or a word; -1 at a stretch's last character. */
  const grams = createGrams(), starts = new Int32Array(length), counts = []
  for (let p = 0; p < length; p++) {
    const gram = starts[p] = gramOf(tokens[p], p + 1 < length ? tokens[p + 1] : BREAK, true)
    if (gram >= 0) counts[gram] = (counts[gram] || 0) + 1
  }
  const from = new Int32Array(counts.length + 1)
  counts.forEach((count, gram) => { from[gram + 1] = from[gram] + count })
  const all = new Int32Array(from[counts.length]), next = from.slice()
  for (let p = 0; p < length; p++) if (starts[p] >= 0) all[next[starts[p]]++] = p

  function gramOf(one, two, add) {
    if (one === BREAK || one === undefined) return -1
    if (!han[one]) return grams.number(one, BREAK, add)
    return two !== BREAK && two !== undefined && han[two] ? grams.number(one, two, add) : -1
  }

  const positions = gram => (gram < 0 ? NONE : all.subarray(from[gram], from[gram + 1]))

  /* Where these ids stand one after another, in ascending order. */
  function find(wanted) {
    if (wanted.includes(undefined)) return NONE
    let best, offset = 0, exact = 0
    for (let n = 0; n < wanted.length; n++) {
      const gram = gramOf(wanted[n], wanted[n + 1], false)
      const single = han[wanted[n]] && !(n + 1 < wanted.length && han[wanted[n + 1]])
      if (single) continue
      const places = positions(gram)
      if (!places.length) return NONE
      if (!best || places.length < best.length) [best, offset, exact] = [places, n, han[wanted[n]] ? 2 : 1]
    }
    if (!best) return wanted.length === 1 ? every(wanted[0]) : NONE
    if (wanted.length === exact) return best
    return best.map(place => place - offset).filter(start => {
      for (let n = 0; n < wanted.length; n++) if (tokens[start + n] !== wanted[n]) return false
      return true
    })
  }

  function every(id) {
    const found = []
    for (let p = tokens.indexOf(id); p >= 0 && p < length; p = tokens.indexOf(id, p + 1)) found.push(p)
    return Int32Array.from(found)
  }

  return {
    docs, passages, docOf, kindOf, passageAt, tokens, find,
    id: key => ids.get(key),
    keys: () => ids.keys(),
    isHan: id => han[id],
    inStatute: place => kindOf[passageAt[place]] < STATUTE,
    joined: (one, two) => gramOf(one, two, false) >= 0,
  }
}

/* Pairs of ids → numbers from 0; an open hash table, as there are hundreds of thousands of them. */
function createGrams() {
  let table = new Int32Array(1 << 12), size = 0, firsts = new Int32Array(1 << 11), seconds = new Int32Array(1 << 11)

  function slot(one, two) {
    let at = (Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b)) >>> 0
    for (at = (at ^ (at >>> 15)) & (table.length - 1); table[at]; at = (at + 1) & (table.length - 1)) {
      const gram = table[at] - 1
      if (firsts[gram] === one && seconds[gram] === two) break
    }
    return at
  }

  function enlarge() {
    [firsts, seconds] = [firsts, seconds].map(array => enlarged(array, 2 * array.length))
    table = new Int32Array(2 * table.length)
    for (let gram = 0; gram < size; gram++) table[slot(firsts[gram], seconds[gram])] = gram + 1
  }

  return {
    number(one, two, add) {
      const at = slot(one, two)
      if (table[at] || !add) return table[at] - 1
      if (size === firsts.length) {
        enlarge()
        return this.number(one, two, add)
      }
      firsts[size] = one
      seconds[size] = two
      table[at] = ++size
      return size - 1
    },
  }
}

function enlarged(array, length) {
  const larger = new Int32Array(length)
  larger.set(array)
  return larger
}
