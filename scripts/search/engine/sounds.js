/* Pinyin → the characters that may be meant: of a query in Latin letters, and of characters mistaken for others. */
"use strict"

const MOST_READINGS = 24
const MOST_FOUND = 6
/* Initials are guessed from so many letters on; from that many on inside a phrase, too. */
const LEAST_INITIALS = 3, LEAST_INSIDE = 4

/* `sounds`: { ban: "板版办…" }; `stands(keys)` says how often the characters stand in the statute; `phrases()` gives
   what initials may stand for. */
function createSounds(sounds, index, stands, phrases) {
  const readings = new Map()
  for (const [syllable, characters] of Object.entries(sounds)) {
    for (const character of characters) readings.set(character, [...(readings.get(character) || []), syllable])
  }
  const syllables = Object.keys(sounds)

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

  /* What stands in the statute with one character of each class after another. */
  function chains(classes) {
    const sets = classes.map(signs => [...new Set(signs)].filter(index.known))
    if (!index.wantAll(sets.slice(0, -1).flat())) return []
    let begun = sets[0].map(sign => [sign])
    for (const signs of sets.slice(1)) {
      begun = begun.flatMap(chain => signs.filter(sign => index.joined(chain[chain.length - 1], sign)).map(sign => [...chain, sign]))
    }
    return counted(begun)
  }

  const counted = sequences => sequences.map(keys => [keys, stands(keys)]).filter(([, count]) => count)

  /* One character too many, or two exchanged; else one that is another. */
  function slips(signs) {
    const texts = signs.flatMap((sign, n) => {
      const [before, rest] = [signs.slice(0, n), signs.slice(n + 1)]
      const dropped = signs.length > 3 ? [[...before, ...rest]] : []
      return rest.length ? [...dropped, [...before, rest[0], sign, ...rest.slice(1)]] : dropped
    })
    index.want(texts)
    const found = counted(texts)
    if (found.length || signs.length < 4) return found
    const replaced = signs.slice(1, -1).map((_, n) => signs.map((sign, k) => (k === n + 1 ? null : sign)))
    const ends = [[...signs.slice(0, -1)], [...signs.slice(1)]]
    index.want([...replaced, ...ends])
    return counted([...replaced, ...ends])
  }

  /* 环保基金 → 环境保护专项基金: characters in their order, with a few between them. */
  function shortened(signs) {
    if (!signs.every(index.known) || !index.wantAll(signs)) return []
    const most = signs.length > 2 ? 3 : 2, places = signs.map(index.every)
    const found = new Map()
    for (const start of places[0]) {
      if (!index.inStatute(start)) continue
      const steps = []
      let at = start
      const whole = places.slice(1).every(list => {
        const step = [1, 2, 3].slice(0, most).find(step => holds(list, at + step))
        if (step) steps.push(step)
        at += step || 0
        return step
      })
      if (whole) found.set(steps.join(), [signs[0], ...steps.flatMap((step, n) => [...Array(step - 1).fill(null), signs[n + 1]])])
    }
    return [...found.values()]
  }

  /* The longest and the most frequent. */
  function best(found) {
    const counts = new Map(found.map(([keys, count]) => [keys.join(), [keys, count]]))
    return [...counts.values()].sort((a, b) => b[0].length - a[0].length || b[1] - a[1]).slice(0, MOST_FOUND).map(([keys]) => keys)
  }

  /* How many characters of a phrase, from one on, are spelt by these letters: each in full or by its initials; 0 if not all. */
  function spelt(letters, signs, from) {
    let ends = new Set([0])
    for (let n = from; n < signs.length; n++) {
      const next = new Set()
      for (const end of ends) {
        for (const syllable of readings.get(signs[n]) || []) {
          for (const form of [syllable, syllable[0], ...(/^[zcs]h/.test(syllable) ? [syllable.slice(0, 2)] : [])]) {
            if (letters.startsWith(form, end)) next.add(end + form.length)
          }
        }
      }
      if (next.has(letters.length)) return n + 1 - from
      if (!(ends = next).size) return 0
    }
    return 0
  }

  /* kysydw → 科研事业单位: whole phrases before their beginnings, these before what stands inside them. */
  function fromInitials(letters) {
    if (letters.length < LEAST_INITIALS) return []
    const found = new Map()
    for (const phrase of phrases()) {
      const signs = [...phrase], last = letters.length < LEAST_INSIDE ? 1 : signs.length
      for (let from = 0; from < last; from++) {
        const length = spelt(letters, signs, from)
        if (length < 2) continue
        const text = signs.slice(from, from + length).join(""), rank = from ? 2 : length < signs.length ? 1 : 0
        found.set(text, Math.min(rank, found.has(text) ? found.get(text) : 2))
      }
    }
    const ranked = [...found].sort((a, b) => a[1] - b[1] || b[0].length - a[0].length).slice(0, MOST_FOUND)
    index.want(ranked.map(([text]) => [...text]))
    return ranked.map(([text]) => [...text]).filter(stands)
  }

  const plain = letters => letters.replace(/[^a-z]/g, "")

  return {
    shortened,
    /* jijin → [基金] */
    fromPinyin: letters => best(part(plain(letters)).filter(classes => classes.length > 1).flatMap(chains)),
    fromInitials: letters => fromInitials(plain(letters)),
    /* 机金 → [基金]; what differs in one character, or has one too many or two exchanged, if nothing sounds alike. */
    alike: signs => {
      const classes = signs.map(sign => [...new Set((readings.get(sign) || []).map(r => sounds[r]).join("") || sign)])
      const found = best(chains(classes)).filter(keys => keys.join() !== signs.join())
      return found.length || signs.length < 3 ? found : best(slips(signs))
    },
  }
}
