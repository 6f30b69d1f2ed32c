/* A query → what to look for: features, each with a weight and the places where it stands. */
"use strict"

/* What a question is made of besides its matter. A single character counts only if it makes no word with its neighbors. */
const ASKING = /请问|有没有|能不能|可不可以|会不会|是不是|要不要|为什么|什么时候|怎么样|怎么办|怎么|怎样|如何|什么|哪些|哪个|哪里|哪天|哪条|哪几|多少|是否|能否|可否|几个|可以|应该|需要|必须|关于|有关|规定|条例|条款|法规|谁来|由谁|我们|这个|[谁吗呢吧啊的了得我你想该被把是会能要在从到对给有里]/g
const SYNONYM = 0.9

/* text → { features, total }; `total` is the weight of all that was asked for. */
function createReader(index, stats, spelling, synonyms, guesses) {
  const { meant } = synonyms

  return function read(text) {
    const typed = spelling.split(text)
    index.want([...stretches(typed).map(sought), ...typed.filter(isLatin).map(token => sought([token])), ...typed.flatMap((_, n) => meant(typed, n).flatMap(entry => entry.means))])
    const whole = stats.stands(sought(typed)), features = meanings(typed, whole)
    const tokens = whole ? typed : matter(typed, text)
    features.push(...guesses.latin(tokens))
    features.push(...guesses.alike(tokens))
    features.push(...grams(tokens), ...longest(tokens))
    return { features, total: features.reduce((sum, feature) => sum + (feature.bonus ? 0 : feature.weight), 0) }
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

  /* Words of the reader that the statute says otherwise; they weigh as if they stood there themselves. */
  function meanings(tokens, whole) {
    const features = []
    for (let n = 0; n < tokens.length; n++) {
      const entries = meant(tokens, n)
      if (!entries.length || (whole && entries[0].keys.length < tokens.length)) continue
      const span = tokens.slice(n, n + entries[0].keys.length), keys = sought(span)
      for (const token of span) token.meant = true
      const ways = [...(stats.stands(keys) ? literal(keys) : []), ...inTurn(entries.flatMap(entry => entry.means), SYNONYM)]
      features.push(oneOf(stats, ways, span.filter(token => !token.stop).length - (span[0].han ? 1 : 0)))
      n += span.length - 1
    }
    return features
  }

  /* Every two characters and every word. */
  function grams(tokens) {
    const features = []
    for (const stretch of stretches(tokens)) {
      if (stretch.length === 1 && !stretch[0].meant) features.push(feature(stats, [stretch[0].key]))
      if (stretch.every(token => token.replaced)) continue
      for (let n = 0; n + 1 < stretch.length; n++) {
        const pair = [stretch[n], stretch[n + 1]], keys = sought(pair)
        if (pair.every(token => token.meant)) continue
        if (stats.found(keys) || !pair.some(token => token.meant || token.replaced)) features.push(feature(stats, keys))
      }
    }
    const words = tokens.filter(token => isLatin(token) && !token.stop && !token.replaced && !token.meant)
    return [...features, ...words.map(token => feature(stats, [token.key]))]
  }

  /* A bonus for the longest stretches that stand as they were typed. */
  function longest(tokens) {
    const features = []
    for (let n = 0; n < tokens.length;) {
      let end = n + 1
      while (end < tokens.length && stats.stands(sought(tokens.slice(n, end + 1)))) end++
      const span = tokens.slice(n, end)
      if (span.some(token => !token.meant) && span.length > (span[0].han ? 2 : 1)) {
        const weight = gramsOf(span).reduce((sum, gram) => sum + stats.weight(gram), 0)
        features.push({ ways: literal(sought(span)), weight: PHRASE * weight, bonus: true })
      }
      n = end
    }
    return features
  }

  function gramsOf(tokens) {
    return tokens.flatMap((token, n) => {
      if (isLatin(token)) return token.stop ? [] : [[token.key]]
      const next = tokens[n + 1]
      return next && !isLatin(next) ? [[token.key, next.key]] : []
    })
  }
}
