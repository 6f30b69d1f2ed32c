/* A query → what to look for: features, each with a weight and the places where it stands. */
"use strict"

/* What a question is made of besides its matter. A single character counts only if it makes no word with its neighbors. */
const ASKING = /请问|有没有|能不能|可不可以|会不会|是不是|要不要|为什么|什么时候|怎么样|怎么办|怎么|怎样|如何|什么|哪些|哪个|哪里|哪天|哪条|哪几|多少|是否|能否|可否|几个|可以|应该|需要|必须|关于|有关|规定|条例|条款|法规|谁来|由谁|我们|这个|[谁吗呢吧啊的了得我你想该被把是会能要在从到对给有里]/g
const LATIN_STOPS = new Set("a an the of in on at to for and or by with from as is are was were be been being do does did can could may might shall should will would must have has had it its this that these those there here what which who whom whose when where how why if not no i we you they he she my your our their me us about into than then so such any all some under per via vs get make use regulations article articles provision provisions".split(" "))
const PHRASE = 0.8
const SYNONYM = 0.9
const UNKNOWN = 0.7
const EACH_FURTHER_MEANING = 0.93

/* { features: [{ ways: [{ ids, factor }], weight, text }], total }; `total` is the weight of all that was asked for. */
function createReader(index, data, stats) {
  const simplified = new Map()
  const pairs = [...data.simplified]
  for (let n = 0; n < pairs.length; n += 2) simplified.set(pairs[n], pairs[n + 1])
  const sounds = createSounds(data.sounds, index, text => stats.places(idsOf(text)).length)
  const words = [...index.keys()].filter(key => /^[a-z]/.test(key) && stats.stands([index.id(key)]))
  const synonyms = new Map()
  for (const [says, means] of data.synonyms) {
    for (const say of says) {
      const keys = tokenise(say).map(token => token.key)
      const entry = { keys, means: means.map(idsOf) }
      synonyms.set(keys[0], [...(synonyms.get(keys[0]) || []), entry])
    }
  }

  function idsOf(text) {
    return tokenise(text).map(token => index.id(token.key))
  }

  const clean = text => fold([...text.normalize("NFKC")].map(sign => simplified.get(sign) || sign).join(""))

  function read(text) {
    let tokens = split(text)
    const features = []
    const whole = stats.stands(tokens.map(token => token.id))
    meanings(tokens, features, whole)
    if (!whole) tokens = matter(tokens, text)
    latin(tokens, features)
    alike(tokens, features)
    grams(tokens, features)
    return { features, total: features.reduce((sum, feature) => sum + (feature.bonus ? 0 : feature.weight), 0) }
  }

  /* Tokens, each with whether a space parts it from the one before. */
  function split(text) {
    const tokens = tokenise(text)
    tokens.forEach((token, n) => {
      token.id = index.id(token.key)
      token.parted = n === 0 || /\s/.test(text.slice(tokens[n - 1].end, token.start))
      token.stop = !token.han && LATIN_STOPS.has(token.word)
    })
    return tokens
  }

  /* What is left of a question. */
  function matter(tokens, text) {
    for (const match of text.matchAll(ASKING)) {
      const first = tokens.findIndex(token => token.start >= match.index)
      const asked = tokens.slice(first).filter(token => token.end <= match.index + match[0].length)
      const word = asked.length === 1 && [tokens[first - 1], tokens[first + 1]].some((near, n) => near && stats.stands(n ? [asked[0].id, near.id] : [near.id, asked[0].id]))
      if (!word) for (const token of asked) token.asked = !token.meant
    }
    const left = tokens.filter((token, n) => {
      token.parted = token.parted || Boolean(n && tokens[n - 1].asked)
      return !token.asked
    })
    return left.length ? left : tokens
  }

  /* Words of the reader that the statute says otherwise; they weigh as if they stood there themselves. */
  function meanings(tokens, features, whole) {
    for (let n = 0; n < tokens.length; n++) {
      const entries = (synonyms.get(tokens[n].key) || []).filter(({ keys }) => keys.every((key, k) => tokens[n + k] && tokens[n + k].key === key))
      const longest = Math.max(0, ...entries.map(entry => entry.keys.length))
      if (!longest || (whole && longest < tokens.length)) continue
      const span = tokens.slice(n, n + longest)
      const means = entries.filter(entry => entry.keys.length === longest).flatMap(entry => entry.means)
      const literal = stats.stands(span.map(token => token.id)) ? [{ ids: span.map(token => token.id), factor: 1 }] : []
      for (const token of span) token.meant = true
      stood([...literal, ...means.map((ids, k) => ({ ids, factor: SYNONYM * EACH_FURTHER_MEANING ** k }))], span, features)
      n += longest - 1
    }
  }

  /* One feature for what may stand in several ways, as heavy as the words it takes the place of. */
  function stood(ways, span, features) {
    const grams = Math.max(1, span.filter(token => !token.stop).length - (span[0].han ? 1 : 0))
    features.push({ ways, weight: Math.max(...ways.map(way => stats.weight(way.ids))) * grams * (grams > 1 ? 1 + PHRASE : 1) })
  }

  /* Latin words that do not stand in the texts: pinyin, words only begun, slips. */
  function latin(tokens, features) {
    for (let n = 0; n < tokens.length; n++) {
      if (tokens[n].han || tokens[n].number) continue
      let end = n
      while (end < tokens.length && !tokens[end].han && !tokens[end].number) end++
      const words = tokens.slice(n, end)
      if (words.some(unknown)) {
        const all = sounds.fromPinyin(words.map(word => word.word).join(""))
        if (all.length) pinyin(words, all, features)
        else for (const word of words.filter(unknown)) oneWord(word, word === tokens[tokens.length - 1], features)
      }
      n = end
    }
  }

  const unknown = word => !word.stop && !word.meant && !stats.stands([word.id])

  function pinyin(words, found, features) {
    for (const word of words) word.meant = word.replaced = true
    const ways = found.map((text, n) => ({ ids: idsOf(text), factor: EACH_FURTHER_MEANING ** n }))
    stood(ways, [...found[0]].map(() => ({ han: true })), features)
  }

  function oneWord(word, last, features) {
    const found = sounds.fromPinyin(word.word)
    if (found.length) return pinyin([word], found, features)
    if (word.id !== undefined) return
    const keys = words.filter(key => key[0] === word.key[0])
    let like = last && word.key.length > 2 ? keys.filter(key => key.startsWith(word.word)) : []
    if (!like.length) like = keys.filter(key => key.length > 2 && word.key.startsWith(key) && key.length >= 0.6 * word.key.length)
    if (!like.length && word.word.length > 4) {
      const most = word.word.length < 9 ? 1 : 2
      like = keys.map(key => [key, distance(key, word.key, most)]).filter(([, d]) => d <= most).sort((a, b) => a[1] - b[1]).map(([key]) => key)
    }
    if (!like.length) return
    word.replaced = true
    const ways = like.slice(0, 8).map(key => ({ ids: [index.id(key)], factor: UNKNOWN }))
    features.push({ ways, weight: Math.max(...ways.map(way => stats.weight(way.ids))) })
  }

  /* Chinese that stands nowhere: what sounds the same, for the whole stretch or around the place that fails. */
  function alike(tokens, features) {
    for (const stretch of stretches(tokens)) {
      if (stretch.some(token => token.meant) || stretch.length < 2 || stats.stands(stretch.map(token => token.id))) continue
      const text = stretch.map(token => token.key).join("")
      const whole = stretch.length < 9 ? sounds.alike(text) : []
      const found = whole.length ? whole : around(text)
      const ways = found.length ? found.map(idsOf) : stretch.length < 7 ? sounds.shortened([...text]) : []
      if (!ways.length) continue
      stood(ways.map((ids, n) => ({ ids, factor: EACH_FURTHER_MEANING ** n })), [...(found[0] || text)].map(() => ({ han: true })), features)
      if (!found.length || found[0].length === text.length) for (const token of stretch) token.replaced = true
    }
  }

  function around(text) {
    const signs = [...text]
    for (let size = Math.min(6, signs.length - 1); size > 2; size--) {
      for (let n = 0; n + size <= signs.length; n++) {
        const part = signs.slice(n, n + size).join("")
        const broken = signs.slice(n, n + size - 1).some((sign, k) => !stats.stands(idsOf(sign + signs[n + k + 1])))
        const found = broken ? sounds.alike(part) : []
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
      if (stretch.length === 1) single(stretch[0], features)
      if (stretch.every(token => token.replaced)) continue
      for (let n = 0; n + 1 < stretch.length; n++) {
        const pair = [stretch[n], stretch[n + 1]]
        const ids = pair.map(token => token.id)
        const stands = stats.found(ids)
        if (pair.every(token => token.meant)) continue
        if (stands || !pair.some(token => token.meant || token.replaced)) feature(ids, features)
      }
    }
    for (const token of tokens) {
      if (!token.han && !token.number && !token.stop && !token.replaced && !token.meant) feature([token.id], features)
    }
    longest(tokens, features)
  }

  function single(token, features) {
    if (!token.meant) feature([token.id], features)
  }

  function feature(ids, features) {
    features.push({ ways: [{ ids, factor: 1 }], weight: stats.weight(ids) })
  }

  function longest(tokens, features) {
    for (let n = 0; n < tokens.length;) {
      let end = n + 1, places = stats.places([tokens[n].id, tokens[n + 1] && tokens[n + 1].id])
      while (end < tokens.length && places.length) {
        const id = tokens[end].id
        const longer = places.filter(place => index.tokens[place + end - n] === id)
        if (!longer.length) break
        places = longer
        end++
      }
      const ids = tokens.slice(n, end).map(token => token.id)
      const fresh = tokens.slice(n, end).some(token => !token.meant)
      if (fresh && end - n > (tokens[n].han ? 2 : 1)) {
        const weight = gramsOf(tokens.slice(n, end)).reduce((sum, gram) => sum + stats.weight(gram), 0)
        features.push({ ways: [{ ids, factor: 1 }], weight: PHRASE * weight, bonus: true })
      }
      n = end
    }
  }

  function gramsOf(tokens) {
    return tokens.flatMap((token, n) => {
      if (!token.han && !token.number) return token.stop ? [] : [[token.id]]
      const next = tokens[n + 1]
      return next && (next.han || next.number) ? [[token.id, next.id]] : []
    })
  }

  return { read, clean }
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
