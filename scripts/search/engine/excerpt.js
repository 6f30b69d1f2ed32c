/* Texts → excerpts around the words sought, with these marked. */
"use strict"

const LENGTH = { han: 80, latin: 190 }
const BEFORE = 0.3
const MOST_TERMS = 8

const escape = text => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

/* Where the sought words stand in a text: [start, end], merged if nothing is between; null is any word. */
function placesIn(text, marks) {
  const tokens = tokenise(text), found = []
  tokens.forEach((_, n) => {
    for (const wanted of marks) {
      if (wanted.every((one, k) => tokens[n + k] && (one === null || tokens[n + k].key === one))) found.push([tokens[n].start, tokens[n + wanted.length - 1].end])
    }
  })
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const merged = []
  for (const [start, end] of found) {
    const last = merged[merged.length - 1]
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/* The stretch with the most marks. */
function snippet(text, found) {
  const length = HAN.test(text.slice(0, 40)) ? LENGTH.han : LENGTH.latin
  let best = 0, most = -1
  found.forEach(([start], n) => {
    const inside = found.slice(n).filter(([, end]) => end - start <= 0.7 * length).reduce((sum, [s, e]) => sum + e - s, 0)
    if (inside > most) [best, most] = [n, inside]
  })
  const short = text.length <= 1.3 * length
  const from = short || !found.length ? 0 : boundary(text, Math.max(0, found[best][0] - Math.round(BEFORE * length)))
  const until = short ? text.length : boundary(text, Math.min(text.length, from + length))
  return (from ? "…" : "") + marked(text, from, until, found) + (until < text.length ? "…" : "")
}

/* Not in the middle of a Latin word. */
function boundary(text, at) {
  while (at > 0 && at < text.length && /[\w’'-]/.test(text[at - 1]) && /[\w’'-]/.test(text[at])) at--
  return at
}

function marked(text, from, until, found) {
  let html = "", at = from
  for (const [start, end] of found) {
    if (end <= from || start >= until) continue
    html += escape(text.slice(at, Math.max(at, start))) + `<mark>${escape(text.slice(Math.max(at, start), Math.min(end, until)))}</mark>`
    at = Math.min(end, until)
  }
  return html + escape(text.slice(at, until))
}

/* What the page that a result opens is to mark. */
function termsOf(text, found) {
  const terms = {}
  const words = [...new Set(found.map(([start, end]) => text.slice(start, end)))].sort((a, b) => b.length - a.length)
  for (const word of words.slice(0, MOST_TERMS)) if (HAN.test(word) || word.length > 2) terms[word] = true
  return terms
}
