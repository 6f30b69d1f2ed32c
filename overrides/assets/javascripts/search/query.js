/* A query → what to look for: features, each with a weight and the places where it stands. */
"use strict"

/* What a question is made of besides its matter. A single character counts only if it makes no word with its neighbors. */
const ASKING = /请问|有没有|能不能|可不可以|会不会|是不是|要不要|为什么|什么时候|怎么样|怎么办|怎么|怎样|如何|什么|哪些|哪个|哪里|哪天|哪条|哪几|多少|是否|能否|可否|几个|可以|应该|需要|必须|关于|有关|规定|条例|条款|法规|谁来|由谁|我们|这个|[谁吗呢吧啊的了得我你想该被把是会能要在从到对给有里]/g
const STRANGE = /[\u2e80-\u2fdf\p{Script=Han}]/u
const PHRASE = 0.8
const SYNONYM = 0.9
const UNKNOWN = 0.7
const EACH_FURTHER_MEANING = 0.93
const MOST_LIKE = 8

/* { features: [{ ways: [{ keys, factor }], weight }], total }; `total` is the weight of all that was asked for. */
function createReader(index, first, stats, store) {
  const stops = new Set(first.stops.split(" "))
  const synonyms = new Map()
  for (const [says, means] of first.synonyms) {
    for (const say of says) {
      const keys = tokenise(say).map(token => token.key)
      const entry = { keys, means: means.map(keysOf) }
      synonyms.set(keys[0], [...(synonyms.get(keys[0]) || []), entry])
    }
  }

  /* Keys as they are looked for: words that say nothing have no places. */
  function sought(tokens) {
    const keys = tokens.map(token => (token.stop ? null : token.key))
    return keys.slice(Math.max(0, keys.findIndex(Boolean)), keys.findLastIndex(Boolean) + 1)
  }

  function marked(tokens) {
    return tokens.map(token => ({ ...token, stop: stops.has(token.word) }))
  }

  function keysOf(text) {
    return sought(marked(tokenise(text)))
  }

  /* Traditional characters and radicals as the texts have them; what stands there needs no table. */
  function simple(text) {
    const signs = [...text]
    if (signs.every(sign => !STRANGE.test(sign) || index.known(sign))) return text
    const written = variants()
    return signs.map(sign => written.get(sign) || sign).join("")
  }

  const clean = text => fold(simple(simple(text).normalize("NFKC")))

  /* From the shards with what it takes to guess, each made once: how characters are written otherwise, */
  const variants = once("variants", pairs => {
    const found = new Map(), signs = [...pairs]
    for (let n = 0; n < signs.length; n += 2) found.set(signs[n], signs[n + 1])
    return found
  })
  /* all Latin stems, */
  const stems = once("words", words => [...new Set(words.split(" ").map(stem))])
  /* what initials may stand for, names first, */
  const phrases = once("phrases", texts => {
    const named = [...first.titles, ...Object.values(first.names).flat(), ...first.synonyms.flatMap(([, means]) => means)]
    return [...new Set([...named.flatMap(name => name.match(/\p{Script=Han}+/gu) || []), ...texts.split(" ")])]
  })
  /* and how characters sound. */
  const sounds = once("sounds", data => createSounds(data, index, keys => stats.places(keys).length, phrases))

  function once(shard, make) {
    let made
    return () => {
      if (!made) {
        store.want([shard])
        made = make(store.get(shard))
      }
      return made
    }
  }

  function read(text) {
    let tokens = split(text)
    const features = []
    index.want([...stretches(tokens).map(sought), ...tokens.map(token => sought([token])), ...tokens.flatMap((_, n) => meant(tokens, n).flatMap(entry => entry.means))])
    const whole = stats.stands(sought(tokens))
    meanings(tokens, features, whole)
    if (!whole) tokens = matter(tokens, text)
    latin(tokens, features)
    alike(tokens, features)
    grams(tokens, features)
    return { features, total: features.reduce((sum, feature) => sum + (feature.bonus ? 0 : feature.weight), 0) }
  }

  /* Tokens, each with whether a space parts it from the one before. */
  function split(text) {
    const tokens = marked(tokenise(text))
    tokens.forEach((token, n) => {
      token.parted = n === 0 || /\s/.test(text.slice(tokens[n - 1].end, token.start))
    })
    return tokens
  }

  /* What is left of a question. */
  function matter(tokens, text) {
    for (const match of text.matchAll(ASKING)) {
      const first = tokens.findIndex(token => token.start >= match.index)
      const asked = tokens.slice(first).filter(token => token.end <= match.index + match[0].length)
      const word = asked.length === 1 && [tokens[first - 1], tokens[first + 1]].some((near, n) => near && stats.stands(n ? [asked[0].key, near.key] : [near.key, asked[0].key]))
      if (!word) for (const token of asked) token.asked = !token.meant
    }
    const left = tokens.filter((token, n) => {
      token.parted = token.parted || Boolean(n && tokens[n - 1].asked)
      return !token.asked
    })
    return left.length ? left : tokens
  }

  /* The longest synonyms that begin at a token. */
  function meant(tokens, n) {
    const entries = (synonyms.get(tokens[n].key) || []).filter(({ keys }) => keys.every((key, k) => tokens[n + k] && tokens[n + k].key === key))
    const longest = Math.max(0, ...entries.map(entry => entry.keys.length))
    return entries.filter(entry => entry.keys.length === longest)
  }

  /* Words of the reader that the statute says otherwise; they weigh as if they stood there themselves. */
  function meanings(tokens, features, whole) {
    for (let n = 0; n < tokens.length; n++) {
      const entries = meant(tokens, n)
      if (!entries.length || (whole && entries[0].keys.length < tokens.length)) continue
      const span = tokens.slice(n, n + entries[0].keys.length), keys = sought(span)
      const literal = stats.stands(keys) ? [{ keys, factor: 1 }] : []
      for (const token of span) token.meant = true
      const ways = entries.flatMap(entry => entry.means).map((keys, k) => ({ keys, factor: SYNONYM * EACH_FURTHER_MEANING ** k }))
      stood([...literal, ...ways], span, features)
      n += span.length - 1
    }
  }

  /* One feature for what may stand in several ways, as heavy as the words it takes the place of. */
  function stood(ways, span, features) {
    const grams = Math.max(1, span.filter(token => !token.stop).length - (span[0].han ? 1 : 0))
    features.push({ ways, weight: Math.max(...ways.map(way => stats.weight(way.keys))) * grams * (grams > 1 ? 1 + PHRASE : 1) })
  }

  /* Latin words that do not stand in the texts: pinyin, its initials, words only begun, slips. */
  function latin(tokens, features) {
    for (let n = 0; n < tokens.length; n++) {
      if (tokens[n].han || tokens[n].number) continue
      let end = n
      while (end < tokens.length && !tokens[end].han && !tokens[end].number) end++
      const words = tokens.slice(n, end)
      if (words.some(unknown)) {
        const letters = words.map(word => word.word).join(""), all = guesses(letters)
        if (all.length) pinyin(words, all, features)
        else for (const word of words.filter(unknown)) oneWord(word, word === tokens[tokens.length - 1], features)
      }
      n = end
    }
  }

  const unknown = word => !word.stop && !word.meant && !stats.stands([word.key])

  function guesses(letters) {
    const full = sounds().fromPinyin(letters)
    return full.length ? full : sounds().fromInitials(letters)
  }

  function pinyin(words, found, features) {
    for (const word of words) word.meant = word.replaced = true
    const ways = found.map((keys, n) => ({ keys, factor: EACH_FURTHER_MEANING ** n }))
    stood(ways, found[0].map(() => ({ han: true })), features)
  }

  function oneWord(word, last, features) {
    const found = guesses(word.word)
    if (found.length) return pinyin([word], found, features)
    if (stats.found([word.key])) return
    const keys = stems().filter(key => key[0] === word.key[0])
    let like = last && word.key.length > 2 ? standing(keys.filter(key => key.startsWith(word.word))) : []
    if (!like.length) like = standing(keys.filter(key => key.length > 2 && word.key.startsWith(key) && key.length >= 0.6 * word.key.length))
    if (!like.length && word.word.length > 4) {
      const most = word.word.length < 9 ? 1 : 2
      like = standing(keys.map(key => [key, distance(key, word.key, most)]).filter(([, d]) => d <= most).sort((a, b) => a[1] - b[1]).map(([key]) => key))
    }
    if (!like.length) return
    word.replaced = true
    const ways = like.map(key => ({ keys: [key], factor: UNKNOWN }))
    features.push({ ways, weight: Math.max(...ways.map(way => stats.weight(way.keys))) })
  }

  function standing(keys) {
    const some = keys.slice(0, MOST_LIKE)
    index.want(some.map(key => [key]))
    return some.filter(key => stats.stands([key]))
  }

  /* Chinese that stands nowhere: what sounds the same, for the whole stretch or around the place that fails. */
  function alike(tokens, features) {
    for (const stretch of stretches(tokens)) {
      const keys = stretch.map(token => token.key)
      if (stretch.some(token => token.meant) || stretch.length < 2 || stats.stands(keys)) continue
      const whole = stretch.length < 9 ? sounds().alike(keys) : []
      const found = whole.length ? whole : around(keys)
      const ways = found.length ? found : stretch.length < 7 ? sounds().shortened(keys) : []
      if (!ways.length) continue
      stood(ways.map((keys, n) => ({ keys, factor: EACH_FURTHER_MEANING ** n })), (found[0] || keys).map(() => ({ han: true })), features)
      if (!found.length || found[0].length === keys.length) for (const token of stretch) token.replaced = true
    }
  }

  function around(keys) {
    const fails = keys.slice(1).map((key, n) => !stats.stands([keys[n], key]))
    for (let size = Math.min(6, keys.length - 1); size > 2; size--) {
      for (let n = 0; n + size <= keys.length; n++) {
        const found = fails.slice(n, n + size - 1).includes(true) ? sounds().alike(keys.slice(n, n + size)) : []
        if (found.length) return found
      }
    }
    return []
  }

  /* Chinese without a space in it. */
  function stretches(tokens) {
    const found = []
    tokens.forEach((token, n) => {
      const chinese = token.han || token.number
      if (!chinese) return
      const before = tokens[n - 1]
      if (before && (before.han || before.number) && !token.parted) found[found.length - 1].push(token)
      else found.push([token])
    })
    return found
  }

  /* Every two characters and every word, and a bonus for the longest stretches that stand as they were typed. */
  function grams(tokens, features) {
    for (const stretch of stretches(tokens)) {
      if (stretch.length === 1 && !stretch[0].meant) feature([stretch[0].key], features)
      if (stretch.every(token => token.replaced)) continue
      for (let n = 0; n + 1 < stretch.length; n++) {
        const pair = [stretch[n], stretch[n + 1]], keys = sought(pair)
        if (pair.every(token => token.meant)) continue
        if (stats.found(keys) || !pair.some(token => token.meant || token.replaced)) feature(keys, features)
      }
    }
    for (const token of tokens) {
      if (!token.han && !token.number && !token.stop && !token.replaced && !token.meant) feature([token.key], features)
    }
    longest(tokens, features)
  }

  function feature(keys, features) {
    features.push({ ways: [{ keys, factor: 1 }], weight: stats.weight(keys) })
  }

  function longest(tokens, features) {
    for (let n = 0; n < tokens.length;) {
      let end = n + 1
      while (end < tokens.length && stats.stands(sought(tokens.slice(n, end + 1)))) end++
      const span = tokens.slice(n, end)
      if (span.some(token => !token.meant) && span.length > (span[0].han ? 2 : 1)) {
        const weight = gramsOf(span).reduce((sum, gram) => sum + stats.weight(gram), 0)
        features.push({ ways: [{ keys: sought(span), factor: 1 }], weight: PHRASE * weight, bonus: true })
      }
      n = end
    }
  }

  function gramsOf(tokens) {
    return tokens.flatMap((token, n) => {
      if (!token.han && !token.number) return token.stop ? [] : [[token.key]]
      const next = tokens[n + 1]
      return next && (next.han || next.number) ? [[token.key, next.key]] : []
    })
  }

  return { read, clean, keysOf, meanings: text => meaningsOf(marked(tokenise(text))) }

  /* What a whole text is also called. */
  function meaningsOf(tokens) {
    const entries = tokens.length ? meant(tokens, 0) : []
    return entries.filter(entry => entry.keys.length === tokens.length).flatMap(entry => entry.means)
  }
}

/* Damerau-Levenshtein distance, or a number above `most`. */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before, last = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (before && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = last
    last = row
  }
  return last[b.length]
}
