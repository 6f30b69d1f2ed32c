/* A query → what to look for: features, each with a weight and the places where it stands. */
"use strict"

/* What a question is made of besides its matter. */
const ASKING = /请问|有没有|能不能|可不可以|会不会|是不是|要不要|为什么|什么时候|怎么样|怎么办|怎么|怎样|如何|什么|哪些|哪个|哪里|哪天|哪条|哪几|多少|是否|能否|可否|几个|可以|应该|需要|必须|关于|有关|规定|条例|条款|法规|谁来|由谁|谁|吗|呢|吧|啊|的|了|得|我们|我|你|想|这个|该|被|把|是|会|能|要|在|从|到|对|给|有|里/g
const LATIN_STOPS = new Set("a an the of in on at to for and or by with from as is are was were be been being do does did can could may might shall should will would must have has had it its this that these those there here what which who whom whose when where how why if not no i we you they he she my your our their me us about into than then so such any all some under per via vs get make use".split(" "))
const PHRASE = 0.8
const SYNONYM = 0.9
const UNKNOWN = 0.7
const EACH_FURTHER_MEANING = 0.93

/* { features: [{ ways: [{ ids, factor }], weight, text }], total }; `total` is the weight of all that was asked for. */
function createReader(index, data, stats) {
  const simplified = new Map()
  const pairs = [...data.simplified]
  for (let n = 0; n < pairs.length; n += 2) simplified.set(pairs[n], pairs[n + 1])
  const sounds = createSounds(data.sounds, index, text => stats.standing(idsOf(text)).length)
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
    let tokens = tokens_(text)
    const features = []
    const whole = tokens.map(token => index.id(token.key))
    if (!stats.standing(whole).length) tokens = tokens_(ask(text), true)
    for (const token of tokens) token.id = index.id(token.key)
    meanings(tokens, features)
    latin(tokens, features)
    alike(tokens, features)
    grams(tokens, features)
    return { features, total: features.reduce((sum, feature) => sum + (feature.bonus ? 0 : feature.weight), 0) }
  }

  /* Tokens, each with whether a space parts it from the one before. */
  function tokens_(text) {
    const tokens = tokenise(text)
    tokens.forEach((token, n) => {
      token.parted = n === 0 || /\s/.test(text.slice(tokens[n - 1].end, token.start))
      token.stop = !token.han && LATIN_STOPS.has(token.word)
    })
    return tokens
  }

  function ask(text) {
    const left = text.replace(ASKING, " ")
    return tokenise(left).length ? left : text
  }

  /* Words of the reader that the statute says otherwise. */
  function meanings(tokens, features) {
    for (let n = 0; n < tokens.length; n++) {
      const entries = (synonyms.get(tokens[n].key) || []).filter(({ keys }) => keys.every((key, k) => tokens[n + k] && tokens[n + k].key === key))
      const longest = Math.max(0, ...entries.map(entry => entry.keys.length))
      const ways = entries.filter(entry => entry.keys.length === longest).flatMap(entry => entry.means.map((ids, k) => ({ ids, factor: EACH_FURTHER_MEANING ** k })))
      if (!ways.length) continue
      const span = tokens.slice(n, n + longest)
      for (const token of span) token.meant = true
      features.push({ ways, weight: SYNONYM * Math.max(stats.rarity(1), ...ways.map(way => stats.weight(way.ids))) * Math.max(1, Math.sqrt(longest / 2)) })
      n += longest - 1
    }
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

  const unknown = word => !word.stop && !word.meant && !stats.standing([word.id]).length

  function pinyin(words, found, features) {
    for (const word of words) word.meant = word.replaced = true
    const ways = found.map((text, n) => ({ ids: idsOf(text), factor: EACH_FURTHER_MEANING ** n }))
    features.push({ ways, weight: Math.max(...ways.map(way => stats.weight(way.ids))) })
  }

  function oneWord(word, last, features) {
    const found = sounds.fromPinyin(word.word)
    if (found.length) return pinyin([word], found, features)
    if (word.id !== undefined) return
    const keys = [...index.keys()].filter(key => /^[a-z]/.test(key) && stats.standing([index.id(key)]).length)
    let like = last && word.key.length > 2 ? keys.filter(key => key.startsWith(word.word)) : []
    if (!like.length) like = keys.filter(key => key.length > 2 && word.key.startsWith(key) && key.length >= 0.6 * word.key.length)
    if (!like.length && word.key.length > 3) {
      const most = word.key.length < 7 ? 1 : 2
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
      if (stretch.some(token => token.meant) || stretch.length < 2 || stats.standing(stretch.map(token => token.id)).length) continue
      const text = stretch.map(token => token.key).join("")
      const found = stretch.length < 9 ? around(text, sounds.alike(text)) : around(text, [])
      if (!found.length) continue
      const ways = found.map((like, n) => ({ ids: idsOf(like), factor: EACH_FURTHER_MEANING ** n }))
      features.push({ ways, weight: Math.max(...ways.map(way => stats.weight(way.ids))) })
      const length = found[0].length
      if (length === text.length) for (const token of stretch) token.replaced = true
    }
  }

  function around(text, whole) {
    if (whole.length) return whole
    const signs = [...text]
    for (let size = Math.min(6, signs.length - 1); size > 1; size--) {
      for (let n = 0; n + size <= signs.length; n++) {
        const part = signs.slice(n, n + size).join("")
        const broken = signs.slice(n, n + size - 1).some((sign, k) => !stats.standing(idsOf(sign + signs[n + k + 1])).length)
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
      for (let n = 0; n + 1 < stretch.length; n++) {
        const pair = [stretch[n], stretch[n + 1]]
        const ids = pair.map(token => token.id)
        const stands = stats.found(ids)
        if (stands || !pair.every(token => token.meant || token.replaced)) feature(ids, features)
      }
    }
    for (const token of tokens) {
      if (!token.han && !token.number && !token.stop && !token.replaced && (token.id !== undefined || !token.meant)) feature([token.id], features)
    }
    longest(tokens, features)
  }

  function single(token, features) {
    if (!token.meant || token.id !== undefined) feature([token.id], features)
  }

  function feature(ids, features) {
    features.push({ ways: [{ ids, factor: 1 }], weight: stats.weight(ids) })
  }

  function longest(tokens, features) {
    for (let n = 0; n < tokens.length;) {
      let end = n + 1, places = stats.standing([tokens[n].id, tokens[n + 1] && tokens[n + 1].id])
      while (end < tokens.length && places.length) {
        const id = tokens[end].id
        const longer = places.filter(place => index.tokens[place + end - n] === id)
        if (!longer.length) break
        places = longer
        end++
      }
      const ids = tokens.slice(n, end).map(token => token.id)
      if (end - n > (tokens[n].han ? 2 : 1)) {
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
