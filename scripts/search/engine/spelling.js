/* A query as the texts are written, and its words as they are looked for. */
"use strict"

const STRANGE = /[\u2e80-\u2fdf\p{Script=Han}]/u

function createSpelling(first, index, tables) {
  const stops = new Set(first.stops.split(" "))

  /* Traditional characters and radicals as the texts have them; what stands there needs no table. */
  function simple(text) {
    const signs = [...text]
    if (signs.every(sign => !STRANGE.test(sign) || index.known(sign))) return text
    const written = tables.variants()
    return signs.map(sign => written.get(sign) || sign).join("")
  }

  /* Words that say nothing are marked: they have no places. */
  const words = text => tokenise(text).map(token => ({ ...token, stop: stops.has(token.word) }))

  return {
    words,
    clean: text => fold(simple(simple(text).normalize("NFKC"))),
    keysOf: text => sought(words(text)),
    /* Words, each with whether a space parts it from the one before. */
    split(text) {
      const tokens = words(text)
      tokens.forEach((token, n) => {
        token.parted = n === 0 || /\s/.test(text.slice(tokens[n - 1].end, token.start))
      })
      return tokens
    },
  }
}

const isLatin = token => !token.han && !token.number

/* Keys to look for; null stands for a word that says nothing. */
function sought(tokens) {
  const keys = tokens.map(token => (token.stop ? null : token.key))
  return keys.slice(Math.max(0, keys.findIndex(Boolean)), keys.findLastIndex(Boolean) + 1)
}

/* Chinese without a space in it. */
function stretches(tokens) {
  const found = []
  tokens.forEach((token, n) => {
    if (isLatin(token)) return
    const before = tokens[n - 1]
    if (before && !isLatin(before) && !token.parted) found[found.length - 1].push(token)
    else found.push([token])
  })
  return found
}
