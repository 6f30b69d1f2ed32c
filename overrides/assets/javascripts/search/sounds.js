/* Pinyin → the characters that may be meant: of a query in Latin letters, and of characters mistaken for others. */
"use strict"

const MOST_READINGS = 24
const MOST_FOUND = 6
/* So many ways to replace one character say nothing. */
const MOST_SLIPS = 3

/* `sounds`: { ban: "板版办…" }; `stands(text)` says how often the text stands in the statute. */
function createSounds(sounds, index, stands) {
  const readings = new Map()
  for (const [syllable, characters] of Object.entries(sounds)) {
    for (const character of characters) readings.set(character, [...(readings.get(character) || []), syllable])
  }
  const syllables = Object.keys(sounds)
  const known = [...index.keys()].filter(key => HAN.test(key))

  /* Every way to part letters into syllables; the last may be only begun. */
  function part(letters) {
    const found = []
    const go = (rest, before) => {
      if (found.length >= MOST_READINGS) return
      if (!rest) return void found.push(before)
      for (let n = Math.min(6, rest.length); n > 0; n--) {
        if (sounds[rest.slice(0, n)]) go(rest.slice(n), [...before, sounds[rest.slice(0, n)]])
      }
      if (before.length && rest.length < 6) {
        const begun = syllables.filter(syllable => syllable.startsWith(rest) && syllable !== rest)
        if (begun.length) found.push([...before, begun.map(syllable => sounds[syllable]).join("")])
      }
    }
    go(letters, [])
    return found
  }

  /* What stands in the statute with one character of each class after another, most frequent first. */
  function chains(classes) {
    let begun = [...new Set(classes[0])].map(sign => [sign])
    for (const next of classes.slice(1)) {
      const signs = [...new Set(next)].filter(sign => index.id(sign) !== undefined)
      begun = begun.flatMap(chain => {
        const last = index.id(chain[chain.length - 1])
        return signs.filter(sign => last !== undefined && index.joined(last, index.id(sign))).map(sign => [...chain, sign])
      })
      if (!begun.length) return []
    }
    return begun.map(chain => chain.join("")).map(text => [text, stands(text)]).filter(([, count]) => count)
  }

  function slips(signs) {
    const texts = signs.flatMap((sign, n) => {
      const [before, after] = [signs.slice(0, n), signs.slice(n + 1)]
      const dropped = signs.length > 3 ? [[...before, ...after]] : []
      return after.length ? [...dropped, [...before, after[0], sign, ...after.slice(1)]] : dropped
    })
    const found = texts.map(text => text.join("")).map(text => [text, stands(text)]).filter(([, count]) => count)
    if (found.length || signs.length < 4) return found
    const replaced = signs.flatMap((_, n) => chains(signs.map((sign, k) => (k === n ? known : [sign]))))
    return replaced.length > MOST_SLIPS ? [] : replaced
  }

  /* 环保基金 → 环境保护专项基金: characters in their order, with a few between them. */
  function shortened(signs) {
    const ids = signs.map(sign => index.id(sign)), most = signs.length > 2 ? 2 : 1
    if (ids.includes(undefined)) return []
    const found = new Map()
    for (const start of index.find([ids[0]])) {
      let at = start
      const whole = ids.slice(1).every(id => {
        const next = [1, 2, 3].slice(0, most + 1).find(step => index.tokens[at + step] === id)
        at += next || 0
        return next
      })
      if (!whole || !index.inStatute(start)) continue
      const between = index.tokens.subarray(start, at + 1)
      if (between.every(id => index.isHan(id))) found.set(between.join(), [...between])
    }
    return [...found.values()]
  }

  function best(found) {
    const counts = new Map(found)
    return [...counts.keys()].sort((a, b) => b.length - a.length || counts.get(b) - counts.get(a)).slice(0, MOST_FOUND)
  }

  return {
    shortened,
    /* jijin → [基金] */
    fromPinyin: letters => best(part(letters.replace(/[^a-z]/g, "")).filter(classes => classes.length > 1).flatMap(chains)),
    /* 机金 → [基金]; what differs in one character, or has one too many or two exchanged, if nothing sounds alike. */
    alike: text => {
      const signs = [...text]
      const classes = signs.map(sign => [...new Set((readings.get(sign) || []).map(r => sounds[r]).join("") || sign)])
      const found = best(chains(classes)).filter(found => found !== text)
      return found.length || signs.length < 3 ? found : best(slips(signs))
    },
  }
}
