/* Where words stand, as termshards.py writes it: differences in the digits of source maps → ascending places. */
"use strict"

/* A place is a passage and a position in it. */
const ROOM = 2 ** 20
const NONE = new Float64Array(0)
const NEXT_CODED = /[\w+/]+/y
const DIGIT = new Uint8Array(128)
for (const [n, sign] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries()) DIGIT[sign.charCodeAt(0)] = n

const passageAt = place => Math.floor(place / ROOM)

/* The run of digits after a name, if it is there. */
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

/* The same, asked for ascending values: it goes on from where it was, in leaps. */
function createCursor(values) {
  let at = 0
  return value => {
    let leap = 1
    while (at + leap < values.length && values[at + leap] < value) leap *= 2
    let high = Math.min(values.length, at + leap)
    at += leap >> 1
    while (at < high) {
      const middle = (at + high) >> 1
      if (values[middle] < value) at = middle + 1
      else high = middle
    }
    return values[at] === value
  }
}
